import type { Answer } from '../model/answer.ts';
import type { SurveyId } from '../model/survey.ts';
import type { Measured } from '../stats/estimates/measured.ts';
import { createRng } from '../stats/numerics/rng.ts';
import { needsRows } from '../stats/order/top-probability.ts';
import type { CustomerStatistics } from '../stats/sums/customer-statistics.ts';
import type { RankRows } from '../stats/sums/rank-rows.ts';
import { unweighted } from '../stats/sums/weighted.ts';
import type { ResponseTable } from '../survey/response-table.ts';
import { teamAgreement, type TeamAgreement } from './agreement.ts';
import { analyse } from './analyse.ts';
import type { Analysis, AnalysisRequest, SegmentChoice } from './analysis.ts';
import { analystFigures, type AnalystFigures, type AnalystsRequest } from './analysts.ts';
import { closestToCustomers, type ClosestRequest, type ClosestView } from './closest.ts';
import { customerRows } from './customer-rows.ts';
import { chosenGroup } from './customer-view.ts';

/** A question about the team alone; `seed` draws the order of unnamed rows, the same every time. */
export interface AgreementQuestion {
  readonly answers: readonly Answer[];
  readonly teamSize: number | null;
  readonly namesAgreed: boolean;
  readonly seed: string;
}

/** A request to which the single rankings of a survey belong, where this device holds them. */
export type WithRows<Request> = Request & { readonly survey: SurveyId | null };

/** What the analysis worker can be asked. */
export type AnalysisQuestion =
  | { readonly kind: 'analysis'; readonly request: WithRows<AnalysisRequest> }
  | { readonly kind: 'agreement'; readonly request: AgreementQuestion }
  | { readonly kind: 'closest'; readonly request: WithRows<ClosestRequest> }
  | { readonly kind: 'analysts'; readonly request: WithRows<AnalystsRequest> };

export type AnalysisAnswer =
  | { readonly kind: 'analysis'; readonly result: Analysis }
  | { readonly kind: 'agreement'; readonly result: TeamAgreement }
  | { readonly kind: 'closest'; readonly result: Measured<ClosestView> }
  | { readonly kind: 'analysts'; readonly result: AnalystFigures };

/** The rows of a survey; `null`: this device does not hold them. */
export type ReadRows = (survey: SurveyId) => Promise<ResponseTable | null>;

/** The whole of what the analysis worker does; the same call answers in tests without a worker. */
export async function answerQuestion(
  question: AnalysisQuestion,
  readRows: ReadRows,
): Promise<AnalysisAnswer> {
  switch (question.kind) {
    case 'analysis': {
      const { request } = question;
      const rows = isSmall(request) ? await rowsOf(request, request.segment, readRows) : null;
      return { kind: 'analysis', result: analyse(request, rows) };
    }
    case 'agreement': {
      const { seed, ...request } = question.request;
      return { kind: 'agreement', result: teamAgreement({ ...request, rng: createRng(seed) }) };
    }
    case 'closest': {
      const rows = await rowsOf(question.request, null, readRows);
      return { kind: 'closest', result: closestToCustomers(question.request, rows) };
    }
    case 'analysts': {
      const rows = await rowsOf(question.request, null, readRows);
      return { kind: 'analysts', result: analystFigures(question.request, rows) };
    }
  }
}

/** Whether the chosen customers are so few that their single answers are needed; a million rows are not fetched for nothing. */
function isSmall({ statistics, segment }: AnalysisRequest): boolean {
  const group = chosenGroup(statistics, segment);
  return group.ok && needsRows(unweighted(group.value.ranks));
}

async function rowsOf(
  { survey, statistics }: WithRows<{ readonly statistics: CustomerStatistics | null }>,
  segment: SegmentChoice | null,
  readRows: ReadRows,
): Promise<RankRows | null> {
  if (survey === null || statistics === null) return null;
  const table = await readRows(survey);
  return table === null ? null : customerRows(table, statistics, segment);
}
