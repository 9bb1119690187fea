import { at } from '../assert.ts';
import { PILLAR_COUNT, PILLAR_IDS, type PillarId } from '../model/pillar.ts';
import type { ResponseTable } from './response-table.ts';

/** Rankings that leave out at least one pillar: what an unranked pillar means has to be asked. */
export interface PartialRankings {
  readonly people: number;
  /** People with any ranking. */
  readonly of: number;
  /** The first of them, to show: its record in the file, and what it leaves out. */
  readonly example: { readonly record: number; readonly unranked: readonly PillarId[] };
}

/** `null` = everybody who ranked anything ranked all pillars, so that nothing has to be asked. One pass. */
export function findPartialRankings(table: ResponseTable): PartialRankings | null {
  // Most often nobody left anything out, which needs no counting.
  if (!table.ranks.includes(0)) return null;
  let people = 0;
  let of = 0;
  let first = -1;
  for (let row = 0; row < table.rows; row++) {
    const ranked = countRanked(table.ranks, row * PILLAR_COUNT);
    if (ranked > 0) of += 1;
    if (ranked === 0 || ranked === PILLAR_COUNT) continue;
    people += 1;
    if (first < 0) first = row;
  }
  if (first < 0) return null;
  const unranked = PILLAR_IDS.filter((_, index) => at(table.ranks, first * PILLAR_COUNT + index) === 0);
  return { people, of, example: { record: at(table.records, first), unranked } };
}

function countRanked(ranks: Uint8Array, offset: number): number {
  let ranked = 0;
  for (let index = offset; index < offset + PILLAR_COUNT; index++) if (ranks[index] !== 0) ranked += 1;
  return ranked;
}
