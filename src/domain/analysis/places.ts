import { fail, succeed } from '../result.ts';
import type { Measured } from '../stats/estimates/measured.ts';
import type { SampleMean } from '../stats/estimates/sample-mean.ts';

/** Means that differ by less are equal: they differ by rounding. */
const ROUNDING = 1e-9;

/** Place of each mean, smallest first, as in a competition: 1 + the number of smaller means, so equal means share a place. */
export function placesOf(means: readonly Measured<SampleMean>[]): readonly Measured<number>[] {
  const known = means.flatMap((mean) => (mean.ok ? [mean.value.mean] : []));
  return means.map((own) => {
    if (!own.ok) return fail(own.reason);
    return succeed(1 + known.filter((other) => other < own.value.mean - ROUNDING).length);
  });
}
