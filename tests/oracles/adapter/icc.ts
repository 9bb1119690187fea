import { intraclassCorrelation } from '#src/domain/stats/ratings/intraclass-correlation.ts';
import { valueOrNull, type Json } from '../fixture.ts';

/** Intraclass correlations the way the fixtures write them; one row per rater. */
export function icc(ratings: readonly (readonly number[])[]): Json {
  const correlation = valueOrNull(intraclassCorrelation(ratings));
  if (correlation === null) return null;
  const { oneWay, agreement, consistency, statistic, consistencyInterval } = correlation;
  const interval = valueOrNull(consistencyInterval);
  return {
    ICC1: oneWay.single,
    ICC2: agreement.single,
    ICC3: consistency.single,
    ICC1k: oneWay.average,
    ICC2k: valueOrNull(agreement.average),
    ICC3k: consistency.average,
    F: valueOrNull(statistic),
    ICC3kLow: interval?.low ?? null,
    ICC3kHigh: interval?.high ?? null,
  };
}
