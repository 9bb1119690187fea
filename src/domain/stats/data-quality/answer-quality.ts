import { at } from '../../assert.ts';
import { PILLAR_COUNT, PILLAR_IDS, type PillarId } from '../../model/pillar.ts';
import { fail, succeed } from '../../result.ts';
import {
  NO_SECONDS,
  NOT_APPLICABLE,
  ROW_FLAGS,
  type ResponseTable,
  type RowFlag,
} from '../../survey/response-table.ts';
import type { Measured } from '../estimates/measured.ts';

/** Can the answers be trusted? Counts to look at; nothing is ever left out because of them alone. */
export interface AnswerQuality {
  readonly rows: number;
  /** Rows (their numbers in the table) that rate all pillars, and all alike. May be honest. */
  readonly straightLined: readonly number[];
  readonly speed: Measured<AnswerSpeed>;
  readonly nonResponse: readonly PillarNonResponse[];
  /** Remarks that the import made, counted. */
  readonly flagged: Readonly<Record<RowFlag, number>>;
}

export interface AnswerSpeed {
  /** Rows with a known duration. */
  readonly timed: number;
  readonly medianSeconds: number;
  /** Faster than a third of the median: nobody reads so fast. */
  readonly belowThird: number;
  /** Faster than half of the median, the ones above included: worth a look. */
  readonly belowHalf: number;
}

/** How often a pillar was left out by people who answered that question for another pillar. */
export interface PillarNonResponse {
  readonly pillar: PillarId;
  /** Of those who rated something. */
  readonly unrated: number;
  readonly notApplicable: number;
  readonly raters: number;
  /** Of those who ranked something. In a "top 4" everybody leaves out six. */
  readonly unranked: number;
  readonly rankers: number;
}

/** One pass over the table. Cost: O(rows), and a sort of the durations. */
export function answerQuality(table: ResponseTable): AnswerQuality {
  return {
    rows: table.rows,
    straightLined: straightLinedRows(ratingRows(table)),
    speed: answerSpeed(table.seconds.subarray(0, table.rows)),
    nonResponse: nonResponse(table),
    flagged: flagCounts(table),
  };
}

/**
 * The rows (their numbers) in which everything is rated, and everything alike. 0 and "not applicable" are no ratings;
 * one item alone cannot be a line. A sign of ticking through (and of people who see no difference).
 */
export function straightLinedRows(rows: Iterable<ArrayLike<number>>): readonly number[] {
  const found: number[] = [];
  let index = 0;
  for (const row of rows) {
    const first = row[0] ?? 0;
    const same = Array.prototype.every.call(row, (rating: number) => rating === first);
    if (row.length > 1 && first > 0 && first < NOT_APPLICABLE && same) found.push(index);
    index += 1;
  }
  return found;
}

/** With fewer durations the median says nothing about who was too fast. */
const FEWEST_TIMED = 10;

/**
 * Who was much faster than the others? Sources: Greszki, Meyer & Schoen, Public Opin. Q. 79 (2015); Leiner, Surv.
 * Res. Methods 13 (2019): relative speed, because how long a questionnaire takes is known only from those who filled
 * it in. `seconds`: one number per row, `NO_SECONDS` = unknown; 0 (rounded down) is known to be fast, but no measure
 * of the usual time. The median is the upper one of two. No duration -> `not-asked`; fewer than ten ->
 * `too-few-answers`.
 */
export function answerSpeed(seconds: Int32Array): Measured<AnswerSpeed> {
  const known = seconds.filter((duration) => duration !== NO_SECONDS).toSorted();
  const measured = known.filter((duration) => duration > 0);
  if (known.length === 0) return fail('not-asked');
  if (measured.length < FEWEST_TIMED) return fail('too-few-answers');
  const medianSeconds = at(measured, measured.length >> 1);
  const fasterThan = (limit: number) => known.filter((duration) => duration < limit).length;
  return succeed({
    timed: known.length,
    medianSeconds,
    belowThird: fasterThan(medianSeconds / 3),
    belowHalf: fasterThan(medianSeconds / 2),
  });
}

function* ratingRows({ rows, ratings }: ResponseTable): Iterable<Uint8Array> {
  for (let row = 0; row < rows; row += 1) {
    yield ratings.subarray(row * PILLAR_COUNT, (row + 1) * PILLAR_COUNT);
  }
}

function nonResponse({ ratings, ranks, rows }: ResponseTable): readonly PillarNonResponse[] {
  const rated = cellsPerPillar(ratings, rows, (cell) => cell > 0);
  const notApplicable = cellsPerPillar(ratings, rows, (cell) => cell === NOT_APPLICABLE);
  const ranked = cellsPerPillar(ranks, rows, (cell) => cell > 0);
  return PILLAR_IDS.map((pillar, item) => ({
    pillar,
    unrated: rated.people - at(rated.cells, item),
    notApplicable: at(notApplicable.cells, item),
    raters: rated.people,
    unranked: ranked.people - at(ranked.cells, item),
    rankers: ranked.people,
  }));
}

/** Per pillar the rows with such a cell, and the rows with any. */
function cellsPerPillar(table: Uint8Array, rows: number, isCounted: (cell: number) => boolean) {
  const cells = new Array<number>(PILLAR_COUNT).fill(0);
  let people = 0;
  for (let row = 0; row < rows; row += 1) {
    let any = 0;
    for (let item = 0; item < PILLAR_COUNT; item += 1) {
      if (!isCounted(at(table, row * PILLAR_COUNT + item))) continue;
      any = 1;
      cells[item] = at(cells, item) + 1;
    }
    people += any;
  }
  return { people, cells };
}

function flagCounts({ rows, flags }: ResponseTable): Readonly<Record<RowFlag, number>> {
  const used = flags.subarray(0, rows);
  const count = (flag: RowFlag) =>
    used.reduce((sum, bits) => sum + Number((bits & ROW_FLAGS[flag]) !== 0), 0);
  return {
    straightLine: count('straightLine'),
    sameContent: count('sameContent'),
    samePerson: count('samePerson'),
    tooFast: count('tooFast'),
    unfinished: count('unfinished'),
    imported: count('imported'),
    shownOrder: count('shownOrder'),
  };
}
