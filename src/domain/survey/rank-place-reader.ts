import { PILLAR_COUNT, PILLAR_IDS, type PillarId } from '../model/pillar.ts';
import { CellCache, NOT_CACHED } from './cell-cache.ts';
import { cellText } from './cell-text.ts';
import { cleanText, hasInvisible } from './clean-text.ts';
import { CELL_PLAIN, type CsvScanner } from './csv-scanner.ts';
import type { ItemVocabulary, ResolvedItem } from './item-vocabulary.ts';
import { isMissingText } from './missing-text.ts';
import type { RankingProblem } from './ranking-judgement.ts';
import type { RankingReader } from './ranking-reader.ts';

// Cached meanings of cells: pillars are cached as index + 1; unknown and nearly known items are read as text.
const UNUSUAL = 0;
const MISSING = 11;

interface PlacedItem {
  readonly item: ResolvedItem;
  readonly place: number;
  readonly column: number;
  readonly text: string;
}

/** Shape R: one column per place, the cell is the pillar (name or code). */
export class RankPlaceReader implements RankingReader {
  readonly columns: readonly number[];
  readonly itemCount = PILLAR_COUNT;
  invisibleColumn = -1;

  private readonly columnList: Int32Array;
  private readonly cache = new CellCache();
  private readonly vocabulary: ItemVocabulary;

  /** `columns`: by place, first place first. */
  constructor(columns: readonly number[], vocabulary: ItemVocabulary) {
    this.columns = columns;
    this.columnList = Int32Array.from(columns);
    this.vocabulary = vocabulary;
  }

  readQuickly(scanner: CsvScanner, target: Uint8Array, offset: number): boolean {
    const { columnList } = this;
    this.invisibleColumn = -1;
    if (columnList.length !== PILLAR_COUNT) return false;
    let seen = 0;
    for (let place = 0; place < PILLAR_COUNT; place++) {
      const pillar = this.meaningOf(scanner, columnList[place] as number);
      if (pillar === UNUSUAL || pillar === MISSING) return false;
      seen |= 1 << pillar;
      target[offset + pillar - 1] = 2 * place + 2;
    }
    return seen === 0b111_1111_1110;
  }

  private meaningOf(scanner: CsvScanner, column: number): number {
    const start = scanner.starts[column] as number;
    const end = scanner.ends[column] as number;
    const known = this.cache.find(scanner.buffer, start, end);
    if (known !== NOT_CACHED) return known;
    const text = cellText(scanner, column);
    const item = this.vocabulary.resolve(text);
    let meaning = item && !item.fuzzy ? item.index + 1 : UNUSUAL;
    if (isMissingText(cleanText(text))) meaning = MISSING;
    if (hasInvisible(text)) this.invisibleColumn = column;
    else if (scanner.kinds[column] === CELL_PLAIN) this.cache.store(scanner.buffer, start, end, meaning);
    return meaning;
  }

  judge(scanner: CsvScanner, target: Uint8Array, offset: number): readonly RankingProblem[] {
    target.fill(0, offset, offset + PILLAR_COUNT);
    const placed: PlacedItem[] = [];
    let unknown: { text: string; column: number } | null = null;
    for (const [index, column] of this.columns.entries()) {
      if (this.meaningOf(scanner, column) === MISSING) continue;
      const text = cellText(scanner, column);
      const item = this.vocabulary.resolve(text);
      if (item) placed.push({ item, place: index + 1, column, text });
      else unknown ??= { text, column };
    }
    const missing = missingPillars(placed.map(({ item }) => item.pillar));
    if (unknown) {
      const detail = { code: 'ITEM_UNKNOWN', item: unknown.text.trim(), missing } as const;
      return [{ verdict: 'reject', detail, column: unknown.column }];
    }
    if (placed.length === 0)
      return [{ verdict: 'no-rank', detail: { code: 'RANK_ALL_MISSING' }, column: -1 }];
    const problems = this.judgePlaced(placed, missing);
    if (problems.some(({ verdict }) => verdict === 'reject')) return problems;
    for (const [index, { item }] of placed.entries()) target[offset + item.index] = 2 * index + 2;
    return problems;
  }

  private judgePlaced(
    placed: readonly PlacedItem[],
    missing: readonly PillarId[],
  ): readonly RankingProblem[] {
    for (const [index, later] of placed.entries()) {
      const earlier = placed.slice(0, index).find(({ item }) => item.pillar === later.item.pillar);
      if (!earlier) continue;
      const places = [earlier.place, later.place];
      const detail = { code: 'ITEM_DUPLICATE', pillar: later.item.pillar, places, missing } as const;
      return [{ verdict: 'reject', detail, column: later.column }];
    }
    const problems: RankingProblem[] = placed
      .filter(({ item }) => item.fuzzy)
      .map(({ item, text, column }) => ({
        verdict: 'warn',
        detail: { code: 'ITEM_FUZZY', item: text.trim(), pillar: item.pillar },
        column,
      }));
    if (placed.length < PILLAR_COUNT) problems.push(this.explainPartial(placed, missing));
    return problems;
  }

  private explainPartial(placed: readonly PlacedItem[], missing: readonly PillarId[]): RankingProblem {
    const ranked = placed.length;
    const last = placed[ranked - 1]?.place ?? 0;
    const filled = new Set(placed.map(({ place }) => place));
    const emptyPlaces = Array.from({ length: last }, (_, index) => index + 1).filter(
      (place) => !filled.has(place),
    );
    const [firstGap] = emptyPlaces;
    if (firstGap !== undefined) {
      const column = this.columns[firstGap - 1] ?? -1;
      return { verdict: 'partial', detail: { code: 'RANK_GAP', emptyPlaces, missing }, column };
    }
    return { verdict: 'partial', detail: { code: 'ITEM_MISSING', ranked, missing }, column: -1 };
  }

  followsFileOrder(): boolean {
    return false;
  }
}

/** The pillars that are not in a list. */
export function missingPillars(present: readonly PillarId[]): PillarId[] {
  const set = new Set(present);
  return PILLAR_IDS.filter((pillar) => !set.has(pillar));
}
