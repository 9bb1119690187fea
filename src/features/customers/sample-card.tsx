import { PILLAR_IDS } from '../../domain/model/pillar.ts';
import { isoDay } from '../../domain/survey/day-number.ts';
import type { SampleRow } from '../../domain/survey/proposal.ts';
import type { SegmentLabel } from '../../domain/survey/response-table.ts';
import { Card } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import type { MappingPhase } from './import-phase.ts';
import styles from './sample-card.module.css';
import type { SamplePreview } from './use-sample-preview.ts';
import { VerdictChip } from './verdict-chip.tsx';
import { columnTitle, quoted, useWords, type Words } from './words.ts';

interface SampleCardProps {
  readonly preview: SamplePreview;
  readonly phase: MappingPhase;
}

/** Enough to see whether it is right. */
const ROWS = 6;

/** The first answers in words, as the present reading understands them. */
export function SampleCard({ preview, phase }: SampleCardProps) {
  const { t } = useWords();
  return (
    <Card
      title={t('sample.title')}
      actions={
        <p className={styles['state']} role="status">
          {preview.kind === 'shown' && preview.isUpdating ? t('sample.updating') : null}
        </p>
      }
    >
      {preview.kind === 'waiting' ? <p className={styles['state']}>{t('sample.waiting')}</p> : null}
      {preview.kind === 'failed' ? (
        <p className={styles['state']} role="alert">
          {t('sample.failed')}
        </p>
      ) : null}
      {preview.kind === 'shown' ? <SampleTable rows={preview.rows.slice(0, ROWS)} phase={phase} /> : null}
    </Card>
  );
}

function SampleTable({ rows, phase }: { readonly rows: readonly SampleRow[]; readonly phase: MappingPhase }) {
  const words = useWords();
  const { t, format } = words;
  const { columns } = phase.mapping;
  const segments = phase.proposal.columns.filter(({ index }) => columns[index]?.role === 'segment');
  const has = (...roles: string[]) => columns.some(({ role }) => roles.includes(role));
  const shown = [
    has('item-rank', 'rank-place', 'rank-list')
      ? { key: 'ranking', title: t('sample.ranking'), cell: (row: SampleRow) => rankingText(row, words) }
      : null,
    has('rating')
      ? { key: 'ratings', title: t('sample.ratings'), cell: (row: SampleRow) => ratingsText(row, words) }
      : null,
    ...segments.map((column, position) => ({
      key: `segment-${String(column.index)}`,
      title: columnTitle(column, words),
      cell: (row: SampleRow) => segmentText(row.segments[position], words),
    })),
    has('date')
      ? {
          key: 'date',
          title: t('sample.date'),
          cell: (row: SampleRow) => (row.day === null ? t('sample.none') : format.date(isoDay(row.day))),
        }
      : null,
  ].filter((column) => column !== null);
  return (
    <DataTable
      caption={t('sample.caption')}
      captionHidden
      columns={[
        { key: 'line', title: t('sample.line'), align: 'end' },
        { key: 'verdict', title: t('sample.verdict') },
        ...shown.map(({ key, title }) => ({ key, title })),
      ]}
      rows={rows.map((row) => ({
        key: String(row.record),
        cells: [
          format.number(row.line),
          <VerdictChip key="verdict" verdict={row.verdict} />,
          ...shown.map(({ key, cell }) => (
            <span key={key} className={styles[key] ?? styles['short']}>
              {cell(row)}
            </span>
          )),
        ],
      }))}
    />
  );
}

function rankingText({ ranking }: SampleRow, { t }: Words): string {
  if (ranking.length === 0) return t('sample.none');
  return ranking.map((group) => group.map((pillar) => t(`pillars:${pillar}.short`)).join(' = ')).join(' › ');
}

function ratingsText({ ratings }: SampleRow, { t, format }: Words): string {
  const given = PILLAR_IDS.flatMap((pillar) => {
    const rating = ratings[pillar];
    if (rating === undefined) return [];
    const value = rating === 'not-applicable' ? '–' : format.number(rating);
    return [`${t(`pillars:${pillar}.short`)} ${value}`];
  });
  return given.length === 0 ? t('sample.none') : given.join(' · ');
}

function segmentText(segment: SegmentLabel | null | undefined, { t }: Words): string {
  if (!segment) return t('sample.none');
  return segment.generation ? t(`glossary:generations.${segment.generation}`) : quoted(segment.label, 40);
}
