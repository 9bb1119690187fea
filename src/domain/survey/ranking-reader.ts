import type { CsvScanner } from './csv-scanner.ts';
import type { RankingProblem } from './ranking-judgement.ts';

/**
 * Reads the ranking of the scanner's record, in one of the three shapes that all survey tools use. A reader
 * belongs to one import and is called once per record. It writes twice the mid-rank of each pillar (0 = not
 * ranked) to ten places of `target`, from `offset` on: rows are not copied, there may be millions.
 */
export interface RankingReader {
  /** The columns that hold the ranking. */
  readonly columns: readonly number[];
  /** Number of pillars that a complete ranking of this file has. */
  readonly itemCount: number;
  /** A column of the last record whose cell held characters that nobody sees (they were left out); -1 = none. */
  readonly invisibleColumn: number;
  /** The hot path: true = a complete ranking without ties or oddities. It makes no strings in the long run. */
  readQuickly(scanner: CsvScanner, target: Uint8Array, offset: number): boolean;
  /** The slow path, right after `readQuickly` said no; `[]` = usable after all. */
  judge(scanner: CsvScanner, target: Uint8Array, offset: number): readonly RankingProblem[];
  /** Whether the order of a row is that of the item columns in the file (never for items in cells). */
  followsFileOrder(ranks: Uint8Array, offset: number): boolean;
}
