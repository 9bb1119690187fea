import { fail, succeed } from '../../result.ts';
import { NORMAL_975 } from '../numerics/normal-quantiles.ts';
import type { Estimate, Interval, Measured } from './measured.ts';
import { effectiveNumber, type Weighted } from '../sums/weighted.ts';

/**
 * 95% interval of a share by Wilson's score method.
 *
 * Formula: centre (p + z^2/2n) / (1 + z^2/n), half width z / (1 + z^2/n) * sqrt(p(1-p)/n + z^2/4n^2).
 * Sources: Wilson, JASA 22 (1927); Newcombe, Stat. Med. 17 (1998), who shows that it holds its level for small n
 * and shares near 0 and 1, where p +- z SE does not. `n` may be an effective number and fractional.
 * Degenerate: n = 0 -> `no-answers`. Cost: constant.
 */
export function wilsonInterval(share: number, n: number): Measured<Interval> {
  if (n <= 0) return fail('no-answers');
  const squared = NORMAL_975 ** 2;
  const scale = 1 + squared / n;
  const centre = (share + squared / (2 * n)) / scale;
  const half = (NORMAL_975 / scale) * Math.sqrt((share * (1 - share)) / n + squared / (4 * n * n));
  const low = share === 0 ? 0 : Math.max(0, centre - half);
  const high = share === 1 ? 1 : Math.min(1, centre + half);
  return succeed({ low, high });
}

/**
 * A share with its n and Wilson interval: `count` of the people in `base`, which are how many they are, the sum of their weights
 * and the sum of the squares. A count may be fractional where a tie counts in parts. Nobody -> `no-answers`.
 */
export function shareOf(count: number, base: Weighted<number>): Measured<Estimate> {
  if (base.weights <= 0) return fail('no-answers');
  const value = Math.min(1, count / base.weights);
  const effectiveN = effectiveNumber(base.weights, base.squares);
  return succeed({ value, n: base.people, effectiveN, interval: wilsonInterval(value, effectiveN) });
}
