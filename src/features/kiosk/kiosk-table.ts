import { PILLAR_COUNT, PILLAR_IDS, pillarIndex } from '../../domain/model/pillar.ts';
import {
  NO_DAY,
  NOT_APPLICABLE,
  type ResponseTable,
  type SegmentColumn,
} from '../../domain/survey/response-table.ts';
import { GENERATION_IDS } from '../../domain/stats/sums/customer-statistics.ts';
import type { KioskAnswer } from '../../persistence/kiosk-records.ts';

const DAY_MS = 86_400_000;

/** The answers of the kiosk as survey rows, one per answer in the given order. Comments are not part of a table. */
export function tableOfKioskAnswers(answers: readonly KioskAnswer[]): ResponseTable {
  const rows = answers.length;
  const ranks = new Uint8Array(rows * PILLAR_COUNT);
  const ratings = new Uint8Array(rows * PILLAR_COUNT);
  const shown = new Uint8Array(rows * PILLAR_COUNT);
  for (const [row, answer] of answers.entries()) {
    const start = row * PILLAR_COUNT;
    for (const [index, pillar] of answer.ranked.entries())
      ranks[start + pillarIndex(pillar)] = 2 * (index + 1);
    for (const [index, pillar] of answer.shown.entries()) shown[start + pillarIndex(pillar)] = index + 1;
    for (const [index, pillar] of PILLAR_IDS.entries()) {
      const rating = answer.ratings[pillar] ?? 0;
      ratings[start + index] = rating === 'not-applicable' ? NOT_APPLICABLE : rating;
    }
  }
  return {
    version: 2,
    mode: 'top',
    rows,
    hasRanking: true,
    hasRatings: answers.some((answer) => Object.keys(answer.ratings).length > 0),
    ranks,
    ratings,
    segments: answers.some(({ generation }) => generation !== null) ? [generationsOf(answers)] : [],
    days: Int32Array.from(answers, ({ day }) => dayNumber(day)),
    seconds: Int32Array.from(answers, ({ seconds }) => seconds),
    records: Uint32Array.from(answers, (_, row) => row + 2),
    flags: new Uint8Array(rows),
    weights: null,
    shown,
  };
}

function generationsOf(answers: readonly KioskAnswer[]): SegmentColumn {
  return {
    name: 'generation',
    groups: GENERATION_IDS.map((generation) => ({ label: generation, generation })),
    codes: Uint16Array.from(answers, ({ generation }) =>
      generation === null ? 0 : GENERATION_IDS.indexOf(generation) + 1,
    ),
  };
}

/** Days since 1970-01-01 of a calendar day; a day that no calendar has is unknown. */
function dayNumber(day: string): number {
  const instant = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(instant) ? NO_DAY : instant / DAY_MS;
}
