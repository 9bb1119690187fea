import type { SurveyId, SurveyWeights } from '../model/survey.ts';
import { fail, succeed, type Result } from '../result.ts';
import { buildCustomerStatistics, buildWeightedStatistics } from '../stats/sums/build-customer-statistics.ts';
import type { CustomerStatistics } from '../stats/sums/customer-statistics.ts';
import type { ResponseTable, RowFlag } from '../survey/response-table.ts';
import { countedRows } from './counted-rows.ts';
import { rowWeights, type Weighing, type WeightingPlan, type WeightingProblem } from './row-weights.ts';
import { weighFromSums } from './weigh-from-sums.ts';

/** How the answers of a survey are to count from now on. */
export interface RestateRequest {
  readonly survey: SurveyId;
  /** As it is now; enough to weigh by one question where this device does not hold the rows. */
  readonly statistics: CustomerStatistics;
  /** As it is now. */
  readonly leftOut: readonly RowFlag[];
  readonly leaveOut: readonly RowFlag[];
  /** `null` = everybody is to count the same. */
  readonly plan: WeightingPlan | null;
}

/** The parts of a `CustomerSurvey` that change together. */
export interface Restated {
  readonly statistics: CustomerStatistics;
  readonly leftOut: readonly RowFlag[];
  readonly weighted: SurveyWeights | null;
  /** What the weights cost; `null` without weights. */
  readonly weighing: Weighing | null;
}

export type RestateProblem =
  | WeightingProblem
  /** Nobody would be left. */
  | { readonly code: 'nobody-left' };

/** The sums of a survey anew, with other rows left out or other weights. `table: null`: this device does not hold the rows. */
export function restate(
  table: ResponseTable | null,
  request: RestateRequest,
): Result<Restated, RestateProblem> {
  return table === null ? restateSums(request) : restateRows(table, request);
}

/** The same from the rows. Cost: a pass over the rows per segment question, several with weights. */
export function restateRows(
  table: ResponseTable,
  { leaveOut, plan }: Pick<RestateRequest, 'leaveOut' | 'plan'>,
): Result<Restated, RestateProblem> {
  const counted = countedRows(table, leaveOut);
  if (counted.rows === 0) return fail({ code: 'nobody-left' });
  const statistics = buildCustomerStatistics(counted);
  if (plan === null) return succeed({ statistics, leftOut: leaveOut, weighted: null, weighing: null });
  const weighed = rowWeights(counted, plan);
  if (!weighed.ok) return weighed;
  const { weights: ofRows, ...weighing } = weighed.value;
  const { weights, squares } = buildWeightedStatistics(counted, ofRows);
  const weighted = { basis: weighing.basis, weights, squares };
  return succeed({ statistics, leftOut: leaveOut, weighted, weighing });
}

function restateSums({
  statistics,
  leftOut,
  leaveOut,
  plan,
}: RestateRequest): Result<Restated, RestateProblem> {
  const isSame = leaveOut.length === leftOut.length && leaveOut.every((flag) => leftOut.includes(flag));
  if (!isSame) return fail({ code: 'rows-missing' });
  if (plan === null) return succeed({ statistics, leftOut, weighted: null, weighing: null });
  const [question, ...others] = plan.kind === 'targets' ? plan.questions : [];
  if (question === undefined || others.length > 0) return fail({ code: 'rows-missing' });
  const weighed = weighFromSums(statistics, question);
  if (!weighed.ok) return weighed;
  const { weighted, ...weighing } = weighed.value;
  return succeed({ statistics, leftOut, weighted, weighing });
}
