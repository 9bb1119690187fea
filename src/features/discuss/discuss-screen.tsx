import { useTranslation } from 'react-i18next';
import type { Discussion } from '../../domain/analysis/discussion.ts';
import { currentRound, type Project } from '../../domain/model/project.ts';
import { isHidden } from '../../domain/workshop/is-hidden.ts';
import { paths } from '../../paths.ts';
import { TeamNav } from '../../shared/team-nav.tsx';
import { HiddenUntilReveal } from '../../shared/workshop/hidden-until-reveal.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { DepartmentsCard } from './departments-card.tsx';
import { DivisionsCard } from './divisions-card.tsx';
import { HeatMapCard } from './heat-map-card.tsx';
import { LikenessCard } from './likeness-card.tsx';
import { MovementCard } from './movement-card.tsx';
import { useDiscussion } from '../../shared/use-discussion.ts';
import { useHeadline } from './use-headline.ts';

/** After the reveal: what divides the team, what unites it, and what talking about it moved. */
export function DiscussScreen({ project }: { readonly project: Project }) {
  const { t } = useTranslation(['discuss', 'glossary']);
  if (isHidden(currentRound(project))) {
    return (
      <Page nav={<TeamNav project={project} />} eyebrow={t('glossary:nav.team')} title={t('title.loading')}>
        <HiddenUntilReveal project={project} />
      </Page>
    );
  }
  return <RevealedAnswers project={project} />;
}

function RevealedAnswers({ project }: { readonly project: Project }) {
  const { t } = useTranslation(['discuss', 'glossary', 'common']);
  const discussion = useDiscussion(currentRound(project));
  const headline = useHeadline(discussion);
  const people = discussion?.agreement.people ?? 0;
  return (
    <Page
      nav={<TeamNav project={project} />}
      eyebrow={t('glossary:nav.team')}
      title={headline.title}
      lead={headline.lead}
      actions={discussion && people > 1 ? <NextStep project={project} discussion={discussion} /> : null}
    >
      {project.isSample ? <Notice>{t('common:sampleMark')}</Notice> : null}
      {discussion === null ? (
        <p role="status">{t('common:loading')}</p>
      ) : people < 2 ? (
        <NothingYet project={project} />
      ) : (
        <Cards project={project} discussion={discussion} />
      )}
    </Page>
  );
}

interface DiscussionProps {
  readonly project: Project;
  readonly discussion: Discussion;
}

function Cards({ project, discussion }: DiscussionProps) {
  return (
    <>
      <HeatMapCard project={project} discussion={discussion} />
      <DivisionsCard project={project} discussion={discussion} />
      <LikenessCard project={project} discussion={discussion} />
      <DepartmentsCard departments={discussion.departments} />
      <MovementCard project={project} discussion={discussion} />
    </>
  );
}

/** First the second ballot; then the customers have their say. */
function NextStep({ project, discussion }: DiscussionProps) {
  const { t } = useTranslation('discuss');
  const hasSurvey = currentRound(project).survey !== null;
  if (discussion.movement.people === 0) {
    return (
      <ButtonLink variant="primary" href={paths.invite(project.id)}>
        {t('next.rankAgain')}
      </ButtonLink>
    );
  }
  return (
    <ButtonLink variant="primary" href={hasSurvey ? paths.gaps(project.id) : paths.customers(project.id)}>
      {t(hasSurvey ? 'next.gaps' : 'next.customers')}
    </ButtonLink>
  );
}

function NothingYet({ project }: { readonly project: Project }) {
  const { t } = useTranslation('discuss');
  return (
    <EmptyState
      title={t('empty.title')}
      actions={
        <ButtonLink variant="primary" href={paths.collect(project.id)}>
          {t('empty.collect')}
        </ButtonLink>
      }
    >
      {t('empty.text')}
    </EmptyState>
  );
}
