import type { RowProblem, RowProblemCode, Verdict } from '../../domain/survey/problem.ts';

export interface ProblemFilter {
  readonly verdict: Verdict | null;
  readonly code: RowProblemCode | null;
}

export const EVERYTHING: ProblemFilter = { verdict: null, code: null };

export const VERDICTS: readonly Verdict[] = ['reject', 'partial', 'no-rank', 'skip', 'warn', 'accept'];

export function filterProblems(
  problems: readonly RowProblem[],
  { verdict, code }: ProblemFilter,
): readonly RowProblem[] {
  return problems.filter(
    (problem) =>
      (verdict === null || problem.verdict === verdict) && (code === null || problem.detail.code === code),
  );
}
