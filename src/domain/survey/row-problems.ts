import { cellText } from './cell-text.ts';
import type { CsvScanner } from './csv-scanner.ts';
import type { ColumnName, RowProblemCode, RowProblemDetail, Verdict } from './problem.ts';
import type { ProblemLog } from './problem-log.ts';
import { remedyOf } from './remedy.ts';
import { NOT_APPLICABLE } from './response-table.ts';

const LONGEST_VALUE = 500;

const STRENGTH: Readonly<Record<Verdict, number>> = {
  accept: 0,
  warn: 1,
  partial: 2,
  'no-rank': 3,
  reject: 4,
  skip: 5,
};

interface StagedProblem {
  readonly verdict: Verdict;
  readonly detail: RowProblemDetail;
  /** -1 = no column. */
  readonly column: number;
  /** What a rating cell was read as. */
  readonly readAs: number;
}

/** The problems of one row, collected until its verdict is known. */
export class RowProblems {
  private readonly staged: StagedProblem[] = [];
  private readonly names: readonly ColumnName[];
  private readonly log: ProblemLog;

  constructor(names: readonly ColumnName[], log: ProblemLog) {
    this.names = names;
    this.log = log;
  }

  get isEmpty(): boolean {
    return this.staged.length === 0;
  }

  clear(): void {
    // Setting a length is slow even when it changes nothing, and this runs for every row.
    if (this.staged.length > 0) this.staged.length = 0;
  }

  add(verdict: Verdict, detail: RowProblemDetail, column = -1, readAs = 0): void {
    this.staged.push({ verdict, detail, column, readAs });
  }

  has(code: RowProblemCode): boolean {
    return this.staged.some(({ detail }) => detail.code === code);
  }

  /** The verdict of the row: that of its worst problem. */
  strongest(): Verdict {
    let strongest: Verdict = 'accept';
    for (const { verdict } of this.staged) {
      if (STRENGTH[verdict] > STRENGTH[strongest]) strongest = verdict;
    }
    return strongest;
  }

  /** Whether nothing of the row may be used: it is no response, or its cells cannot be told apart. */
  dropsRow(): boolean {
    // Asked of every row, of which nearly none has a problem: a call of `some` is saved.
    return this.staged.length > 0 && this.staged.some(dropsItsRow);
  }

  /** Lists the problems. What else is odd about a row that is no response is of no interest. */
  report(scanner: CsvScanner): void {
    const verdict = this.strongest();
    const dropped = this.dropsRow();
    for (const problem of this.staged) {
      if (!dropped || problem.verdict === verdict) this.list(scanner, problem);
    }
  }

  private list(scanner: CsvScanner, { verdict, detail, column, readAs }: StagedProblem): void {
    if (!this.log.keeps(detail.code)) {
      this.log.countOnly(detail.code, 1);
      return;
    }
    // The text after a quote that never closes is the rest of the file.
    const showsValue = column >= 0 && scanner.unclosedCell < 0;
    this.log.add({
      record: scanner.record,
      line: scanner.line,
      column: this.names[column] ?? null,
      value: showsValue ? cellText(scanner, column).slice(0, LONGEST_VALUE) : null,
      verdict,
      remedy: remedyOf(detail.code, verdict, readAs === NOT_APPLICABLE),
      detail,
    });
  }
}

function dropsItsRow({ verdict, detail }: StagedProblem): boolean {
  return verdict === 'skip' || /^(?:ROW_|QUOTE_)/.test(detail.code);
}
