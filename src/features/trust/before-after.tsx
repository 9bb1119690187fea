import { dumbbellChart } from '../../charts/dumbbell-chart.ts';
import type { BeforeAfterRow } from '../../domain/analysis/before-after.ts';
import type { Project } from '../../domain/model/project.ts';
import type { Estimate, Measured } from '../../domain/stats/estimates/measured.ts';
import type { DesignEffect } from '../../domain/stats/weighting/design-effect.ts';
import { ChartFigure } from '../../shared/chart-figure.tsx';
import { estimateTexts } from '../../shared/estimate-text.ts';
import { MethodExplanation } from '../../shared/method-explanation.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import styles from './trust.module.css';
import { useTrustWords } from './words.ts';

interface BeforeAfterProps {
  readonly project: Project;
  readonly comparison: readonly BeforeAfterRow[];
  readonly cost: DesignEffect;
}

const ROW_HEIGHT = 36;

/** Every pillar without and with weights, side by side. */
export function BeforeAfter({ project, comparison, cost }: BeforeAfterProps) {
  const { t, format } = useTrustWords();
  const rows = comparison.toSorted((left, right) => placeOf(left) - placeOf(right));
  if (!rows.some(({ after }) => after.ok)) return null;
  const n = format.number(cost.people);
  const note = t('weights.note', { n, effective: format.number(cost.effectiveN) });
  return (
    <section className={styles['section']}>
      <h3>{t('beforeAfter.title')}</h3>
      <ChartFigure
        project={project}
        kind="weighted"
        title={t('beforeAfter.title')}
        note={note}
        sentence={t('beforeAfter.sentence')}
        draw={(width) =>
          dumbbellChart({
            rows: rows.map(({ pillar, before, after }) => ({
              label: t(`pillars:${pillar}.name`),
              team: toDumbbell(before),
              customers: toDumbbell(after),
            })),
            first: 'before',
            axisTitle: t('beforeAfter.axis'),
            teamTitle: t('beforeAfter.before'),
            customerTitle: t('beforeAfter.after'),
            width,
            rowHeight: ROW_HEIGHT,
          })
        }
        table={<BeforeAfterTable rows={rows} note={note} />}
        method={<MethodExplanation ids={['weighting', 'meanRank']} n={note} />}
      />
    </section>
  );
}

function placeOf({ after }: BeforeAfterRow): number {
  return after.ok ? after.value.value : 0;
}

function toDumbbell(estimate: Measured<Estimate>) {
  if (!estimate.ok) return null;
  const { value, interval } = estimate.value;
  return {
    value,
    low: interval.ok ? interval.value.low : null,
    high: interval.ok ? interval.value.high : null,
  };
}

interface BeforeAfterTableProps {
  readonly rows: readonly BeforeAfterRow[];
  readonly note: string;
}

function BeforeAfterTable({ rows, note }: BeforeAfterTableProps) {
  const { t, format } = useTrustWords();
  const texts = estimateTexts(format, (reason) => t(`glossary:missingShort.${reason}`));
  const place = (measured: BeforeAfterRow['beforePlace']) =>
    measured.ok ? format.number(measured.value) : t(`glossary:missingShort.${measured.reason}`);
  const change = ({ before, after }: BeforeAfterRow) =>
    before.ok && after.ok ? format.signed(after.value.value - before.value.value, 2) : '–';
  return (
    <DataTable
      caption={t('beforeAfter.caption', { note })}
      columns={[
        { key: 'pillar', title: t('table.pillar') },
        { key: 'placeBefore', title: t('beforeAfter.placeBefore'), align: 'end' },
        { key: 'before', title: t('table.rank'), align: 'end' },
        { key: 'beforeRange', title: t('table.range'), align: 'end' },
        { key: 'placeAfter', title: t('beforeAfter.placeAfter'), align: 'end' },
        { key: 'after', title: t('table.rank'), align: 'end' },
        { key: 'afterRange', title: t('table.range'), align: 'end' },
        { key: 'change', title: t('beforeAfter.change'), align: 'end' },
      ]}
      rows={rows.map((row) => ({
        key: row.pillar,
        cells: [
          t(`pillars:${row.pillar}.name`),
          place(row.beforePlace),
          texts.value(row.before, 2),
          row.before.ok ? texts.range(row.before, 2) : '–',
          place(row.afterPlace),
          texts.value(row.after, 2),
          row.after.ok ? texts.range(row.after, 2) : '–',
          change(row),
        ],
      }))}
    />
  );
}
