import { PILLAR_COUNT } from '../model/pillar.ts';
import type { RankingMode } from '../model/ranking.ts';
import { NO_DAY, NO_SECONDS, type ResponseTable, type SegmentColumn } from './response-table.ts';

/** Room beyond the rows, as a factor, that a finished column may keep. */
const MOST_SLACK = 1.05;

type Column =
  | Uint8Array<ArrayBuffer>
  | Uint16Array<ArrayBuffer>
  | Int32Array<ArrayBuffer>
  | Uint32Array<ArrayBuffer>
  | Float64Array<ArrayBuffer>;

/** The columns that not every file has. */
export interface BuilderOptions {
  readonly segments: number;
  readonly hasWeights: boolean;
  readonly hasShown: boolean;
}

/** The growing columns of an import. A row is staged at index `rows` and stays only if `commit` follows. */
export class ResponseTableBuilder {
  rows = 0;
  ranks = new Uint8Array(0);
  ratings = new Uint8Array(0);
  segments: Uint16Array<ArrayBuffer>[];
  days = new Int32Array(0);
  seconds = new Int32Array(0);
  records = new Uint32Array(0);
  flags = new Uint8Array(0);
  /** `null` = the file has none; see `ResponseTable`. */
  weights: Float64Array<ArrayBuffer> | null;
  shown: Uint8Array<ArrayBuffer> | null;
  /** Physical lines, for problems that only the whole file shows; not part of the table. */
  lines = new Uint32Array(0);
  private capacity = 0;

  constructor({ segments, hasWeights, hasShown }: BuilderOptions) {
    this.segments = Array.from({ length: segments }, () => new Uint16Array(0));
    this.weights = hasWeights ? new Float64Array(0) : null;
    this.shown = hasShown ? new Uint8Array(0) : null;
    this.reserve(1024);
  }

  /** Makes room for this many rows at once; further ones make the columns double. */
  reserve(rows: number): void {
    if (rows <= this.capacity) return;
    this.capacity = rows;
    this.ranks = widen(this.ranks, rows * PILLAR_COUNT, Uint8Array);
    this.ratings = widen(this.ratings, rows * PILLAR_COUNT, Uint8Array);
    this.segments = this.segments.map((codes) => widen(codes, rows, Uint16Array));
    this.days = widen(this.days, rows, Int32Array);
    this.seconds = widen(this.seconds, rows, Int32Array);
    this.records = widen(this.records, rows, Uint32Array);
    this.flags = widen(this.flags, rows, Uint8Array);
    this.lines = widen(this.lines, rows, Uint32Array);
    this.weights = this.weights && widen(this.weights, rows, Float64Array);
    this.shown = this.shown && widen(this.shown, rows * PILLAR_COUNT, Uint8Array);
  }

  /** Clears the staged row; what is not set stays "no answer". */
  stage(record: number, line: number): void {
    if (this.rows === this.capacity) this.reserve(this.capacity * 2);
    const { rows } = this;
    this.records[rows] = record;
    this.lines[rows] = line;
    this.days[rows] = NO_DAY;
    this.seconds[rows] = NO_SECONDS;
    this.flags[rows] = 0;
  }

  commit(): void {
    this.rows++;
  }

  /** Whether the staged row holds the same answers as an earlier one: ranking, ratings and segments. */
  stagedEquals(row: number): boolean {
    const a = row * PILLAR_COUNT;
    const b = this.rows * PILLAR_COUNT;
    for (let index = 0; index < PILLAR_COUNT; index++) {
      if (this.ranks[a + index] !== this.ranks[b + index]) return false;
      if (this.ratings[a + index] !== this.ratings[b + index]) return false;
    }
    return this.segments.every((codes) => codes[row] === codes[this.rows]);
  }

  /**
   * The finished table. Columns are cut to their rows; where little is left over (the number of rows was foretold), they
   * stay where they are: copying forty megabytes to save one is not worth it.
   */
  build(parts: {
    readonly mode: RankingMode;
    readonly hasRanking: boolean;
    readonly hasRatings: boolean;
    readonly segments: readonly Omit<SegmentColumn, 'codes'>[];
  }): ResponseTable {
    const { rows } = this;
    const cut = this.capacity > rows * MOST_SLACK ? cutCopy : cutView;
    return {
      version: 2,
      mode: parts.mode,
      rows,
      hasRanking: parts.hasRanking,
      hasRatings: parts.hasRatings,
      ranks: cut(this.ranks, rows * PILLAR_COUNT),
      ratings: cut(this.ratings, rows * PILLAR_COUNT),
      segments: parts.segments.map((segment, index) => ({
        ...segment,
        codes: cut(this.segments[index] ?? new Uint16Array(0), rows),
      })),
      days: cut(this.days, rows),
      seconds: cut(this.seconds, rows),
      records: cut(this.records, rows),
      flags: cut(this.flags, rows),
      weights: this.weights && cut(this.weights, rows),
      shown: this.shown && cut(this.shown, rows * PILLAR_COUNT),
    };
  }
}

function widen<Array extends Column>(
  values: Array,
  length: number,
  Type: new (length: number) => Array,
): Array {
  const grown = new Type(length);
  grown.set(values);
  return grown;
}

function cutCopy<Values extends Column>(values: Values, length: number): Values {
  return values.slice(0, length) as Values;
}

function cutView<Values extends Column>(values: Values, length: number): Values {
  return values.subarray(0, length) as Values;
}
