import type { Analysis, PillarAnalysis } from '../../domain/analysis/analysis.ts';
import { estimateTexts } from '../../shared/estimate-text.ts';
import { inCustomerOrder } from '../../shared/pillar-order.ts';
import { DataTable, type TableColumn } from '../../ui/data-table.tsx';
import { useWords } from './words.ts';

interface CustomerTableProps {
  readonly analysis: Analysis;
  /** Nobody was asked for a ranking: ten times "not asked" would push the ratings off a small screen. */
  readonly ratingsOnly?: boolean;
}

/** Place, average place and rating of every pillar, each with its range and n, or why there is none. */
export function CustomerTable({ analysis, ratingsOnly = false }: CustomerTableProps) {
  const { t, format } = useWords();
  const texts = estimateTexts(format, (reason) => t(`glossary:missingShort.${reason}`));
  const isWeighted = analysis.pillars.some(({ unweightedRank }) => unweightedRank !== null);
  const unweightedColumns: readonly TableColumn[] = [
    { key: 'unweighted', title: t('trust:beforeAfter.rankBefore'), align: 'end' },
    { key: 'unweightedRange', title: t('results.table.range'), align: 'end' },
  ];
  const rankColumns: readonly TableColumn[] = [
    { key: 'place', title: t('results.table.place'), align: 'end' },
    {
      key: 'rank',
      title: t(isWeighted ? 'trust:beforeAfter.rankAfter' : 'results.table.rank'),
      align: 'end',
    },
    { key: 'rankRange', title: t('results.table.range'), align: 'end' },
    ...(isWeighted ? unweightedColumns : []),
    { key: 'rankN', title: t('results.table.n'), align: 'end' },
  ];
  const rankCells = ({ customerPlace, customerRank, unweightedRank }: PillarAnalysis) => [
    customerPlace.ok
      ? format.number(customerPlace.value)
      : t(`glossary:missingShort.${customerPlace.reason}`),
    texts.value(customerRank),
    customerRank.ok ? texts.range(customerRank) : '–',
    ...(unweightedRank === null
      ? []
      : [texts.value(unweightedRank), unweightedRank.ok ? texts.range(unweightedRank) : '–']),
    customerRank.ok ? texts.n(customerRank) : '–',
  ];
  return (
    <DataTable
      caption={t('results.table.caption')}
      captionHidden
      columns={[
        { key: 'pillar', title: t('results.table.pillar') },
        ...(ratingsOnly ? [] : rankColumns),
        { key: 'rating', title: t('results.table.rating'), align: 'end' },
        { key: 'ratingRange', title: t('results.table.range'), align: 'end' },
        { key: 'ratingN', title: t('results.table.n'), align: 'end' },
      ]}
      rows={inCustomerOrder(analysis.pillars).map((pillar) => {
        const { customerRating } = pillar;
        return {
          key: pillar.pillar,
          cells: [
            t(`pillars:${pillar.pillar}.name`),
            ...(ratingsOnly ? [] : rankCells(pillar)),
            texts.value(customerRating),
            customerRating.ok ? texts.range(customerRating) : '–',
            customerRating.ok ? texts.n(customerRating) : '–',
          ],
        };
      })}
    />
  );
}
