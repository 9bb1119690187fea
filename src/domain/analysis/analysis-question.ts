import type { Answer } from '../model/answer.ts';
import { createRng } from '../stats/rng.ts';
import { teamAgreement, type TeamAgreement } from './agreement.ts';
import { analyse } from './analyse.ts';
import type { Analysis, AnalysisRequest } from './analysis.ts';

/** A question about the team alone; `seed` draws the order of unnamed rows, the same every time. */
export interface AgreementQuestion {
  readonly answers: readonly Answer[];
  readonly teamSize: number | null;
  readonly namesAgreed: boolean;
  readonly seed: string;
}

/** What the analysis worker can be asked. */
export type AnalysisQuestion =
  | { readonly kind: 'analysis'; readonly request: AnalysisRequest }
  | { readonly kind: 'agreement'; readonly request: AgreementQuestion };

export type AnalysisAnswer =
  | { readonly kind: 'analysis'; readonly result: Analysis }
  | { readonly kind: 'agreement'; readonly result: TeamAgreement };

/** The whole of what the analysis worker does; the same call answers in tests without a worker. */
export function answerQuestion(question: AnalysisQuestion): AnalysisAnswer {
  if (question.kind === 'analysis') return { kind: 'analysis', result: analyse(question.request) };
  const { seed, ...request } = question.request;
  return { kind: 'agreement', result: teamAgreement({ ...request, rng: createRng(seed) }) };
}
