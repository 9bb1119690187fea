import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Analysis, SegmentChoice } from '../../domain/analysis/analysis.ts';
import { currentRound, type Project } from '../../domain/model/project.ts';
import { isHidden } from '../../domain/workshop/is-hidden.ts';
import { paths } from '../../paths.ts';
import { useAnalysis } from '../../shared/use-analysis.ts';
import { CountingNotice } from '../../shared/counting-notice.tsx';
import { HiddenUntilReveal } from '../../shared/workshop/hidden-until-reveal.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { AnalystPanel } from './analyst-panel.tsx';
import { ClosestCard } from './closest-card.tsx';
import { DeliveryCard } from './delivery-card.tsx';
import { GapBarsCard } from './gap-bars-card.tsx';
import { GapLead } from './gap-lead.tsx';
import styles from './gaps-screen.module.css';
import { headlineText } from '../../shared/headline.ts';
import { MissesCard } from './misses-card.tsx';
import { Needs } from './needs.tsx';
import { PrioritiesCard } from './priorities-card.tsx';
import { SegmentFilter } from '../../shared/segment-filter.tsx';

/** What the team believes against what customers say, pillar by pillar. */
export function GapsScreen({ project }: { readonly project: Project }) {
  const { t } = useTranslation(['gaps', 'common', 'pillars', 'glossary']);
  const [segment, setSegment] = useState<SegmentChoice | null>(null);
  const analysis = useAnalysis(currentRound(project), segment);
  if (isHidden(currentRound(project))) {
    return (
      <Page eyebrow={t('eyebrow')} title={t('glossary:nav.gaps')}>
        <HiddenUntilReveal project={project} />
      </Page>
    );
  }
  if (!analysis) return <p role="status">{t('common:loading')}</p>;
  return (
    <Page
      eyebrow={t('eyebrow')}
      title={headlineText(analysis.headline, t)}
      lead={<GapLead analysis={analysis} />}
      actions={<Actions project={project} analysis={analysis} segment={segment} onSegment={setSegment} />}
    >
      {project.isSample ? <Notice>{t('common:sampleMark')}</Notice> : null}
      <CountingNotice project={project} analysis={analysis} />
      {analysis.headline.kind === 'no-team' ? <Needs project={project} analysis={analysis} /> : null}
      <Comparison project={project} analysis={analysis} isSegment={segment !== null} />
    </Page>
  );
}

interface ActionsProps {
  readonly project: Project;
  readonly analysis: Analysis;
  readonly segment: SegmentChoice | null;
  readonly onSegment: (segment: SegmentChoice | null) => void;
}

/** What can be done next: filter and export when there is something to see, else the missing step. */
function Actions({ project, analysis, segment, onSegment }: ActionsProps) {
  const { t } = useTranslation('gaps');
  const { kind } = analysis.headline;
  if (kind === 'no-team') return null;
  if (kind === 'no-customers') {
    return (
      <ButtonLink variant="primary" href={paths.customers(project.id)}>
        {t('empty.customers')}
      </ButtonLink>
    );
  }
  return (
    <>
      <SegmentFilter analysis={analysis} segment={segment} onChange={onSegment} />
      <ButtonLink variant="primary" href={paths.report(project.id)}>
        {t('export')}
      </ButtonLink>
    </>
  );
}

interface ComparisonProps {
  readonly project: Project;
  readonly analysis: Analysis;
  /** Whether a group of customers is chosen. */
  readonly isSegment: boolean;
}

function Comparison({ project, analysis, isSegment }: ComparisonProps) {
  const compared = analysis.pillars.some((pillar) => pillar.gap.ok);
  return (
    <>
      {compared ? (
        <>
          <div className={styles['columns']}>
            <PrioritiesCard project={project} analysis={analysis} />
            <MissesCard analysis={analysis} />
          </div>
          <GapBarsCard analysis={analysis} />
          <ClosestCard project={project} analysis={analysis} isSegment={isSegment} />
        </>
      ) : null}
      {analysis.team.scored > 0 ? <DeliveryCard project={project} analysis={analysis} /> : null}
      {compared ? (
        <AnalystPanel project={project} colleagues={analysis.team.ranked} isSegment={isSegment} />
      ) : null}
    </>
  );
}
