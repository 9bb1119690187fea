import { PILLAR_COUNT, PILLAR_IDS } from '../model/pillar.ts';
import { CellCache, NOT_CACHED } from './cell-cache.ts';
import { cellText } from './cell-text.ts';
import { cleanText, hasInvisible } from './clean-text.ts';
import { CELL_PLAIN, type CsvScanner } from './csv-scanner.ts';
import type { ItemVocabulary } from './item-vocabulary.ts';
import { splitList } from './list-text.ts';
import { isMissingText } from './missing-text.ts';
import { missingPillars } from './rank-place-reader.ts';
import type { RankingProblem } from './ranking-judgement.ts';
import type { RankingReader } from './ranking-reader.ts';

const SLOW = 0;
const SPACE = 32;
/** Separators of one byte, in the order in which the first long list is searched for them. */
const BYTE_SEPARATORS = [59, 44, 32];

/** Shape L: one column, the cell is the ordered list of pillars, best first. */
export class RankListReader implements RankingReader {
  readonly columns: readonly number[];
  readonly itemCount = PILLAR_COUNT;
  invisibleColumn = -1;

  private readonly column: number;
  private readonly cache = new CellCache();
  private readonly vocabulary: ItemVocabulary;
  /** The separator byte of the last list that the slow path read whole; 0 = none yet. */
  private separator = 0;
  /** Items that `readQuickly` placed, all known and all different; 0 = it gave up. */
  private placed = 0;
  private placedBits = 0;

  constructor(column: number, vocabulary: ItemVocabulary) {
    this.column = column;
    this.columns = [column];
    this.vocabulary = vocabulary;
  }

  readQuickly(scanner: CsvScanner, target: Uint8Array, offset: number): boolean {
    const { column, separator } = this;
    this.placed = 0;
    this.invisibleColumn = -1;
    if (separator === 0 || scanner.kinds[column] !== CELL_PLAIN) return false;
    const { buffer } = scanner;
    const end = scanner.ends[column] as number;
    let start = scanner.starts[column] as number;
    let seen = 0;
    let place = 0;
    for (let cursor = start; cursor <= end; cursor++) {
      if (cursor < end && buffer[cursor] !== separator) continue;
      let from = start;
      let to = cursor;
      while (from < to && buffer[from] === SPACE) from++;
      while (to > from && buffer[to - 1] === SPACE) to--;
      start = cursor + 1;
      if (from === to && cursor === end) break;
      const pillar = this.readCached(buffer, from, to);
      if (pillar === SLOW || (seen & (1 << pillar)) !== 0) return false;
      seen |= 1 << pillar;
      place++;
      target[offset + pillar - 1] = 2 * place;
    }
    this.placed = place;
    this.placedBits = seen;
    return place === PILLAR_COUNT;
  }

  private readCached(buffer: Uint8Array, start: number, end: number): number {
    const known = this.cache.find(buffer, start, end);
    return known === NOT_CACHED ? SLOW : known;
  }

  judge(scanner: CsvScanner, target: Uint8Array, offset: number): readonly RankingProblem[] {
    const { column } = this;
    if (this.placed > 0) return [this.explainPartial(target, offset)];
    target.fill(0, offset, offset + PILLAR_COUNT);
    const text = cellText(scanner, column);
    if (hasInvisible(text)) this.invisibleColumn = column;
    const pieces = isMissingText(cleanText(text))
      ? []
      : splitList(text, (piece) => this.vocabulary.resolve(piece) !== null).filter(
          (piece) => !isMissingText(cleanText(piece)),
        );
    if (pieces.length === 0) return [{ verdict: 'no-rank', detail: { code: 'RANK_ALL_MISSING' }, column }];
    const refused = this.findRefusal(pieces);
    if (refused) return [refused];
    const problems: RankingProblem[] = [];
    for (const [index, piece] of pieces.entries()) {
      const item = this.vocabulary.resolve(piece);
      if (!item) continue;
      target[offset + item.index] = 2 * index + 2;
      if (item.fuzzy) {
        problems.push({
          verdict: 'warn',
          detail: { code: 'ITEM_FUZZY', item: piece, pillar: item.pillar },
          column,
        });
      }
    }
    if (pieces.length < PILLAR_COUNT) {
      const detail = {
        code: 'ITEM_MISSING',
        ranked: pieces.length,
        missing: this.missingOf(pieces),
      } as const;
      problems.push({ verdict: 'partial', detail, column });
    } else if (problems.length === 0) {
      this.learn(scanner, text, pieces);
    }
    return problems;
  }

  /** A list that `readQuickly` understood, but for its being short. */
  private explainPartial(target: Uint8Array, offset: number): RankingProblem {
    const missing = PILLAR_IDS.filter((_, index) => (this.placedBits & (2 << index)) === 0);
    for (const [index] of PILLAR_IDS.entries()) {
      if ((this.placedBits & (2 << index)) === 0) target[offset + index] = 0;
    }
    return {
      verdict: 'partial',
      detail: { code: 'ITEM_MISSING', ranked: this.placed, missing },
      column: this.column,
    };
  }

  private findRefusal(pieces: readonly string[]): RankingProblem | null {
    const { column } = this;
    const missing = this.missingOf(pieces);
    const unknown = pieces.find((piece) => this.vocabulary.resolve(piece) === null);
    if (unknown !== undefined) {
      return { verdict: 'reject', detail: { code: 'ITEM_UNKNOWN', item: unknown, missing }, column };
    }
    const places = new Map<string, number>();
    for (const [index, piece] of pieces.entries()) {
      const item = this.vocabulary.resolve(piece);
      if (!item) continue;
      const earlier = places.get(item.pillar);
      if (earlier !== undefined) {
        const detail = { pillar: item.pillar, places: [earlier, index + 1], missing };
        return { verdict: 'reject', detail: { code: 'ITEM_DUPLICATE', ...detail }, column };
      }
      places.set(item.pillar, index + 1);
    }
    return null;
  }

  private missingOf(pieces: readonly string[]) {
    return missingPillars(pieces.flatMap((piece) => this.vocabulary.resolve(piece)?.pillar ?? []));
  }

  /** Remembers the pieces and the separator of a list that was read whole, so that its likes are read from bytes. */
  private learn(scanner: CsvScanner, text: string, pieces: readonly string[]): void {
    if (scanner.kinds[this.column] !== CELL_PLAIN) return;
    const separator = BYTE_SEPARATORS.find((byte) => {
      const parts = text.split(String.fromCharCode(byte)).filter((part) => part.trim() !== '');
      return parts.length === pieces.length && parts.every((part, index) => part.trim() === pieces[index]);
    });
    if (separator === undefined) return;
    this.separator = separator;
    const encoder = new TextEncoder();
    for (const piece of pieces) {
      const item = this.vocabulary.resolve(piece);
      const bytes = encoder.encode(piece);
      if (!item || this.cache.find(bytes, 0, bytes.length) !== NOT_CACHED) continue;
      this.cache.store(bytes, 0, bytes.length, item.index + 1);
    }
  }

  followsFileOrder(): boolean {
    return false;
  }
}
