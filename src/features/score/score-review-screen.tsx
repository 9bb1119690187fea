import { useTranslation } from 'react-i18next';
import type { Answer } from '../../domain/model/answer.ts';
import { PILLAR_IDS, type PillarId } from '../../domain/model/pillar.ts';
import type { Project } from '../../domain/model/project.ts';
import { FEWEST_SCORED_PILLARS, scoredPillars } from '../../domain/scoring/answer-total.ts';
import { go, paths } from '../../paths.ts';
import { ScoreList } from '../../shared/score-list.tsx';
import { useActions } from '../../store/store-context.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { ParticipantFields } from './participant-fields.tsx';
import styles from './score-review-screen.module.css';

interface ScoreReviewScreenProps {
  readonly project: Project;
  readonly answer: Answer;
}

/** All ten answers on one page, and the button that makes them count. */
export function ScoreReviewScreen({ project, answer }: ScoreReviewScreenProps) {
  const { t } = useTranslation(['score', 'glossary']);
  const { setAnswerStatus, updateParticipant } = useActions();
  const missing = PILLAR_IDS.filter((pillar) => answer.scores[pillar] === undefined).length;
  const isComplete = answer.status === 'complete';
  const isEmpty = missing === PILLAR_IDS.length;
  const finish = (): void => {
    if (!isComplete) setAnswerStatus(project.id, answer.id, 'complete');
    go(paths.scoreResult(project.id, answer.id));
  };
  const hrefOf = (pillar: PillarId): string => paths.scorePillar(project.id, answer.id, pillar);
  return (
    <Page
      eyebrow={t('glossary:nav.score')}
      title={missing > 0 ? t('review.titleMissing', { count: missing }) : t('review.title')}
      lead={t('review.lead')}
    >
      <ScoreList answer={answer} hrefOf={hrefOf} />
      <ScoredEnough answer={answer} />
      <section className={styles['sign']}>
        <h2>{t('review.sign')}</h2>
        <ParticipantFields
          participant={answer.participant}
          onChange={(participant) => updateParticipant(project.id, answer.id, participant)}
        />
      </section>
      <div className={styles['finish']}>
        <Button variant="primary" disabled={isEmpty} onClick={finish}>
          {isComplete ? t('review.seeResult') : t('review.finish')}
        </Button>
        <p className={styles['hint']}>
          {isEmpty ? t('review.nothing') : isComplete ? t('review.finished') : t('review.draft')}
        </p>
      </div>
    </Page>
  );
}

function ScoredEnough({ answer }: { readonly answer: Answer }) {
  const { t } = useTranslation('score');
  const scored = scoredPillars(answer.scores).length;
  const isEnough = scored >= FEWEST_SCORED_PILLARS;
  return (
    <div className={styles['enough']}>
      <Notice tone={isEnough ? 'ok' : 'warning'} title={t('review.scored', { scored })}>
        {isEnough ? t('review.enough') : t('review.notEnough')}
      </Notice>
    </div>
  );
}
