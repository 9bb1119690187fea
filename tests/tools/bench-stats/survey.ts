import { PILLAR_IDS } from '#src/domain/model/pillar.ts';
import type { Answer, AnswerId } from '#src/domain/model/answer.ts';
import { groupsFromRanks } from '#src/domain/ranking/mid-ranks.ts';
import { createRng, normalNumber, type Rng } from '#src/domain/stats/numerics/rng.ts';
import { NO_DAY, NO_SECONDS, type ResponseTable } from '#src/domain/survey/response-table.ts';

const ITEMS = PILLAR_IDS.length;
const GROUPS = 4;

/** Complete rankings of people in four groups whose tastes differ a little; the same ones every time. */
export function surveyOf(rows: number): ResponseTable {
  const rng = createRng('bench');
  const ranks = new Uint8Array(rows * ITEMS);
  const codes = new Uint16Array(rows);
  for (let row = 0; row < rows; row += 1) {
    const group = row % GROUPS;
    codes[row] = group + 1;
    rankByTaste(rng, group / 10).forEach((rank, item) => (ranks[row * ITEMS + item] = 2 * rank));
  }
  return {
    version: 2,
    weights: null,
    shown: null,
    mode: 'top',
    rows,
    hasRanking: true,
    hasRatings: false,
    ranks,
    ratings: new Uint8Array(rows * ITEMS),
    segments: [
      {
        name: 'Group',
        groups: Array.from({ length: GROUPS }, (_, group) => ({ label: `${group}`, generation: null })),
        codes,
      },
    ],
    days: new Int32Array(rows).fill(NO_DAY),
    seconds: new Int32Array(rows).fill(NO_SECONDS),
    records: new Uint32Array(rows),
    flags: new Uint8Array(rows),
  };
}

/** Colleagues with a complete ranking. */
export function teamOf(people: number): readonly Answer[] {
  const rng = createRng('team');
  return Array.from({ length: people }, (_, person) => ({
    id: `${person}` as AnswerId,
    participant: { nickname: `${person}`, department: null },
    scores: {},
    notes: {},
    ranking: { mode: 'top', groups: groupsFromRanks(rankByTaste(rng, 0.5)) },
    ballot: 1,
    firstRanking: null,
    bet: false,
    shownOrder: null,
    language: 'en',
    origin: 'device',
    status: 'complete',
    startedAt: '2026-10-06T08:00:00.000Z',
    updatedAt: '2026-10-06T08:05:00.000Z',
  }));
}

function rankByTaste(rng: Rng, shift: number): readonly number[] {
  const felt = PILLAR_IDS.map((_, item) => item / 5 + (item % 3) * shift + normalNumber(rng));
  return felt.map((own) => felt.filter((other) => other <= own).length);
}
