import { at } from '../../assert.ts';
import { fail, succeed } from '../../result.ts';
import { fExceededWith } from '../numerics/f-quantile.ts';
import type { Interval, Measured } from '../estimates/measured.ts';

/**
 * The six forms of Shrout & Fleiss. `single`: how far one rater can be trusted; `average`: the mean of all raters.
 */
export interface IntraclassCorrelation {
  readonly raters: number;
  readonly targets: number;
  /** ICC(1): every target had other raters; differences between raters count as error. */
  readonly oneWay: RaterForms;
  /** ICC(2): raters are a sample; a generous or harsh hand counts as error. */
  readonly agreement: { readonly single: number; readonly average: Measured<number> };
  /** ICC(3): a generous or harsh hand does not count: only the profile matters. */
  readonly consistency: RaterForms;
  /** Test of "the targets do not differ": mean square between targets / residual. */
  readonly statistic: Measured<number>;
  /** 95%, of the average form of `consistency`. */
  readonly consistencyInterval: Measured<Interval>;
}

export interface RaterForms {
  readonly single: number;
  readonly average: number;
}

/**
 * Would other raters give the same profile? With pillars as targets and colleagues as raters, `consistency.average` is
 * the share of the variance of the mean profile that is not noise of the colleagues.
 *
 * Two-way analysis of variance of a complete table. With n targets, k raters and the mean squares B (targets), J
 * (raters), E (residual), W (within targets): ICC(1) = (B - W) / (B + (k - 1) W), ICC(2) = (B - E) / (B + (k - 1) E +
 * k (J - E) / n), ICC(3) = (B - E) / (B + (k - 1) E); averages (B - W) / B, (B - E) / (B + (J - E) / n), (B - E) / B.
 * Interval of ICC(3,k): 1 - F(2.5%) / F and 1 - F(97.5%) / F with F = B / E. Source: Shrout & Fleiss, Psychol. Bull.
 * 86 (1979). May be negative.
 *
 * `ratings`: one row per rater, complete. Degenerate: nobody -> `no-answers`; one rater -> `one-answer`; fewer than
 * two targets, or all targets with the same mean -> `no-spread`; raters whose profiles are parallel ->
 * `full-agreement` for test and interval. J < E (raters with nearly equal means) can leave the mean of all raters an estimated
 * variance of 0 or less: then the average form of ICC(2) is `no-spread`, because a share of nothing says nothing.
 * Cost: O(n k), one pass.
 */
export function intraclassCorrelation(ratings: Iterable<ArrayLike<number>>): Measured<IntraclassCorrelation> {
  const squares = meanSquares(ratings);
  if (!squares.ok) return squares;
  const { raters, targets, between, ofRaters, residual, within } = squares.value;
  if (between === 0) return fail('no-spread');
  const signal = between - residual;
  const handError = (ofRaters - residual) / targets;
  const statistic: Measured<number> = residual === 0 ? fail('full-agreement') : succeed(between / residual);
  return succeed({
    raters,
    targets,
    oneWay: {
      single: (between - within) / (between + (raters - 1) * within),
      average: (between - within) / between,
    },
    agreement: {
      single: signal / (between + (raters - 1) * residual + raters * handError),
      average:
        between + handError > ROUNDING * between
          ? succeed(signal / (between + handError))
          : fail('no-spread'),
    },
    consistency: {
      single: signal / (between + (raters - 1) * residual),
      average: signal / between,
    },
    statistic,
    consistencyInterval: statistic.ok
      ? succeed(consistencyInterval(statistic.value, raters, targets))
      : statistic,
  });
}

interface MeanSquares {
  readonly raters: number;
  readonly targets: number;
  readonly between: number;
  readonly ofRaters: number;
  readonly residual: number;
  readonly within: number;
}

/** Part of the total sum of squares that is rounding. */
const ROUNDING = 1e-12;

function meanSquares(ratings: Iterable<ArrayLike<number>>): Measured<MeanSquares> {
  let raters = 0;
  let origin = 0;
  let targetSums: number[] = [];
  let sum = 0;
  let sumOfSquares = 0;
  let raterSquares = 0;
  for (const row of ratings) {
    if (raters === 0) {
      targetSums = new Array<number>(row.length).fill(0);
      origin = row[0] ?? 0;
    }
    raters += 1;
    let rowSum = 0;
    for (let target = 0; target < targetSums.length; target += 1) {
      const value = at(row, target) - origin;
      rowSum += value;
      sumOfSquares += value ** 2;
      targetSums[target] = at(targetSums, target) + value;
    }
    sum += rowSum;
    raterSquares += rowSum ** 2;
  }
  const targets = targetSums.length;
  if (raters === 0) return fail('no-answers');
  if (raters === 1) return fail('one-answer');
  if (targets < 2) return fail('no-spread');
  const correction = sum ** 2 / (raters * targets);
  const total = sumOfSquares - correction;
  const significant = (part: number) => (part > ROUNDING * sumOfSquares ? part : 0);
  const between = significant(
    targetSums.reduce((squares, ofTarget) => squares + ofTarget ** 2, 0) / raters - correction,
  );
  const ofRaters = significant(raterSquares / targets - correction);
  return succeed({
    raters,
    targets,
    between: between / (targets - 1),
    ofRaters: ofRaters / (raters - 1),
    residual: significant(total - between - ofRaters) / ((targets - 1) * (raters - 1)),
    within: significant(total - between) / (targets * (raters - 1)),
  });
}

function consistencyInterval(statistic: number, raters: number, targets: number): Interval {
  const limit = (tail: number) =>
    1 - fExceededWith(tail, targets - 1, (targets - 1) * (raters - 1)) / statistic;
  return { low: limit(0.025), high: limit(0.975) };
}
