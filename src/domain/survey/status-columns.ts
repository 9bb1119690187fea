import type { CsvScanner } from './csv-scanner.ts';
import type { SurveyMapping } from './mapping.ts';
import { ROW_FLAGS } from './response-table.ts';
import type { RowProblems } from './row-problems.ts';
import { ROW_STATUSES, StatusReader } from './row-status.ts';
import { isBlankCell } from './row-structure.ts';
import { columnOf, columnsOf } from './run-columns.ts';

/** What the tool itself says about a row: a preview, a test, spam, not finished, never submitted. */
export class StatusColumns {
  private readonly readers: readonly StatusReader[];
  private readonly submittedColumn: number;
  private readonly keepsUnfinished: boolean;

  constructor(mapping: SurveyMapping) {
    const { columns } = mapping;
    this.readers = [
      ...columnsOf(columns, 'status').map((column) => StatusReader.ofStatus(column, mapping.tool)),
      ...columnsOf(columns, 'finished').map((column) => StatusReader.ofFinished(column)),
    ];
    this.submittedColumn = columnOf(columns, 'submitted');
    this.keepsUnfinished = mapping.unfinished === 'keep-ranked';
  }

  /** Adds to the problems of the row; returns its flags. */
  read(scanner: CsvScanner, problems: RowProblems, rankingComplete: boolean): number {
    if (this.submittedColumn >= 0 && isBlankCell(scanner, this.submittedColumn)) {
      problems.add('skip', { code: 'NOT_SUBMITTED' }, this.submittedColumn);
      return 0;
    }
    let flags = 0;
    for (const reader of this.readers) {
      const index = reader.read(scanner);
      if (index === 0) continue;
      const status = ROW_STATUSES[index];
      if (status === 'UNFINISHED') {
        flags |= this.addUnfinished(problems, reader.column, rankingComplete);
      } else if (status === 'IMPORTED') {
        flags |= ROW_FLAGS.imported;
        problems.add('warn', { code: 'IMPORTED' }, reader.column);
      } else if (status && status !== 'ok') {
        problems.add('skip', { code: status }, reader.column);
      }
    }
    return flags;
  }

  /** A complete ranking may be used although the person did not finish the rest; two columns may say so. */
  private addUnfinished(problems: RowProblems, column: number, rankingComplete: boolean): number {
    if (problems.has('UNFINISHED')) return 0;
    const kept = rankingComplete && this.keepsUnfinished;
    problems.add(kept ? 'warn' : 'skip', { code: 'UNFINISHED', rankingComplete }, column);
    return kept ? ROW_FLAGS.unfinished : 0;
  }
}
