import * as fc from 'fast-check';
import type { RankingMode } from '#src/domain/model/ranking.ts';
import type { RankMoments } from '#src/domain/stats/sums/customer-statistics.ts';
import { rankMomentsOf } from '#src/domain/stats/sums/rank-moments.ts';
import { weightedRankMomentsOf } from '#src/domain/stats/sums/weighted-moments.ts';
import { unweighted, type Weighted } from '#src/domain/stats/sums/weighted.ts';

/** Rankings of 3 … 10 items, and how much each of them counts. */
export interface Survey {
  readonly items: number;
  readonly mode: RankingMode;
  /** Given ranks, 0 = not ranked. */
  readonly rows: readonly (readonly number[])[];
  readonly weights: readonly number[];
}

/**
 * What the rows may look like. `any`: ties, unranked items, empty rows. `complete`: everything ranked, ties. `strict`: everything
 * ranked, no ties.
 */
export type RowKind = 'any' | 'complete' | 'strict';

const MOST_ITEMS = 10;

export const itemCount = fc.integer({ min: 3, max: MOST_ITEMS });
const tenNumbers = fc.array(fc.nat(MOST_ITEMS), { minLength: MOST_ITEMS, maxLength: MOST_ITEMS });

interface Person {
  readonly form: 'ties' | 'strict' | 'cut';
  readonly numbers: readonly number[];
  readonly cut: number;
  readonly weight: number;
}

const anyPerson: fc.Arbitrary<Person> = fc.record({
  form: fc.constantFrom('ties', 'strict', 'cut'),
  numbers: tenNumbers,
  cut: fc.nat(MOST_ITEMS),
  weight: fc.constantFrom(1, 1, 0.25, 0.7, 1.5, 3),
});

export function anySurvey(kind: RowKind, { fewest = 0 }: { fewest?: number } = {}): fc.Arbitrary<Survey> {
  const people = fc.array(anyPerson, { minLength: fewest, maxLength: 14 });
  const mode = fc.constantFrom<RankingMode>('top', kind === 'any' ? 'subset' : 'top');
  return fc.record({ items: itemCount, mode, people }).map(({ items, mode: asked, people: given }) => ({
    items,
    mode: asked,
    rows: given.map((person) => rowOf(person, kind, items)),
    weights: given.map(({ weight }) => weight),
  }));
}

/** One ranking of so many items, as given. */
export function rowFrom(numbers: readonly number[], items: number): readonly number[] {
  return numbers.slice(0, items).map((number) => number % (items + 1));
}

export const anyNumbers = tenNumbers;

/** The items in a random order, cut to as many as there are. */
export function orderFrom(numbers: readonly number[], items: number): readonly number[] {
  const places = strictRow(numbers, items);
  return places.map((_, place) => places.indexOf(place + 1));
}

/** A strict ranking: equal numbers stand in the order in which they come. */
export function strictRow(numbers: readonly number[], items: number): readonly number[] {
  const own = numbers.slice(0, items);
  return own.map(
    (number, item) =>
      1 + own.filter((other, index) => other < number || (other === number && index < item)).length,
  );
}

function rowOf({ form, numbers, cut }: Person, kind: RowKind, items: number): readonly number[] {
  const strict = strictRow(numbers, items);
  if (kind === 'strict') return strict;
  if (form === 'ties') {
    return kind === 'any'
      ? rowFrom(numbers, items)
      : numbers.slice(0, items).map((number) => 1 + (number % items));
  }
  if (form === 'strict' || kind === 'complete') return strict;
  return strict.map((rank) => (rank > cut % (items + 1) ? 0 : rank));
}

export function sumsOf({ items, mode, rows, weights }: Survey): Weighted<RankMoments> {
  return weightedRankMomentsOf(rows, weights, { items, mode });
}

export function sumsWithoutWeights({ items, mode, rows }: Survey): Weighted<RankMoments> {
  return unweighted(rankMomentsOf(rows, { items, mode }));
}

export function itemsOf({ items }: { readonly items: number }): readonly number[] {
  return Array.from({ length: items }, (_, item) => item);
}

/** The same people with the items in another order. */
export function relabelled(survey: Survey, order: readonly number[]): Survey {
  return { ...survey, rows: survey.rows.map((row) => order.map((item) => row[item] ?? 0)) };
}

/** Everybody turned upside down; for complete rankings. */
export function reversed(survey: Survey): Survey {
  return { ...survey, rows: survey.rows.map((row) => row.map((rank) => survey.items + 1 - rank)) };
}

export function twice(survey: Survey): Survey {
  const { rows, weights } = survey;
  return { ...survey, rows: [...rows, ...rows], weights: [...weights, ...weights] };
}
