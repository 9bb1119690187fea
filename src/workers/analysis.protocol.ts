import type { AnalysisAnswer, AnalysisQuestion } from '../domain/analysis/analysis-question.ts';

/** One question to the analysis worker. The id comes back with the answer: answers may overtake each other. */
export interface AnalysisMessage {
  readonly id: number;
  readonly question: AnalysisQuestion;
}

/** A failed analysis is a bug; its message travels back so that the promise of the caller rejects. */
export type AnalysisReply =
  | { readonly id: number; readonly ok: true; readonly answer: AnalysisAnswer }
  | { readonly id: number; readonly ok: false; readonly message: string };
