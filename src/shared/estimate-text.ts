import type { Estimate, Interval, Measured, MissingReason } from '../domain/stats/estimates/measured.ts';
import type { Format } from '../i18n/format.ts';

/** How a number, or the reason why there is none, stands in a table cell. */
export interface EstimateTexts {
  readonly value: (estimate: Measured<Estimate>, digits?: number) => string;
  readonly range: (estimate: Measured<Estimate>, digits?: number) => string;
  readonly n: (estimate: Measured<Estimate>) => string;
  readonly interval: (interval: Measured<Interval>, digits?: number) => string;
  /** The range of a difference: both ends with their signs. */
  readonly signedInterval: (interval: Measured<Interval>, digits?: number) => string;
}

export function estimateTexts(format: Format, reasonText: (reason: MissingReason) => string): EstimateTexts {
  const interval = (measured: Measured<Interval>, digits = 1) =>
    measured.ok ? format.range(measured.value, digits) : reasonText(measured.reason);
  return {
    value: (estimate, digits = 1) =>
      estimate.ok ? format.number(estimate.value.value, digits) : reasonText(estimate.reason),
    range: (estimate, digits = 1) =>
      estimate.ok ? interval(estimate.value.interval, digits) : reasonText(estimate.reason),
    n: (estimate) => (estimate.ok ? format.number(estimate.value.n) : '0'),
    interval,
    signedInterval: (measured, digits = 1) =>
      measured.ok ? format.signedRange(measured.value, digits) : reasonText(measured.reason),
  };
}
