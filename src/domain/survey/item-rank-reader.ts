import { PILLAR_COUNT, PILLAR_IDS, pillarIndex, type PillarId } from '../model/pillar.ts';
import { CellCache, NOT_CACHED } from './cell-cache.ts';
import { cellText } from './cell-text.ts';
import { hasInvisible } from './clean-text.ts';
import { CELL_PLAIN, type CsvScanner } from './csv-scanner.ts';
import type { RankDirection } from './mapping.ts';
import {
  doubledMidRanks,
  findRepeatedRank,
  isOneTie,
  missingRanks,
  tieCodingOf,
  type GivenRank,
  type RankingProblem,
} from './ranking-judgement.ts';
import type { RankingReader } from './ranking-reader.ts';
import { readRankText } from './rank-text.ts';

// Cached meanings of cells. Half ranks need the doubling; whatever else a cell says is read as text.
const UNUSUAL = 0;
const MISSING = 1;
/** A rank is cached as this plus twice the rank. */
const RANK_BASE = 2;
const HIGHEST_CACHED = 100;

export interface ItemRankOptions {
  /** Column and pillar, in the order of the file. */
  readonly items: readonly { readonly column: number; readonly pillar: PillarId }[];
  readonly direction: RankDirection;
  readonly ties: 'keep' | 'reject';
  /** One rank for all ranked pillars is a tie (our own files say so) and not a straight line. */
  readonly allowsOneTie?: boolean;
}

/** Shape I: one column per pillar, the cell is its rank. */
export class ItemRankReader implements RankingReader {
  readonly columns: readonly number[];
  readonly itemCount: number;
  invisibleColumn = -1;

  private readonly pillars: Int32Array;
  private readonly columnList: Int32Array;
  private readonly highestFirst: boolean;
  private readonly cache = new CellCache();
  private readonly options: ItemRankOptions;

  constructor(options: ItemRankOptions) {
    this.options = options;
    this.columns = options.items.map(({ column }) => column);
    this.columnList = Int32Array.from(this.columns);
    this.pillars = Int32Array.from(options.items, ({ pillar }) => pillarIndex(pillar));
    this.itemCount = options.items.length;
    this.highestFirst = options.direction === 'highest-is-first';
  }

  readQuickly(scanner: CsvScanner, target: Uint8Array, offset: number): boolean {
    const { itemCount, columnList, pillars, highestFirst } = this;
    const { buffer, starts, ends } = scanner;
    this.invisibleColumn = -1;
    if (itemCount < PILLAR_COUNT) return false;
    let seen = 0;
    for (let index = 0; index < PILLAR_COUNT; index++) {
      const column = columnList[index] as number;
      const start = starts[column] as number;
      const length = (ends[column] as number) - start;
      let rank = (buffer[start] as number) - 48;
      if (length !== 1 || rank < 1 || rank > 9) {
        rank = length === 2 && rank === 1 && buffer[start + 1] === 48 ? 10 : this.wholeRank(scanner, column);
      }
      seen |= 1 << rank;
      target[offset + (pillars[index] as number)] = 2 * (highestFirst ? 11 - rank : rank);
    }
    // Bits 1 to 10, each once: a permutation. Bit 0 stands for everything else.
    return seen === 0b111_1111_1110;
  }

  /** A whole rank of 1 … 10 in unusual clothes (`3rd`, `3.`, ` 3 `), or 0. */
  private wholeRank(scanner: CsvScanner, column: number): number {
    const rank = (this.meaningOf(scanner, column) - RANK_BASE) / 2;
    return rank >= 1 && rank <= PILLAR_COUNT && Number.isInteger(rank) ? rank : 0;
  }

  private meaningOf(scanner: CsvScanner, column: number): number {
    const start = scanner.starts[column] as number;
    const end = scanner.ends[column] as number;
    const known = this.cache.find(scanner.buffer, start, end);
    if (known !== NOT_CACHED) return known;
    const text = cellText(scanner, column);
    const read = readRankText(text);
    let meaning = UNUSUAL;
    if (read.kind === 'missing') meaning = MISSING;
    else if (read.kind === 'number' && read.value > 0 && read.value <= HIGHEST_CACHED) {
      meaning = Number.isInteger(read.value * 2) ? RANK_BASE + 2 * read.value : UNUSUAL;
    }
    if (hasInvisible(text)) this.invisibleColumn = column;
    else if (scanner.kinds[column] === CELL_PLAIN) this.cache.store(scanner.buffer, start, end, meaning);
    return meaning;
  }

  judge(scanner: CsvScanner, target: Uint8Array, offset: number): readonly RankingProblem[] {
    target.fill(0, offset, offset + PILLAR_COUNT);
    const given: GivenRank[] = [];
    for (const { column, pillar } of this.options.items) {
      const meaning = this.meaningOf(scanner, column);
      if (meaning === MISSING) continue;
      const rank = meaning === UNUSUAL ? NaN : (meaning - RANK_BASE) / 2;
      if (!(rank >= 1 && rank <= this.itemCount)) return [this.refuseCell(cellText(scanner, column), column)];
      given.push({ pillar, column, rank });
    }
    if (given.length === 0) {
      return [{ verdict: 'no-rank', detail: { code: 'RANK_ALL_MISSING' }, column: -1 }];
    }
    const problems = this.judgeGiven(given);
    if (problems.some(({ verdict }) => verdict === 'reject')) return problems;
    const ranks = doubledMidRanks(
      given.map(({ rank }) => (this.highestFirst ? this.itemCount + 1 - rank : rank)),
    );
    for (const [index, { pillar }] of given.entries())
      target[offset + pillarIndex(pillar)] = ranks[index] as number;
    return problems;
  }

  private refuseCell(text: string, column: number): RankingProblem {
    const read = readRankText(text);
    const inRange = read.kind === 'number' && read.value >= 1 && read.value <= this.itemCount;
    if (inRange) return { verdict: 'reject', detail: { code: 'RANK_NOT_INTEGER' }, column };
    return read.kind === 'unreadable'
      ? { verdict: 'reject', detail: { code: 'RANK_NOT_NUMBER', why: read.why }, column }
      : { verdict: 'reject', detail: { code: 'RANK_OUT_OF_RANGE', low: 1, high: this.itemCount }, column };
  }

  private judgeGiven(given: readonly GivenRank[]): readonly RankingProblem[] {
    const values = given.map(({ rank }) => rank);
    const coding = this.options.allowsOneTie && isOneTie(values) ? 'mid-rank' : tieCodingOf(values);
    if (coding === null || (coding !== 'none' && this.options.ties === 'reject'))
      return [this.refuse(given, values)];
    const ordered = this.highestFirst ? values.map((rank) => this.itemCount + 1 - rank) : values;
    return given.length === PILLAR_COUNT ? [] : [this.explainPartial(given, ordered, coding !== 'none')];
  }

  private refuse(given: readonly GivenRank[], values: readonly number[]): RankingProblem {
    const repeated = findRepeatedRank(given);
    const half = given.find(({ rank }) => !Number.isInteger(rank));
    const allAlike = new Set(values).size === 1 && values.length > 1;
    if (half && !allAlike)
      return { verdict: 'reject', detail: { code: 'RANK_NOT_INTEGER' }, column: half.column };
    const first = repeated?.first ?? given[0];
    const second = repeated?.second ?? first;
    const rank = second?.rank ?? 0;
    const pillars = given.filter((item) => item.rank === rank).map(({ pillar }) => pillar);
    const missing = missingRanks(values, this.itemCount);
    return {
      verdict: 'reject',
      detail: { code: 'RANK_DUPLICATE', rank, pillars, missingRanks: missing },
      column: second?.column ?? -1,
    };
  }

  /** Fewer than ten ranked: pillars without a column, without a rank, or with a hole before the last place. */
  private explainPartial(
    given: readonly GivenRank[],
    ranks: readonly number[],
    tied: boolean,
  ): RankingProblem {
    const ranked = given.length;
    const rankedPillars = new Set(given.map(({ pillar }) => pillar));
    const missing = PILLAR_IDS.filter((pillar) => !rankedPillars.has(pillar));
    if (ranked === this.itemCount) {
      return { verdict: 'partial', detail: { code: 'ITEM_MISSING', ranked, missing }, column: -1 };
    }
    const unranked = this.options.items.filter(({ pillar }) => !rankedPillars.has(pillar));
    const emptyPlaces = tied ? [] : missingRanks(ranks, Math.max(...ranks));
    const oneMissingItem = unranked.length === 1 && emptyPlaces.length === 1;
    const column = unranked[0]?.column ?? -1;
    return emptyPlaces.length === 0 || oneMissingItem
      ? { verdict: 'partial', detail: { code: 'RANK_MISSING', ranked, of: this.itemCount, missing }, column }
      : { verdict: 'partial', detail: { code: 'RANK_GAP', emptyPlaces, missing }, column };
  }

  followsFileOrder(ranks: Uint8Array, offset: number): boolean {
    const { itemCount, pillars } = this;
    let before = 0;
    for (let index = 0; index < itemCount; index++) {
      const rank = ranks[offset + (pillars[index] as number)] as number;
      if (rank <= before) return false;
      before = rank;
    }
    return itemCount > 2;
  }
}
