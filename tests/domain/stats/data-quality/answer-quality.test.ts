import { describe, expect, test } from 'vitest';
import {
  answerQuality,
  answerSpeed,
  straightLinedRows,
} from '#src/domain/stats/data-quality/answer-quality.ts';
import { NO_DAY, NO_SECONDS, ROW_FLAGS, type ResponseTable } from '#src/domain/survey/response-table.ts';
import { valueOf } from '../../support.ts';

/** Cells drawn as text, one row a word. */
function cells(rows: readonly string[]): Uint8Array {
  return Uint8Array.from(rows.flatMap((row) => row.split('').map(Number)));
}

const table: ResponseTable = {
  version: 2,
  weights: null,
  shown: null,
  mode: 'top',
  rows: 4,
  hasRanking: true,
  hasRatings: true,
  // Places doubled; the last row ranks nothing.
  ranks: cells(['2468000000', '2400000000', '0000000002', '0000000000']),
  ratings: cells(['3333333333', '3333333330', '6354123456', '0000000000']),
  segments: [],
  days: new Int32Array(4).fill(NO_DAY),
  seconds: new Int32Array(4).fill(NO_SECONDS),
  records: Uint32Array.of(2, 3, 4, 5),
  flags: Uint8Array.of(
    ROW_FLAGS.straightLine,
    0,
    ROW_FLAGS.tooFast | ROW_FLAGS.unfinished,
    ROW_FLAGS.unfinished,
  ),
};

describe('the quality of answers', () => {
  const quality = answerQuality(table);

  test('a line is straight if everything is rated and all alike', () => {
    expect(quality.straightLined).toEqual([0]);
    expect(straightLinedRows([[6, 6], [0, 0], [2, 2], [4], [2, 3]])).toEqual([2]);
  });

  test('who left out a pillar is counted among those who answered at all', () => {
    expect(quality.nonResponse[0]).toMatchObject({
      unrated: 0,
      notApplicable: 1,
      raters: 3,
      unranked: 1,
      rankers: 3,
    });
    expect(quality.nonResponse[9]).toMatchObject({
      unrated: 1,
      notApplicable: 1,
      raters: 3,
      unranked: 2,
      rankers: 3,
    });
  });

  test('remarks of the import are counted', () => {
    expect(quality.flagged).toEqual({
      straightLine: 1,
      sameContent: 0,
      samePerson: 0,
      tooFast: 1,
      unfinished: 2,
      imported: 0,
      shownOrder: 0,
    });
  });

  test('durations that nobody measured say nothing', () => {
    expect(quality.speed).toEqual({ ok: false, reason: 'not-asked' });
  });
});

describe('speed', () => {
  const usual = [60, 60, 60, 60, 60, 60, 60];

  test('below a third and below half of the median', () => {
    const seconds = Int32Array.from([...usual, 0, 19, 20, 29, 30, NO_SECONDS]);
    expect(valueOf(answerSpeed(seconds))).toEqual({
      timed: 12,
      medianSeconds: 60,
      belowThird: 2,
      belowHalf: 4,
    });
  });

  test('needs ten durations', () => {
    expect(answerSpeed(Int32Array.from([...usual, 60, 60]))).toEqual({
      ok: false,
      reason: 'too-few-answers',
    });
    expect(answerSpeed(Int32Array.from([...usual, 60, 60, 60])).ok).toBe(true);
  });
});
