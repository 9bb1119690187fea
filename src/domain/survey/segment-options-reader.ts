import { CellCache, NOT_CACHED } from './cell-cache.ts';
import { cellText } from './cell-text.ts';
import { cleanText } from './clean-text.ts';
import { CELL_PLAIN, type CsvScanner } from './csv-scanner.ts';
import { isNoAnswer } from './missing-text.ts';
import type { SegmentLabel } from './response-table.ts';

/** One option of a choice that a tool spread over columns. */
export interface OptionColumn {
  readonly column: number;
  readonly group: SegmentLabel;
}

/** What a tool writes under an option that was not chosen. */
const NOT_CHOSEN = new Set(
  ['0', 'false', 'no', 'n', 'fałsz', 'nie', 'ложь', 'нет', '否', '假', 'not selected', 'unchecked'].map(
    cleanText,
  ),
);

/** Reads a single choice with one column per option: the one that is filled is the answer. */
export class SegmentOptionsReader {
  readonly groups: readonly SegmentLabel[];
  readonly column: number;
  /** The question, as it stands in the file. */
  readonly name: string;
  readonly overflowed = false;

  private readonly columns: readonly number[];
  private readonly cache = new CellCache();

  constructor(name: string, options: readonly OptionColumn[]) {
    this.name = name;
    this.groups = options.map(({ group }) => group);
    this.columns = options.map(({ column }) => column);
    this.column = this.columns[0] ?? -1;
  }

  /** Index of the option + 1; 0 = none, or several: then nobody knows which group it is. */
  read(scanner: CsvScanner): number {
    let found = 0;
    for (let index = 0; index < this.columns.length; index++) {
      if (!this.isChosen(scanner, this.columns[index] as number)) continue;
      if (found > 0) return 0;
      found = index + 1;
    }
    return found;
  }

  private isChosen(scanner: CsvScanner, column: number): boolean {
    const start = scanner.starts[column] as number;
    const end = scanner.ends[column] as number;
    if (start === end) return false;
    const known = this.cache.find(scanner.buffer, start, end);
    if (known !== NOT_CACHED) return known === 1;
    const chosen = isChosenText(cleanText(cellText(scanner, column)));
    if (scanner.kinds[column] === CELL_PLAIN) this.cache.store(scanner.buffer, start, end, chosen ? 1 : 0);
    return chosen;
  }
}

/** Whether a cleaned cell says that its option was chosen. */
export function isChosenText(cleaned: string): boolean {
  return !isNoAnswer(cleaned) && !NOT_CHOSEN.has(cleaned);
}
