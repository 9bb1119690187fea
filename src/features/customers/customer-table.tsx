import type { Analysis } from '../../domain/analysis/analysis.ts';
import { estimateTexts } from '../../shared/estimate-text.ts';
import { inCustomerOrder } from '../../shared/pillar-order.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { useWords } from './words.ts';

/** Place, average place and rating of every pillar, each with its range and n, or why there is none. */
export function CustomerTable({ analysis }: { readonly analysis: Analysis }) {
  const { t, format } = useWords();
  const texts = estimateTexts(format, (reason) => t(`glossary:missingShort.${reason}`));
  return (
    <DataTable
      caption={t('results.table.caption')}
      captionHidden
      columns={[
        { key: 'pillar', title: t('results.table.pillar') },
        { key: 'place', title: t('results.table.place'), align: 'end' },
        { key: 'rank', title: t('results.table.rank'), align: 'end' },
        { key: 'rankRange', title: t('results.table.range'), align: 'end' },
        { key: 'rankN', title: t('results.table.n'), align: 'end' },
        { key: 'rating', title: t('results.table.rating'), align: 'end' },
        { key: 'ratingRange', title: t('results.table.range'), align: 'end' },
        { key: 'ratingN', title: t('results.table.n'), align: 'end' },
      ]}
      rows={inCustomerOrder(analysis.pillars).map((pillar) => {
        const { customerPlace, customerRank, customerRating } = pillar;
        return {
          key: pillar.pillar,
          cells: [
            t(`pillars:${pillar.pillar}.name`),
            customerPlace.ok
              ? format.number(customerPlace.value)
              : t(`glossary:missingShort.${customerPlace.reason}`),
            texts.value(customerRank),
            customerRank.ok ? texts.range(customerRank) : '–',
            customerRank.ok ? texts.n(customerRank) : '–',
            texts.value(customerRating),
            customerRating.ok ? texts.range(customerRating) : '–',
            customerRating.ok ? texts.n(customerRating) : '–',
          ],
        };
      })}
    />
  );
}
