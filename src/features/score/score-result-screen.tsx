import { useTranslation } from 'react-i18next';
import type { Answer } from '../../domain/model/answer.ts';
import type { Project } from '../../domain/model/project.ts';
import { answerTotal } from '../../domain/scoring/answer-total.ts';
import { levelOf } from '../../domain/scoring/level.ts';
import { useFormat } from '../../i18n/use-language.ts';
import { paths } from '../../paths.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { KeyNumbers } from '../../ui/key-numbers.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Advice } from './advice.tsx';
import { NextSteps } from './next-steps.tsx';
import { useParticipantName } from './participant-name.ts';
import { ProjectFields } from './project-fields.tsx';
import { ResultPicture } from './result-picture.tsx';
import styles from './score-result-screen.module.css';

interface ScoreResultScreenProps {
  readonly project: Project;
  readonly answer: Answer;
}

/** What one person's scores say, before anybody else's. */
export function ScoreResultScreen({ project, answer }: ScoreResultScreenProps) {
  const { t } = useTranslation(['score', 'glossary', 'common']);
  const format = useFormat();
  const nameOf = useParticipantName();
  const total = answerTotal(answer.scores);
  const level = total.ok ? levelOf(total.value.value) : null;
  const name = level === null ? '' : t(`glossary:levels.${level}`);
  return (
    <Page
      // The person who leads the round may look at somebody else's answer.
      eyebrow={answer.origin === 'device' ? t('result.eyebrow') : nameOf(answer)}
      title={total.ok && level !== null ? t('result.title', { level, name }) : t('result.titleNone')}
      lead={t('result.lead', {
        finding: total.ok ? t('glossary:nobodyScoresFifty') : t(`glossary:missing.${total.reason}`),
        caution: t('result.one'),
      })}
      actions={<Actions project={project} answer={answer} />}
    >
      <div className={styles['sections']}>
        {answer.status === 'draft' ? <DraftNotice project={project} answer={answer} /> : null}
        {project.isSample ? <Notice>{t('common:sampleMark')}</Notice> : null}
        {total.ok && level !== null ? (
          <KeyNumbers
            items={[
              {
                key: 'total',
                value: format.number(total.value.value, 1),
                unit: t('common:ofFifty'),
                label: t('result.total', { scored: total.value.scored }),
              },
              { key: 'people', value: 'n = 1', label: t('result.people') },
            ]}
          />
        ) : null}
        <ResultPicture project={project} answer={answer} />
        <Advice scores={answer.scores} />
        <NextSteps project={project} answer={answer} />
        {project.organisation === '' ? (
          <Card title={t('project.title')}>
            <ProjectFields project={project} />
          </Card>
        ) : null}
      </div>
    </Page>
  );
}

/** One primary button: the next step of the method. */
function Actions({ project, answer }: ScoreResultScreenProps) {
  const { t } = useTranslation('score');
  return (
    <>
      <ButtonLink href={paths.scoreReview(project.id, answer.id)}>{t('result.review')}</ButtonLink>
      {answer.ranking === null ? (
        <ButtonLink variant="primary" href={paths.rankAnswer(project.id, answer.id)}>
          {t('result.next.rank')}
        </ButtonLink>
      ) : (
        <ButtonLink variant="primary" href={paths.team(project.id)}>
          {t('result.next.team')}
        </ButtonLink>
      )}
    </>
  );
}

function DraftNotice({ project, answer }: ScoreResultScreenProps) {
  const { t } = useTranslation('score');
  return (
    <Notice
      tone="warning"
      actions={
        <ButtonLink href={paths.scoreReview(project.id, answer.id)}>{t('result.toFinish')}</ButtonLink>
      }
    >
      {t('review.draft')}
    </Notice>
  );
}
