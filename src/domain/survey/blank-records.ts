import type { CsvScanner } from './csv-scanner.ts';
import type { ProblemLog } from './problem-log.ts';

/** Places remembered of a run of empty records; further ones are only counted. */
const MOST_PLACES = 100;

/** Holds empty records back until it is known whether they are the ones at the end of the file, which are nothing. */
export class BlankRecords {
  private places: { readonly record: number; readonly line: number }[] = [];
  /** Empty records held back. */
  count = 0;

  hold(scanner: CsvScanner): void {
    this.count++;
    if (this.places.length < MOST_PLACES) this.places.push({ record: scanner.record, line: scanner.line });
  }

  /** A response follows: the records held back are listed. Returns how many there were. */
  release(log: ProblemLog): number {
    const { count } = this;
    for (const { record, line } of this.places) {
      const detail = { code: 'ROW_EMPTY' } as const;
      log.add({ record, line, column: null, value: null, verdict: 'skip', remedy: 'row-set-aside', detail });
    }
    log.countOnly('ROW_EMPTY', count - this.places.length);
    this.places = [];
    this.count = 0;
    return count;
  }
}
