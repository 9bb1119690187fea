import { useTranslation } from 'react-i18next';
import { PILLAR_IDS } from '../../domain/model/pillar.ts';
import { currentRound, type Project } from '../../domain/model/project.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { go, paths } from '../../paths.ts';
import { useActions } from '../../store/store-context.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { PlusIcon } from '../../ui/icons.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { AddAnswers } from './add-answers.tsx';
import { AgreementCard } from './agreement-card.tsx';
import { AnswersCard } from './answers-card.tsx';
import styles from './team-screen.module.css';
import { TeamSettings } from './team-settings.tsx';

/** The colleagues: gather their answers, then see how alike they think. */
export function TeamScreen({ project }: { readonly project: Project }) {
  const { t } = useTranslation(['team', 'glossary', 'common']);
  const language = useLanguage();
  const { startAnswer } = useActions();
  const round = currentRound(project);
  const complete = round.answers.filter((answer) => answer.status === 'complete');
  const startNew = () => {
    const answer = startAnswer(project.id, { nickname: null, department: null }, language);
    go(paths.scorePillar(project.id, answer, PILLAR_IDS[0]));
  };
  return (
    <Page
      eyebrow={t('glossary:nav.team')}
      title={titleFor(complete.length)}
      lead={t('lead')}
      actions={
        <>
          <Button variant={complete.length > 1 ? 'secondary' : 'primary'} onClick={startNew}>
            <PlusIcon />
            {t('new')}
          </Button>
          {complete.length > 1 ? (
            <ButtonLink
              variant="primary"
              href={round.survey ? paths.gaps(project.id) : paths.customers(project.id)}
            >
              {t(round.survey ? 'next' : 'toCustomers')}
            </ButtonLink>
          ) : null}
        </>
      }
    >
      {project.isSample ? <Notice>{t('common:sampleMark')}</Notice> : null}
      <AgreementCard project={project} />
      <AnswersCard project={project} />
      <div className={styles['columns']}>
        <AddAnswers project={project} />
        <TeamSettings project={project} />
      </div>
    </Page>
  );

  function titleFor(count: number): string {
    if (count === 0) return t('title.empty');
    return count === 1 ? t('title.one') : t('title.many', { count });
  }
}
