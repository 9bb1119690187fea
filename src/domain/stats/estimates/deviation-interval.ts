import { at } from '../../assert.ts';
import { fail, succeed } from '../../result.ts';
import { NORMAL_975 } from '../numerics/normal-quantiles.ts';
import type { Interval, Measured } from './measured.ts';

/** The method trims by 1 / (2 sqrt(n - 4)), which needs five numbers. */
const FEWEST_VALUES = 5;

/**
 * 95% interval of a standard deviation that does not take the values for normal ones: places and scores never are.
 *
 * Formula: exp(ln(c s^2) +- z c sqrt((g - (n - 3) / n) / (n - 1))), square roots of both ends, with c = n / (n - z) and the
 * kurtosis g = n sum (x - m)^4 / (sum (x - mean)^2)^2 about the mean m trimmed by 1 / (2 sqrt(n - 4)) on each side.
 * Source: Bonett, Comput. Stat. Data Anal. 50 (2006). It takes the people for a sample without end. `largest`: what the scale
 * allows at most, half its length; the formula knows no scale. Measured for places 1 … 10: holds the true value in 95 to 99
 * of 100 samples if places are spread or form two camps, in 87 to 92 if nearly all stand at one end.
 * Degenerate: no values -> `no-answers`; one -> `one-answer`; fewer than five -> `too-few-answers`; all equal -> `no-spread`.
 * Cost: O(n log n).
 */
export function deviationInterval(values: readonly number[], largest: number): Measured<Interval> {
  const n = values.length;
  if (n < FEWEST_VALUES) return fail(n === 0 ? 'no-answers' : n === 1 ? 'one-answer' : 'too-few-answers');
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const middle = trimmedMean(values, 1 / (2 * Math.sqrt(n - 4)));
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  if (squares < NO_VARIANCE * n) return fail('no-spread');
  const kurtosis = (n * values.reduce((sum, value) => sum + (value - middle) ** 4, 0)) / squares ** 2;
  const correction = n / (n - NORMAL_975);
  const error = correction * Math.sqrt((kurtosis - (n - 3) / n) / (n - 1));
  const variance = (correction * squares) / (n - 1);
  const end = (direction: -1 | 1) => Math.sqrt(variance * Math.exp(direction * NORMAL_975 * error));
  const measured = Math.sqrt(squares / (n - 1));
  return succeed({ low: Math.min(end(-1), measured), high: Math.max(measured, Math.min(end(1), largest)) });
}

const NO_VARIANCE = 1e-12;

/** The mean without the given share of the values at each end, rounded down to whole values. */
function trimmedMean(values: readonly number[], share: number): number {
  const cut = Math.floor(share * values.length);
  const kept = values.toSorted((left, right) => left - right).slice(cut, values.length - cut);
  return kept.reduce((sum, value) => sum + value, 0) / kept.length;
}

/** The middle value, or the mean of the two middle ones. */
export function median(values: readonly number[]): Measured<number> {
  if (values.length === 0) return fail('no-answers');
  const ascending = values.toSorted((left, right) => left - right);
  const upper = Math.floor(ascending.length / 2);
  const lower = ascending.length % 2 === 0 ? upper - 1 : upper;
  return succeed((at(ascending, lower) + at(ascending, upper)) / 2);
}
