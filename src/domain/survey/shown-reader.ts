import { PILLAR_COUNT, pillarIndex, type PillarId } from '../model/pillar.ts';
import { cellText } from './cell-text.ts';
import type { CsvScanner } from './csv-scanner.ts';
import type { ItemVocabulary } from './item-vocabulary.ts';
import { RankListReader } from './rank-list-reader.ts';
import { readRankText } from './rank-text.ts';

/** Reads the order in which the pillars were shown to the respondent. */
export interface ShownReader {
  /** The column that problems name. */
  readonly column: number;
  /** Writes the position (1 … 10) of each pillar to ten places of `target`; 0 = unknown. False = the cells make no order. */
  read(scanner: CsvScanner, target: Uint8Array, offset: number): boolean;
}

/** One column per pillar, the cell is its position. */
export class ShownPlaceReader implements ShownReader {
  readonly column: number;
  private readonly columns: Int32Array;
  private readonly pillars: Int32Array;

  constructor(items: readonly { readonly column: number; readonly pillar: PillarId }[]) {
    this.column = items[0]?.column ?? -1;
    this.columns = Int32Array.from(items, ({ column }) => column);
    this.pillars = Int32Array.from(items, ({ pillar }) => pillarIndex(pillar));
  }

  read(scanner: CsvScanner, target: Uint8Array, offset: number): boolean {
    const { columns, pillars } = this;
    target.fill(0, offset, offset + PILLAR_COUNT);
    let seen = 0;
    for (let index = 0; index < columns.length; index++) {
      const place = readPlace(scanner, columns[index] as number);
      if (place === 0) continue;
      const bit = 1 << place;
      if (place < 0 || (seen & bit) !== 0) {
        target.fill(0, offset, offset + PILLAR_COUNT);
        return false;
      }
      seen |= bit;
      target[offset + (pillars[index] as number)] = place;
    }
    return true;
  }
}

/** One column, the cell is the list of pillars, first shown first. */
export class ShownListReader implements ShownReader {
  readonly column: number;
  private readonly list: RankListReader;

  constructor(column: number, vocabulary: ItemVocabulary) {
    this.column = column;
    this.list = new RankListReader(column, vocabulary);
  }

  read(scanner: CsvScanner, target: Uint8Array, offset: number): boolean {
    const { list } = this;
    let usable = true;
    if (!list.readQuickly(scanner, target, offset)) {
      const problems = list.judge(scanner, target, offset);
      usable = problems.every(({ verdict }) => verdict !== 'reject');
      if (!usable) target.fill(0, offset, offset + PILLAR_COUNT);
    }
    // The list reader writes ranks, which are doubled.
    for (let index = offset; index < offset + PILLAR_COUNT; index++)
      target[index] = (target[index] as number) >> 1;
    return usable;
  }
}

/** 1 … 10; 0 = empty; -1 = something else. */
function readPlace(scanner: CsvScanner, column: number): number {
  const start = scanner.starts[column] as number;
  const length = (scanner.ends[column] as number) - start;
  if (length === 0) return 0;
  const digit = (scanner.buffer[start] as number) - 48;
  if (length === 1 && digit >= 1 && digit <= 9) return digit;
  if (length === 2 && digit === 1 && scanner.buffer[start + 1] === 48) return PILLAR_COUNT;
  const read = readRankText(cellText(scanner, column));
  if (read.kind === 'missing') return 0;
  const isPlace =
    read.kind === 'number' && Number.isInteger(read.value) && read.value >= 1 && read.value <= PILLAR_COUNT;
  return isPlace ? read.value : -1;
}

/** Whether a complete ranking is the shown order or its reverse; `null` = neither, or not all of both is known. */
export function followsShownOrder(
  ranks: Uint8Array,
  shown: Uint8Array,
  offset: number,
): 'same' | 'reversed' | null {
  let isSame = true;
  let isReversed = true;
  for (let index = offset; index < offset + PILLAR_COUNT; index++) {
    const rank = ranks[index] as number;
    const place = 2 * (shown[index] as number);
    if (rank === 0 || place === 0) return null;
    isSame &&= rank === place;
    isReversed &&= rank === 2 * PILLAR_COUNT + 2 - place;
  }
  if (isSame) return 'same';
  return isReversed ? 'reversed' : null;
}
