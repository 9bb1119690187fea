import { PILLAR_COUNT, pillarIndex, type PillarId } from '../model/pillar.ts';
import { CellCache, NOT_CACHED } from './cell-cache.ts';
import { cellText } from './cell-text.ts';
import { CELL_PLAIN, type CsvScanner } from './csv-scanner.ts';
import type { RatingReading } from './mapping.ts';
import { readRatingText, type RatingProblem } from './rating-text.ts';
import { NOT_APPLICABLE } from './response-table.ts';

export interface RatingColumn {
  readonly column: number;
  readonly pillar: PillarId;
  readonly reversed: boolean;
}

/** A rating cell that could not be used as it stands. */
export interface RatingCellProblem {
  readonly column: number;
  /** 0 or `NOT_APPLICABLE`. */
  readonly readAs: number;
  readonly detail: RatingProblem;
}

/** Added to a cached rating whose cell needs a remark. */
const REMARK = 16;

/** Reads the ratings of the scanner's record into `ratings`. Belongs to one import. */
export class RatingReader {
  /** Per pillar: 0 = no answer, 1-5, `NOT_APPLICABLE`; of the last record read. */
  readonly ratings = new Uint8Array(PILLAR_COUNT);

  private readonly columns: readonly RatingColumn[];
  private readonly columnList: Int32Array;
  private readonly pillars: Int32Array;
  private readonly reading: RatingReading;
  private readonly plainDigits: boolean;
  private readonly cache = new CellCache();

  constructor(columns: readonly RatingColumn[], reading: RatingReading) {
    this.columns = columns;
    this.columnList = Int32Array.from(columns, ({ column }) => column);
    this.pillars = Int32Array.from(columns, ({ pillar }) => pillarIndex(pillar));
    this.reading = reading;
    this.plainDigits =
      reading.points === 5 &&
      reading.direction === 'highest-is-best' &&
      columns.every(({ reversed }) => !reversed);
  }

  /** True when at least one cell needs a remark: see `problems`. */
  read(scanner: CsvScanner): boolean {
    const { columnList, pillars, ratings, plainDigits } = this;
    const { buffer, starts, ends } = scanner;
    let remarks = 0;
    for (let index = 0; index < columnList.length; index++) {
      const column = columnList[index] as number;
      const start = starts[column] as number;
      const digit = (buffer[start] as number) - 48;
      if (plainDigits && digit >= 1 && digit <= 5 && (ends[column] as number) - start === 1) {
        ratings[pillars[index] as number] = digit;
      } else {
        const value = this.readCached(scanner, index);
        remarks |= value & REMARK;
        ratings[pillars[index] as number] = value & (REMARK - 1);
      }
    }
    return remarks !== 0;
  }

  /** What is wrong with which cells of the scanner's record. */
  problems(scanner: CsvScanner): readonly RatingCellProblem[] {
    return this.columns.flatMap(({ column }): RatingCellProblem[] => {
      const { value, problem } = readRatingText(cellText(scanner, column), this.reading);
      return problem ? [{ column, readAs: value, detail: problem }] : [];
    });
  }

  /** The one rating that the last record gives to all its (at least five) rated pillars, or 0. */
  straightLine(): number {
    let rated = 0;
    let common = 0;
    for (const rating of this.ratings) {
      if (rating === 0 || rating === NOT_APPLICABLE) continue;
      if (common !== 0 && rating !== common) return 0;
      common = rating;
      rated++;
    }
    return rated >= 5 && rated === this.columns.length ? common : 0;
  }

  private readCached(scanner: CsvScanner, index: number): number {
    const column = this.columnList[index] as number;
    const start = scanner.starts[column] as number;
    const end = scanner.ends[column] as number;
    const known = this.cache.find(scanner.buffer, start, end);
    if (known !== NOT_CACHED) return this.turn(known, index);
    const { value, problem } = readRatingText(cellText(scanner, column), this.reading);
    const coded = problem ? value + REMARK : value;
    if (scanner.kinds[column] === CELL_PLAIN) this.cache.store(scanner.buffer, start, end, coded);
    return this.turn(coded, index);
  }

  /** Negatively worded items are turned round: 5 becomes 1. The cache holds cells as written. */
  private turn(value: number, index: number): number {
    return this.columns[index]?.reversed && value >= 1 && value <= 5 ? 6 - value : value;
  }
}
