import { at } from '../../assert.ts';
import { fail, succeed } from '../../result.ts';
import { fExceededWith } from '../numerics/f-quantile.ts';
import type { Interval, Measured } from '../estimates/measured.ts';

export interface CronbachAlpha {
  /** People who rated everything. */
  readonly n: number;
  /** 1 = all items rise and fall together from person to person; can be negative. */
  readonly alpha: number;
  readonly interval: Interval;
}

/** Below this the interval is so wide that the number only misleads. */
const FEWEST_PEOPLE = 20;

/**
 * Do the items measure one thing? Cronbach's coefficient alpha of complete rows of ratings.
 *
 * alpha = K / (K - 1) * (1 - sum of the items' variances / variance of the row sums). Source: Cronbach, Psychometrika
 * 16 (1951). Interval: 1 - (1 - alpha) F, F at 2.5% and 97.5% with n - 1 and (n - 1)(K - 1) degrees of freedom;
 * Feldt, Psychometrika 30 (1965). It describes the questionnaire, not how good a team is; many items alone raise it.
 * Degenerate: nobody -> `no-answers`; fewer people than `fewest` (never below two) -> `one-answer` /
 * `too-few-answers`; one item, or equal row sums -> `no-spread`. Cost: O(n K), one pass.
 */
export function cronbachAlpha(
  rows: Iterable<ArrayLike<number>>,
  fewest: number = FEWEST_PEOPLE,
): Measured<CronbachAlpha> {
  let n = 0;
  let items = 0;
  let first: ArrayLike<number> = [];
  // Item by item, then of the row sums; counted from the first row, so that equal numbers have no variance at all.
  let sums: number[] = [];
  let squares: number[] = [];
  for (const row of rows) {
    if (n === 0) {
      first = row;
      items = row.length;
      sums = new Array<number>(items + 1).fill(0);
      squares = new Array<number>(items + 1).fill(0);
    }
    n += 1;
    let rowSum = 0;
    for (let item = 0; item <= items; item += 1) {
      const value = item < items ? at(row, item) - at(first, item) : rowSum;
      rowSum += value;
      sums[item] = at(sums, item) + value;
      squares[item] = at(squares, item) + value ** 2;
    }
  }
  if (n === 0) return fail('no-answers');
  if (n === 1) return fail('one-answer');
  if (n < fewest) return fail('too-few-answers');
  const variances = squares.map((square, item) => (n * square - at(sums, item) ** 2) / (n * (n - 1)));
  const ofRowSums = at(variances, items);
  if (items < 2 || ofRowSums <= 0) return fail('no-spread');
  const ofItems = variances.slice(0, items).reduce((sum, variance) => sum + variance, 0);
  const alpha = (items / (items - 1)) * (1 - ofItems / ofRowSums);
  return succeed({ n, alpha, interval: feldtInterval(alpha, n, items) });
}

function feldtInterval(alpha: number, n: number, items: number): Interval {
  const limit = (tail: number) => 1 - (1 - alpha) * fExceededWith(tail, n - 1, (n - 1) * (items - 1));
  return { low: limit(0.025), high: limit(0.975) };
}
