import { useTranslation } from 'react-i18next';
import { PILLAR_IDS } from '../../domain/model/pillar.ts';
import { currentRound, type Project } from '../../domain/model/project.ts';
import { isHidden } from '../../domain/workshop/is-hidden.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { go, paths } from '../../paths.ts';
import { TeamNav } from '../../shared/team-nav.tsx';
import { useActions } from '../../store/store-context.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { PlusIcon } from '../../ui/icons.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { AgreementCard } from './agreement-card.tsx';
import { AnswersCard } from './answers-card.tsx';
import { RevealCard } from './reveal-card.tsx';
import { TeamSettings } from './team-settings.tsx';

/** The colleagues: who has answered, and, once the answers are revealed, how alike they think. */
export function TeamScreen({ project }: { readonly project: Project }) {
  const { t } = useTranslation(['team', 'glossary', 'common']);
  const round = currentRound(project);
  const complete = round.answers.filter(({ status }) => status === 'complete').length;
  const hidden = isHidden(round);
  return (
    <Page
      // Revealed, it is another screen: the button is gone, and the focus begins at the heading.
      key={hidden ? 'hidden' : 'revealed'}
      nav={<TeamNav project={project} />}
      eyebrow={t('glossary:nav.team')}
      title={titleFor(complete)}
      lead={t('lead')}
      actions={<Actions project={project} complete={complete} />}
    >
      {project.isSample ? <Notice>{t('common:sampleMark')}</Notice> : null}
      {round.workshop && hidden ? (
        <RevealCard project={project} workshop={round.workshop} />
      ) : (
        <AgreementCard project={project} />
      )}
      <AnswersCard project={project} />
      <TeamSettings project={project} />
    </Page>
  );

  function titleFor(count: number): string {
    if (count === 0) return t('title.empty');
    return count === 1 ? t('title.one') : t('title.many', { count });
  }
}

function Actions({ project, complete }: { readonly project: Project; readonly complete: number }) {
  const { t } = useTranslation('team');
  const language = useLanguage();
  const { startAnswer } = useActions();
  const round = currentRound(project);
  const hidden = isHidden(round);
  const startNew = () => {
    const answer = startAnswer(project.id, { nickname: null, department: null }, language);
    go(paths.scorePillar(project.id, answer, PILLAR_IDS[0]));
  };
  return (
    <>
      {round.workshop ? null : <ButtonLink href={paths.invite(project.id)}>{t('invite')}</ButtonLink>}
      <Button variant={complete > 1 || hidden ? 'secondary' : 'primary'} onClick={startNew}>
        <PlusIcon />
        {t('new')}
      </Button>
      {complete > 1 && !hidden ? (
        <ButtonLink
          variant="primary"
          href={round.survey ? paths.gaps(project.id) : paths.customers(project.id)}
        >
          {t(round.survey ? 'next' : 'toCustomers')}
        </ButtonLink>
      ) : null}
    </>
  );
}
