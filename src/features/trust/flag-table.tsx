import { at } from '../../domain/assert.ts';
import type { FlagComparison, OrderSummary } from '../../domain/analysis/trust.ts';
import { pillarIndex } from '../../domain/model/pillar.ts';
import { estimateTexts } from '../../shared/estimate-text.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { useTrustWords } from './words.ts';

interface FlagTableProps {
  readonly name: string;
  readonly comparison: FlagComparison;
}

/** Place and average place of every pillar, with the rows and without them. */
export function FlagTable({ name, comparison: { withThem, withoutThem } }: FlagTableProps) {
  const { t, format } = useTrustWords();
  const texts = estimateTexts(format, (reason) => t(`glossary:missingShort.${reason}`));
  const cellsOf = ({ pillars }: OrderSummary, index: number) => {
    const { place, rank } = at(pillars, index);
    return [
      place.ok ? format.number(place.value) : t(`glossary:missingShort.${place.reason}`),
      texts.value(rank, 2),
      rank.ok ? texts.range(rank, 2) : '–',
    ];
  };
  const sorted = withThem.pillars.toSorted(
    (left, right) =>
      (left.rank.ok ? left.rank.value.value : 0) - (right.rank.ok ? right.rank.value.value : 0),
  );
  const n = (summary: OrderSummary) => format.number(summary.ranked);
  return (
    <DataTable
      caption={t('flags.caption', { name })}
      columns={[
        { key: 'pillar', title: t('table.pillar') },
        { key: 'placeWith', title: t('table.placeWith', { n: n(withThem) }), align: 'end' },
        { key: 'rankWith', title: t('table.rank'), align: 'end' },
        { key: 'rangeWith', title: t('table.range'), align: 'end' },
        { key: 'placeWithout', title: t('table.placeWithout', { n: n(withoutThem) }), align: 'end' },
        { key: 'rankWithout', title: t('table.rank'), align: 'end' },
        { key: 'rangeWithout', title: t('table.range'), align: 'end' },
      ]}
      rows={sorted.map(({ pillar }) => {
        const index = pillarIndex(pillar);
        return {
          key: pillar,
          cells: [t(`pillars:${pillar}.name`), ...cellsOf(withThem, index), ...cellsOf(withoutThem, index)],
        };
      })}
    />
  );
}
