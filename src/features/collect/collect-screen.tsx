import { useTranslation } from 'react-i18next';
import { currentRound, type Project } from '../../domain/model/project.ts';
import { useFormat } from '../../i18n/use-language.ts';
import { paths } from '../../paths.ts';
import { TeamNav } from '../../shared/team-nav.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { IntakesCard } from './intakes-card.tsx';
import { PeopleCard } from './people-card.tsx';
import { TakeCard } from './take-card.tsx';

/** Where colleagues' answers come in, whichever way they were sent. */
export function CollectScreen({ project }: { readonly project: Project }) {
  const { t } = useTranslation(['collect', 'glossary', 'common']);
  const title = useTitle(project);
  const { workshop } = currentRound(project);
  return (
    <Page
      nav={<TeamNav project={project} />}
      eyebrow={t('glossary:nav.team')}
      title={title}
      lead={t('lead')}
      actions={<ButtonLink href={paths.team(project.id)}>{t('toTeam')}</ButtonLink>}
    >
      {project.isSample ? <Notice>{t('common:sampleMark')}</Notice> : null}
      {workshop ? null : (
        <Notice
          title={t('noWorkshop.title')}
          actions={<ButtonLink href={paths.invite(project.id)}>{t('noWorkshop.invite')}</ButtonLink>}
        >
          {t('noWorkshop.text')}
        </Notice>
      )}
      <TakeCard project={project} />
      <IntakesCard project={project} />
      <PeopleCard project={project} />
    </Page>
  );
}

/** How many are in, against the size of the team where that is known. */
function useTitle(project: Project): string {
  const { t } = useTranslation('collect');
  const format = useFormat();
  const { answers, teamSize } = currentRound(project);
  const count = answers.filter(({ status }) => status === 'complete').length;
  if (count === 0) return t('title.none');
  return teamSize === null
    ? t('title.some', { count })
    : t('title.of', { count, size: format.number(teamSize) });
}
