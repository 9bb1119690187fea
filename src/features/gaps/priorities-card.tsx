import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Analysis } from '../../domain/analysis/analysis.ts';
import type { Project } from '../../domain/model/project.ts';
import { useFormat } from '../../i18n/use-language.ts';
import { ChartFigure } from '../../shared/chart-figure.tsx';
import { MethodExplanation } from '../../shared/method-explanation.tsx';
import type { MethodId } from '../../shared/methods.ts';
import { Card } from '../../ui/card.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { GapTable } from './gap-table.tsx';
import { MapTable } from './map-table.tsx';
import { rankedIn, usePeople } from '../../shared/use-people.ts';
import { usePriorityCharts } from './use-priority-charts.ts';

const VIEWS = ['order', 'intervals', 'map'] as const;
type View = (typeof VIEWS)[number];

const SENTENCES = {
  order: 'priorities.orderSentence',
  intervals: 'priorities.intervalSentence',
  map: 'priorities.mapSentence',
} as const satisfies Record<View, string>;

const GAP_METHODS = ['meanRank', 'gap', 'rankSets', 'topProbability'] as const satisfies readonly MethodId[];

interface PrioritiesCardProps {
  readonly project: Project;
  readonly analysis: Analysis;
}

/** The chart that carries the screen, in three views of the same numbers. */
export function PrioritiesCard({ project, analysis }: PrioritiesCardProps) {
  const { t } = useTranslation('gaps');
  const [view, setView] = useState<View>('order');
  return (
    <Card
      title={t('priorities.title')}
      actions={
        <SegmentedControl
          label={t('priorities.views.label')}
          value={view}
          onChange={setView}
          options={VIEWS.map((value) => ({ value, label: t(`priorities.views.${value}`) }))}
        />
      }
    >
      <PriorityView key={view} view={view} project={project} analysis={analysis} />
    </Card>
  );
}

function PriorityView({ view, project, analysis }: PrioritiesCardProps & { readonly view: View }) {
  const { t } = useTranslation('gaps');
  const format = useFormat();
  const people = usePeople();
  const charts = usePriorityCharts(analysis);
  const onMap = analysis.pillars.some((pillar) => pillar.importance.ok && pillar.performance.ok);
  if (view === 'map' && !onMap) return <p>{t('priorities.mapMissing')}</p>;
  return (
    <ChartFigure
      project={project}
      kind={view}
      title={t('priorities.title')}
      note={people.n(rankedIn(analysis))}
      draw={charts[view]}
      sentence={t(SENTENCES[view])}
      table={
        view === 'map' ? (
          <MapTable analysis={analysis} format={format} />
        ) : (
          <GapTable analysis={analysis} format={format} />
        )
      }
      method={
        view === 'map' ? (
          <MethodExplanation
            ids={['map']}
            n={people.n({ ...rankedIn(analysis), colleagues: 0, customers: ratedAll(analysis) })}
          />
        ) : (
          <MethodExplanation ids={GAP_METHODS} n={people.n(rankedIn(analysis))} />
        )
      }
    />
  );
}

/** The map is about customers who rated all ten pillars. */
function ratedAll({ pillars }: Analysis): number {
  return Math.max(0, ...pillars.map(({ performance }) => (performance.ok ? performance.value.n : 0)));
}
