import type { SurveyId } from '../model/survey.ts';
import type { Result } from '../result.ts';
import type { Measured } from '../stats/estimates/measured.ts';
import { needsRows } from '../stats/order/top-probability.ts';
import type { RankRows } from '../stats/sums/rank-rows.ts';
import type { ResponseTable } from '../survey/response-table.ts';
import { teamAgreement, type AgreementRequest, type TeamAgreement } from './agreement.ts';
import { analyse } from './analyse.ts';
import type { Analysis, AnalysisRequest, SegmentChoice } from './analysis.ts';
import { analystFigures, type AnalystFigures, type AnalystsRequest } from './analysts.ts';
import { closestToCustomers, type ClosestRequest, type ClosestView } from './closest.ts';
import { customerRows } from './customer-rows.ts';
import { chosenGroup } from './customer-view.ts';
import { ranksOf, type CustomersWithRows } from './customers.ts';
import { discussion, type Discussion } from './discussion.ts';
import { trustReport, type TrustReport } from './trust.ts';
import { restateCompared, type ComparedRestatement } from './before-after.ts';
import type { RestateProblem, RestateRequest } from './restate.ts';

/** A request to which the single rankings of a survey belong, where this device holds them. */
export type WithRows<Request> = Request & CustomersWithRows;

/** Whose answers are to be looked over, and how they count now. */
export interface TrustRequest extends Pick<CustomersWithRows, 'leftOut' | 'weighted'> {
  readonly survey: SurveyId;
}

/** What the analysis worker can be asked. */
export type AnalysisQuestion =
  | { readonly kind: 'analysis'; readonly request: WithRows<AnalysisRequest> }
  | { readonly kind: 'agreement'; readonly request: AgreementRequest }
  | { readonly kind: 'discussion'; readonly request: AgreementRequest }
  | { readonly kind: 'closest'; readonly request: WithRows<ClosestRequest> }
  | { readonly kind: 'analysts'; readonly request: WithRows<AnalystsRequest> }
  | { readonly kind: 'restate'; readonly request: RestateRequest }
  | { readonly kind: 'trust'; readonly request: TrustRequest };

export type AnalysisAnswer =
  | { readonly kind: 'analysis'; readonly result: Analysis }
  | { readonly kind: 'agreement'; readonly result: TeamAgreement }
  | { readonly kind: 'discussion'; readonly result: Discussion }
  | { readonly kind: 'closest'; readonly result: Measured<ClosestView> }
  | { readonly kind: 'analysts'; readonly result: AnalystFigures }
  | { readonly kind: 'restate'; readonly result: Result<ComparedRestatement, RestateProblem> }
  | { readonly kind: 'trust'; readonly result: Measured<TrustReport> };

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
    case 'agreement':
      return { kind: 'agreement', result: teamAgreement(question.request) };
    case 'discussion':
      return { kind: 'discussion', result: discussion(question.request) };
    case 'closest': {
      const rows = await rowsOf(question.request, null, readRows);
      return { kind: 'closest', result: closestToCustomers(question.request, rows) };
    }
    case 'analysts': {
      const rows = await rowsOf(question.request, null, readRows);
      return { kind: 'analysts', result: analystFigures(question.request, rows) };
    }
    case 'restate': {
      const { request } = question;
      return { kind: 'restate', result: restateCompared(await readRows(request.survey), request) };
    }
    case 'trust': {
      const { request } = question;
      return { kind: 'trust', result: trustReport(await readRows(request.survey), request) };
    }
  }
}

/** Whether the chosen customers are so few that their single answers are needed; a million rows are not fetched for nothing. */
function isSmall(request: AnalysisRequest): boolean {
  const group = chosenGroup(request, request.segment);
  return group.ok && needsRows(ranksOf(group.value));
}

async function rowsOf(
  customers: CustomersWithRows,
  segment: SegmentChoice | null,
  readRows: ReadRows,
): Promise<RankRows | null> {
  if (customers.survey === null || customers.statistics === null) return null;
  const table = await readRows(customers.survey);
  return table === null ? null : customerRows(table, customers, segment);
}
