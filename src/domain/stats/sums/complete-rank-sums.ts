import { at } from '../../assert.ts';
import { fail, succeed } from '../../result.ts';
import type { RankMoments } from './customer-statistics.ts';
import type { Measured } from '../estimates/measured.ts';
import { histogramCell, histogramCells } from './rank-histogram.ts';
import type { Sums } from '../estimates/sample-mean.ts';
import { mapWeighted, type Weighted } from './weighted.ts';

/**
 * Per item: the sums of centred ranks over the rows in which every rank is known: all rows of `top` answers, the complete
 * ones of `subset` answers, read from the histogram.
 *
 * For statistics that only make sense if everybody ordered the same items (agreement, spread). No such row -> `no-answers`;
 * kept by a version whose histogram mixed complete and stretched rows -> `import-again`. Cost: O(K^2).
 */
export function completeRankSums(moments: Weighted<RankMoments>): Measured<readonly Weighted<Sums>[]> {
  const { n, known, rankedCounts, histogram } = moments.people;
  const items = known.length;
  const allKnown = known.every((count) => count === n);
  if ((allKnown ? n : at(rankedCounts, items)) === 0) return fail('no-answers');
  const isExact = at(histogram, 0).length === histogramCells(items, 'subset');
  if (!allKnown && !isExact) return fail('import-again');
  const sumsOf = allKnown ? sumsOfEverybody : sumsOfLongestRows;
  return succeed(known.map((_, item) => mapWeighted(moments, (sums) => sumsOf(sums, item))));
}

function sumsOfEverybody({ known, sum, crossProducts }: RankMoments, item: number): Sums {
  return {
    count: at(known, item),
    sum: at(sum, item),
    sumOfSquares: at(crossProducts, item * known.length + item),
  };
}

/** In rows of K ranked items nothing is stretched: the cell says the rank. */
function sumsOfLongestRows({ known, histogram }: RankMoments, item: number): Sums {
  const items = known.length;
  const cells = at(histogram, item).slice(histogramCell(1, items, 'subset'));
  let [count, sum, sumOfSquares] = [0, 0, 0];
  cells.forEach((people, cell) => {
    const centred = 1 + cell / 2 - (items + 1) / 2;
    count += people;
    sum += people * centred;
    sumOfSquares += people * centred ** 2;
  });
  return { count, sum, sumOfSquares };
}
