import * as fc from 'fast-check';
import { toRankList, type RankList } from '#src/domain/stats/two-orders/rank-list.ts';

/** A list of so many items with any ties. */
export function anyList(items: number): fc.Arbitrary<RankList> {
  return fc.array(fc.nat(items), { minLength: items, maxLength: items }).map(toRankList);
}

export function strictList(items: number): fc.Arbitrary<RankList> {
  const places = Array.from({ length: items }, (_, index) => index + 1);
  return fc
    .shuffledSubarray(places, { minLength: items, maxLength: items })
    .map((shuffled) => shuffled.slice());
}

/** Two lists of 2 … `most` items. */
export function pairOfLists(
  most: number,
  listOf: (items: number) => fc.Arbitrary<RankList> = anyList,
): fc.Arbitrary<readonly [RankList, RankList]> {
  return fc.integer({ min: 2, max: most }).chain((items) => fc.tuple(listOf(items), listOf(items)));
}

/** Every strict list of so many items, found by insertion. */
export function allStrictLists(items: number): readonly RankList[] {
  if (items === 0) return [[]];
  return allStrictLists(items - 1).flatMap((list) =>
    Array.from({ length: items }, (_, place) => [
      ...list.map((rank) => (rank > place ? rank + 1 : rank)),
      place + 1,
    ]),
  );
}

export function reversed(list: RankList): RankList {
  return list.map((rank) => list.length + 1 - rank);
}

/** The same list with the items in another order. */
export function relabelled(list: RankList, order: readonly number[]): RankList {
  return order.map((item) => list[item] ?? 0);
}
