import { assert, at } from '../../assert.ts';
import { fail, succeed } from '../../result.ts';
import { meanInterval } from '../estimates/mean-interval.ts';
import type { Interval, Measured } from '../estimates/measured.ts';
import { sampleMean } from '../estimates/sample-mean.ts';
import type { RankList } from '../two-orders/rank-list.ts';

/** Whether the same people agree more than before. */
export interface AgreementChange {
  /** People with both rankings. */
  readonly n: number;
  /** Mean Spearman correlation of two of them. */
  readonly before: number;
  readonly after: number;
  /** 95% interval of after - before. */
  readonly interval: Measured<Interval>;
}

/** With fewer pseudo-values Student's t promises more than it keeps. */
const FEWEST_PEOPLE = 5;

/**
 * Mean rank correlation of the same people before and after, and how sure the change is.
 *
 * Each mean correlation is `concordance`'s, (m W - 1) / (m - 1). The interval of the change is the jackknife's: pseudo-value of a
 * person = m x change - (m - 1) x change without that person; their mean +- t(m - 1) x SE. A mean over pairs is a
 * U-statistic, which the jackknife is made for: Arvesen, Ann. Math. Stat. 40 (1969).
 * Degenerate: nobody -> `no-answers`; one -> `one-answer`; everything tied by all -> `no-spread`; fewer than five people:
 * no interval (`too-few-answers`). Cost: O(n K).
 */
export function agreementChange(
  before: readonly RankList[],
  after: readonly RankList[],
): Measured<AgreementChange> {
  assert(before.length === after.length, 'both rankings of the same people');
  const n = before.length;
  if (n < 2) return fail(n === 0 ? 'no-answers' : 'one-answer');
  const [first, second] = [createAgreement(before), createAgreement(after)];
  const [start, end] = [first(null), second(null)];
  if (start === null || end === null) return fail('no-spread');
  return succeed({ n, before: start, after: end, interval: intervalOf(end - start) });

  function intervalOf(change: number): Measured<Interval> {
    if (n < FEWEST_PEOPLE) return fail('too-few-answers');
    const pseudoValues: number[] = [];
    for (let person = 0; person < n; person += 1) {
      const [without, withoutAfter] = [first(person), second(person)];
      if (without === null || withoutAfter === null) return fail('no-spread');
      pseudoValues.push(n * change - (n - 1) * (withoutAfter - without));
    }
    const mean = sampleMean(pseudoValues);
    return mean.ok ? meanInterval(mean.value) : mean;
  }
}

/** The mean correlation of some lists, of all or of all but one; `null` if everything is tied. */
function createAgreement(lists: readonly RankList[]): (leftOut: number | null) => number | null {
  const items = lists[0]?.length ?? 0;
  const centred = lists.map((list) => list.map((rank) => rank - (items + 1) / 2));
  const sums = Array.from({ length: items }, (_, item) =>
    centred.reduce((sum, list) => sum + at(list, item), 0),
  );
  const squares = centred.map((list) => list.reduce((sum, rank) => sum + rank ** 2, 0));
  const allSquares = squares.reduce((sum, square) => sum + square, 0);
  return (leftOut) => {
    const people = lists.length - (leftOut === null ? 0 : 1);
    const ofRows = allSquares - (leftOut === null ? 0 : at(squares, leftOut));
    if (!(ofRows > 0)) return null;
    const ofMeans = sums.reduce((total, sum, item) => {
      const own = leftOut === null ? 0 : at(at(centred, leftOut), item);
      return total + (sum - own) ** 2;
    }, 0);
    return (ofMeans / ofRows - 1) / (people - 1);
  };
}
