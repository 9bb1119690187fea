import { PILLAR_COUNT } from '../model/pillar.ts';
import type { CsvScanner } from './csv-scanner.ts';
import type { RankingProblem } from './ranking-judgement.ts';

/**
 * Reads the ranking of the scanner's record, in one of the three shapes that all survey tools use. A reader
 * belongs to one import and is called once per record.
 */
export interface RankingReader {
  /** Twice the mid-rank per pillar, 0 = not ranked; the result of the last `readQuickly` or `judge`. */
  readonly ranks: Uint8Array;
  /** The columns that hold the ranking. */
  readonly columns: readonly number[];
  /** The hot path: true = a complete ranking without ties or oddities. It makes no strings in the long run. */
  readQuickly(scanner: CsvScanner): boolean;
  /** The slow path, for what `readQuickly` refused; `[]` = usable after all. */
  judge(scanner: CsvScanner): readonly RankingProblem[];
  /** A column of the last record whose cell held characters that nobody sees (they were left out); -1 = none. */
  readonly invisibleColumn: number;
  /** Whether the order is that of the item columns in the file (never for items in cells). */
  followsFileOrder(): boolean;
  /** Number of pillars that a complete ranking of this file has. */
  readonly itemCount: number;
}

export function emptyRanks(): Uint8Array {
  return new Uint8Array(PILLAR_COUNT);
}
