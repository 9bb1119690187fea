import { lazy, Suspense, useState } from 'react';
import { placeBarsChart } from '../../charts/place-bars-chart.ts';
import type { Analysis, SegmentChoice } from '../../domain/analysis/analysis.ts';
import { isPillarId, pillarIndex, type PillarId } from '../../domain/model/pillar.ts';
import type { Project } from '../../domain/model/project.ts';
import type { CustomerSurvey } from '../../domain/model/survey.ts';
import { rankHistogram, type RankCell } from '../../domain/stats/sums/rank-histogram.ts';
import { ChartDownloads } from '../../shared/chart-downloads.tsx';
import { MethodExplanation } from '../../shared/method-explanation.tsx';
import { inCustomerOrder } from '../../shared/pillar-order.ts';
import { Card } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { SelectField } from '../../ui/field.tsx';
import { Figure } from '../../ui/figure.tsx';
import { placeCounts } from './place-counts.ts';
import styles from './spread-card.module.css';
import { useWords } from './words.ts';

const RankHistogram = lazy(async () => ({
  default: (await import('../../ui/charts/rank-histogram.tsx')).RankHistogram,
}));

interface SpreadCardProps {
  readonly project: Project;
  readonly survey: CustomerSurvey;
  readonly analysis: Analysis;
  readonly segment: SegmentChoice | null;
}

/** In points; a saved picture has twice as many pixels. */
const SAVED_WIDTH = 760;

/** How customers' places for one pillar are spread: one opinion, or several. */
export function SpreadCard({ project, survey, analysis, segment }: SpreadCardProps) {
  const { t } = useWords();
  const [chosen, setChosen] = useState<PillarId | null>(null);
  // A pillar whose average is hidden or unknown says nothing here either.
  const shown = inCustomerOrder(analysis.pillars).filter(({ customerRank }) => customerRank.ok);
  const pillar = shown.find((candidate) => candidate.pillar === chosen)?.pillar ?? shown[0]?.pillar;
  if (!pillar) return null;
  return (
    <Card title={t('results.spread.title')}>
      <div className={styles['select']}>
        <SelectField<string>
          label={t('results.spread.pillar')}
          value={pillar}
          options={shown.map((option) => ({
            value: option.pillar,
            label: t(`pillars:${option.pillar}.name`),
          }))}
          onChange={(value) => setChosen(isPillarId(value) ? value : null)}
        />
      </div>
      <SpreadFigure
        project={project}
        pillar={pillar}
        cells={rankHistogram(groupOf(survey, segment).ranks, pillarIndex(pillar))}
        people={analysis.customers.ok ? analysis.customers.value.ranked : 0}
        isWeighted={survey.weighted !== null}
      />
    </Card>
  );
}

interface SpreadFigureProps {
  readonly project: Project;
  readonly pillar: PillarId;
  readonly cells: readonly RankCell[];
  readonly people: number;
  readonly isWeighted: boolean;
}

function SpreadFigure({ project, pillar, cells, people, isWeighted }: SpreadFigureProps) {
  const { t, format } = useWords();
  const n = t('results.customersTitle', { count: people });
  const counts = placeCounts(cells);
  const countText = (count: number) => format.number(count, Number.isInteger(count) ? 0 : 1);
  const sentence = t('results.spread.sentence', { pillar: t(`pillars:${pillar}.nominative`) });
  const axisTitle = t('results.spread.axis');
  const hasHalves = cells.some(({ rank, count }) => count > 0 && !Number.isInteger(rank));
  const draw = () => {
    const bars = counts.map((count) => ({ count, text: countText(count) }));
    return placeBarsChart({ bars, side: 'customers', axisTitle, width: SAVED_WIDTH });
  };
  return (
    <Figure
      sentence={
        <>
          {sentence}
          {isWeighted ? <span className={styles['more']}>{t('trust:notes.unweightedCounts')}</span> : null}
          {hasHalves ? <span className={styles['more']}>{t('results.spread.half')}</span> : null}
        </>
      }
      table={<SpreadTable cells={cells} />}
      method={
        <>
          <p>{t('results.spread.method')}</p>
          <MethodExplanation ids={['agreement', 'protection']} n={n} />
        </>
      }
      labels={{
        showTable: t('common:chart.showTable'),
        hideTable: t('common:chart.hideTable'),
        method: t('common:chart.method'),
        close: t('common:close'),
      }}
      downloads={
        <ChartDownloads
          project={project}
          kind={`customers-${pillar}`}
          title={t('results.spread.picture', { pillar: t(`pillars:${pillar}.name`) })}
          note={n}
          description={sentence}
          draw={draw}
        />
      }
    >
      <Suspense fallback={<p role="status">{t('common:loading')}</p>}>
        <RankHistogram counts={counts} side="customers" axisTitle={axisTitle} formatValue={countText} />
      </Suspense>
    </Figure>
  );
}

function groupOf({ statistics }: CustomerSurvey, segment: SegmentChoice | null) {
  const group = segment && statistics.segmentations[segment.segmentation]?.groups[segment.group];
  return group ? group.statistics : statistics.overall;
}

function SpreadTable({ cells }: { readonly cells: readonly RankCell[] }) {
  const { t, format } = useWords();
  const all = cells.reduce((sum, { count }) => sum + count, 0);
  const rows = cells.filter(({ rank, count }) => count > 0 || Number.isInteger(rank));
  return (
    <DataTable
      caption={t('results.spread.caption')}
      captionHidden
      columns={[
        { key: 'place', title: t('results.spread.place'), align: 'end' },
        { key: 'people', title: t('results.spread.people'), align: 'end' },
        { key: 'share', title: t('results.spread.share'), align: 'end' },
      ]}
      rows={rows.map(({ rank, count }) => ({
        key: String(rank),
        cells: [
          format.number(rank, Number.isInteger(rank) ? 0 : 1),
          format.number(count),
          all > 0 ? format.percent(count / all) : '–',
        ],
      }))}
    />
  );
}
