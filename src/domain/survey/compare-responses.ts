import { PILLAR_COUNT } from '../model/pillar.ts';
import { cleanText } from './clean-text.ts';
import { NOT_SEEN, PersonIndex } from './person-index.ts';
import { NO_DAY, NO_SECONDS, type ResponseTable, type SegmentColumn } from './response-table.ts';

export interface ComparedResponses {
  /** Responses that both hold, each counted as often as it stands in both. */
  readonly same: number;
  /** Only in the later table. */
  readonly added: number;
  /** Only in the earlier one. */
  readonly gone: number;
}

/**
 * Which responses of a survey are known from an earlier import of it: whole rows (ranking, ratings, day, seconds, groups) as
 * multisets. A column that only one of the tables has is left out: it would make every row a new one. Record numbers, remarks,
 * weights and shown orders are no answers.
 *
 * Cost: one look at each row of both; rows are kept as two 32-bit hashes (see `PersonIndex` for the odds of a mistake).
 */
export function compareResponses(before: ResponseTable, after: ResponseTable): ComparedResponses {
  const shared = sharedColumns(before, after);
  const index = new PersonIndex();
  const left = new Uint32Array(before.rows);
  for (let row = 0; row < before.rows; row++) {
    addRow(index, before, { row, shared, side: 0 });
    const first = index.find();
    if (first === NOT_SEEN) index.add(row);
    const slot = first === NOT_SEEN ? row : first;
    left[slot] = (left[slot] as number) + 1;
  }
  let same = 0;
  for (let row = 0; row < after.rows; row++) {
    addRow(index, after, { row, shared, side: 1 });
    const first = index.find();
    if (first === NOT_SEEN || left[first] === 0) continue;
    left[first] = (left[first] as number) - 1;
    same++;
  }
  return { same, added: after.rows - same, gone: before.rows - same };
}

interface SharedColumns {
  readonly ranks: boolean;
  readonly ratings: boolean;
  readonly days: boolean;
  readonly seconds: boolean;
  /** Per shared segment and side: the codes of the rows, and what each code means on both sides. */
  readonly segments: readonly (readonly [SharedSegment, SharedSegment])[];
}

interface SharedSegment {
  readonly codes: Uint16Array;
  readonly meanings: Uint16Array;
}

interface RowPlace {
  readonly row: number;
  readonly shared: SharedColumns;
  readonly side: 0 | 1;
}

function addRow(index: PersonIndex, table: ResponseTable, { row, shared, side }: RowPlace): void {
  index.begin();
  const from = row * PILLAR_COUNT;
  if (shared.ranks) index.addBytes(table.ranks, from, from + PILLAR_COUNT, false);
  if (shared.ratings) index.addBytes(table.ratings, from, from + PILLAR_COUNT, false);
  if (shared.days) addNumber(index, table.days[row] as number);
  if (shared.seconds) addNumber(index, table.seconds[row] as number);
  for (const sides of shared.segments) {
    const { codes, meanings } = sides[side];
    addNumber(index, meanings[codes[row] as number] as number);
  }
}

function addNumber(index: PersonIndex, value: number): void {
  for (let shift = 0; shift < 32; shift += 8) index.addByte((value >>> shift) & 255);
}

function sharedColumns(before: ResponseTable, after: ResponseTable): SharedColumns {
  const taken = new Set<SegmentColumn>();
  return {
    ranks: before.hasRanking && after.hasRanking,
    ratings: before.hasRatings && after.hasRatings,
    days: hasDays(before) && hasDays(after),
    seconds: hasSeconds(before) && hasSeconds(after),
    segments: before.segments.flatMap((first) => {
      const second = after.segments.find(
        (candidate) => candidate.name === first.name && !taken.has(candidate),
      );
      if (!second) return [];
      taken.add(second);
      return [shareMeanings(first, second)];
    }),
  };
}

function hasDays({ days }: ResponseTable): boolean {
  return days.some((day) => day !== NO_DAY);
}

function hasSeconds({ seconds }: ResponseTable): boolean {
  return seconds.some((value) => value !== NO_SECONDS);
}

/** One numbering for the groups of both: generations by what they are, other groups by their text. */
function shareMeanings(first: SegmentColumn, second: SegmentColumn): readonly [SharedSegment, SharedSegment] {
  const numbers = new Map<string, number>();
  const meaningsOf = ({ groups }: SegmentColumn): Uint16Array =>
    Uint16Array.from([
      0,
      ...groups.map(({ label, generation }) => {
        const key = generation ?? `=${cleanText(label)}`;
        const number = numbers.get(key) ?? numbers.size + 1;
        numbers.set(key, number);
        return number;
      }),
    ]);
  return [
    { codes: first.codes, meanings: meaningsOf(first) },
    { codes: second.codes, meanings: meaningsOf(second) },
  ];
}
