import type { RowProblem, RowProblemCode } from './problem.ts';

/** Problems kept for display; all are counted. */
const MOST_PROBLEMS = 5000;
/** Of one kind, so that a frequent one does not hide the others. */
const MOST_OF_A_KIND = 1000;
/** Kept of each kind even when the list is full. */
const ALWAYS_OF_A_KIND = 20;

/** The problems of an import: a bounded list and exact counts. */
export class ProblemLog {
  private readonly kept: RowProblem[] = [];
  private readonly counts = new Map<RowProblemCode, number>();

  add(problem: RowProblem): void {
    const { code } = problem.detail;
    const before = this.counts.get(code) ?? 0;
    this.counts.set(code, before + 1);
    if (before < ALWAYS_OF_A_KIND || (before < MOST_OF_A_KIND && this.kept.length < MOST_PROBLEMS)) {
      this.kept.push(problem);
    }
  }

  /** Counts problems that are not worth building: the list would not keep them. */
  countOnly(code: RowProblemCode, count: number): void {
    this.counts.set(code, (this.counts.get(code) ?? 0) + count);
  }

  /** Whether another problem of this kind would still be listed. */
  keeps(code: RowProblemCode): boolean {
    const before = this.counts.get(code) ?? 0;
    return before < ALWAYS_OF_A_KIND || (before < MOST_OF_A_KIND && this.kept.length < MOST_PROBLEMS);
  }

  /** In the order of the file. */
  list(): readonly RowProblem[] {
    return this.kept.toSorted((a, b) => a.record - b.record);
  }

  countsByCode(): Readonly<Partial<Record<RowProblemCode, number>>> {
    return Object.fromEntries(this.counts);
  }
}
