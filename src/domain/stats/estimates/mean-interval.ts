import { fail, succeed } from '../../result.ts';
import { studentQuantileAt } from '../numerics/distributions.ts';
import type { Estimate, Interval, Measured } from './measured.ts';
import type { SampleMean } from './sample-mean.ts';

/**
 * Interval of a mean by Student's t: mean +- t(df) * SE (Student 1908).
 * Degenerate: one observation, or so nearly one that t is beyond all numbers -> `one-answer`; no spread, or everybody
 * answered -> an interval of width 0.
 */
export function meanInterval(sample: SampleMean, confidence = 0.95): Measured<Interval> {
  if (sample.uncertainty === null) return fail('one-answer');
  const { standardError, degreesOfFreedom } = sample.uncertainty;
  const half =
    standardError === 0 ? 0 : studentQuantileAt((1 + confidence) / 2, degreesOfFreedom) * standardError;
  return Number.isFinite(half)
    ? succeed({ low: sample.mean - half, high: sample.mean + half })
    : fail('one-answer');
}

/** The form in which a mean is shown: value, n, 95% interval. */
export function toEstimate(sample: SampleMean): Estimate {
  const { mean: value, n, effectiveN } = sample;
  return { value, n, effectiveN, interval: meanInterval(sample) };
}
