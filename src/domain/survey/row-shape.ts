import { cellText } from './cell-text.ts';
import type { CsvScanner } from './csv-scanner.ts';
import type { RowProblems } from './row-problems.ts';
import {
  findOtherDelimiter,
  firstFilledCell,
  hasOnlyBlanksFrom,
  isFooter,
  repeatsHeader,
} from './row-structure.ts';

/** Whether a record is a row of the table at all; what is wrong is added to its problems. */
export class RowShape {
  private readonly headers: readonly (readonly string[])[];
  private readonly expected: number;

  /** `headers`: the header records as in the file; `expected`: cells per record. */
  constructor(headers: readonly (readonly string[])[], expected: number) {
    this.headers = headers;
    this.expected = expected;
  }

  hasRightWidth(scanner: CsvScanner, problems: RowProblems): boolean {
    const { expected } = this;
    const { cells } = scanner;
    if (scanner.unclosedCell >= 0) {
      const column = scanner.unclosedCell < expected ? scanner.unclosedCell : -1;
      const { unclosedLine: openedLine, lastLine } = scanner;
      problems.add('reject', { code: 'QUOTE_UNCLOSED', openedLine, lastLine }, column);
      return false;
    }
    if (cells === expected) return true;
    if (scanner.overlong) {
      problems.add('reject', { code: 'ROW_TOO_LONG', cells, expected });
      return false;
    }
    if (cells > expected && hasOnlyBlanksFrom(scanner, expected)) return true;
    if (this.isNoResponse(scanner, problems)) return false;
    if (cells > expected) problems.add('reject', { code: 'ROW_TOO_LONG', cells, expected });
    else {
      const otherDelimiter = findOtherDelimiter(scanner, expected);
      problems.add('reject', { code: 'ROW_TOO_SHORT', cells, expected, otherDelimiter });
    }
    return false;
  }

  /** A header or a footer inside the data. Asked only of rows that are odd anyway: it makes strings. */
  isNoResponse(scanner: CsvScanner, problems: RowProblems): boolean {
    const column = firstFilledCell(scanner);
    if (isFooter(cellText(scanner, column))) {
      problems.add('skip', { code: 'ROW_FOOTER' }, column);
      return true;
    }
    if (!repeatsHeader(scanner, this.headers)) return false;
    problems.add('skip', { code: 'ROW_REPEATED_HEADER' });
    return true;
  }
}
