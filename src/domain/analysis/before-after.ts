import { at } from '../assert.ts';
import { PILLAR_IDS, type PillarId } from '../model/pillar.ts';
import type { SurveyWeights } from '../model/survey.ts';
import { fail, succeed, type Result } from '../result.ts';
import { toEstimate } from '../stats/estimates/mean-interval.ts';
import type { Estimate, Measured } from '../stats/estimates/measured.ts';
import type { SampleMean } from '../stats/estimates/sample-mean.ts';
import type { CustomerStatistics } from '../stats/sums/customer-statistics.ts';
import type { ResponseTable } from '../survey/response-table.ts';
import { customerView } from './customer-view.ts';
import { placesOf } from './places.ts';
import { restate, type Restated, type RestateProblem, type RestateRequest } from './restate.ts';

/** Where a pillar stands if everybody counts once, and with the weights. */
export interface BeforeAfterRow {
  readonly pillar: PillarId;
  readonly before: Measured<Estimate>;
  readonly beforePlace: Measured<number>;
  readonly after: Measured<Estimate>;
  readonly afterPlace: Measured<number>;
}

export interface ComparedRestatement extends Restated {
  /** In the order of `PILLAR_IDS`; none without weights. */
  readonly comparison: readonly BeforeAfterRow[];
}

/** `restate`, with what the weights change. Apart from it because an import restates too, and computes no intervals. */
export function restateCompared(
  table: ResponseTable | null,
  request: RestateRequest,
): Result<ComparedRestatement, RestateProblem> {
  const restated = restate(table, request);
  if (!restated.ok) return restated;
  const { statistics, weighted } = restated.value;
  return succeed({
    ...restated.value,
    comparison: weighted === null ? [] : beforeAfter(statistics, weighted),
  });
}

function beforeAfter(statistics: CustomerStatistics, weighted: SurveyWeights): readonly BeforeAfterRow[] {
  const { pillars } = customerView({ statistics, weighted }, null);
  const before = pillars.map(
    ({ unweightedRank }): Measured<SampleMean> => unweightedRank ?? fail('no-answers'),
  );
  const after = pillars.map(({ rank }) => rank);
  const beforePlaces = placesOf(before);
  const afterPlaces = placesOf(after);
  return PILLAR_IDS.map((pillar, index) => ({
    pillar,
    before: estimateOf(at(before, index)),
    beforePlace: at(beforePlaces, index),
    after: estimateOf(at(after, index)),
    afterPlace: at(afterPlaces, index),
  }));
}

function estimateOf(mean: Measured<SampleMean>): Measured<Estimate> {
  return mean.ok ? succeed(toEstimate(mean.value)) : mean;
}
