import { at } from '../../assert.ts';
import { fail, succeed } from '../../result.ts';
import { benjaminiHochberg } from '../estimates/benjamini-hochberg.ts';
import { mergeRankMoments } from '../sums/combine-rank-moments.ts';
import type { RankMoments } from '../sums/customer-statistics.ts';
import { kruskalWallis, type KruskalWallis } from './kruskal-wallis.ts';
import { differenceInterval, meanDifference } from '../estimates/mean-difference.ts';
import { meanRank } from '../order/mean-rank.ts';
import type { Interval, Measured, MissingReason } from '../estimates/measured.ts';
import { pillaiTest, type PillaiTest } from './pillai.ts';
import { exactRanks } from '../sums/rank-histogram.ts';
import type { SampleMean } from '../estimates/sample-mean.ts';
import { hiddenGroups, SMALLEST_GROUP } from './suppression.ts';
import type { Weighted } from '../sums/weighted.ts';

/** Groups of at least so many people are tested; smaller ones that may be shown are an indication only. */
const SMALLEST_TESTED_GROUP = 30;

const LEVEL = 0.05;
/** A difference smaller than half a place is not worth a sentence, however many people show it. */
const SMALLEST_DIFFERENCE = 0.5;
/** Means of the same ranks may differ in their last digits. */
const ROUNDING = 1e-9;

/** People who gave one answer to a segment question. */
export interface ComparedGroup {
  /** With or without a usable ranking. */
  readonly respondents: number;
  readonly ranks: Weighted<RankMoments>;
}

export interface ComparedQuestion {
  readonly groups: readonly ComparedGroup[];
  /** People who did not answer the question: how many, and how many of them ranked. In no group and in nobody's rest. */
  readonly ungrouped: { readonly respondents: number; readonly rankings: number };
}

/** `hidden`: to protect people; `empty`: nobody ranked; `indicative`: 5 … 29 rankings, not tested; `tested`: from 30. */
export type GroupStanding = 'hidden' | 'empty' | 'indicative' | 'tested';

/** One group against everybody in the other groups. */
export interface DifferenceFromRest {
  /** The group's mean rank. */
  readonly mean: SampleMean;
  /** Group - rest: negative = the group puts the item higher. */
  readonly value: number;
  readonly interval: Measured<Interval>;
  /**
   * Open gate, the item's q < .05, a tested group, at least half a place and an interval without 0: the only differences
   * to speak of.
   */
  readonly reported: boolean;
}

export interface SegmentGroupResult {
  readonly standing: GroupStanding;
  /** One per item; none for a hidden or empty group. */
  readonly differences: readonly Measured<DifferenceFromRest>[];
}

export interface SegmentItemTest {
  readonly test: Measured<KruskalWallis>;
  /** Benjamini-Hochberg over the items. */
  readonly q: Measured<number>;
}

export interface SegmentComparison {
  readonly gate: Measured<PillaiTest>;
  /** Whether the gate lets single items be spoken of. */
  readonly open: boolean;
  /** One per item, over the tested groups. */
  readonly items: readonly SegmentItemTest[];
  readonly groups: readonly SegmentGroupResult[];
}

/**
 * Do the groups of one question (generations, regions) differ in what matters to them, and in what?
 *
 * Groups are shown from 5 people on, with secondary suppression, and tested from 30. First one test for all items together
 * (`pillaiTest`); only if it rejects, one per item (`kruskalWallis`, Benjamini-Hochberg over the items); a difference is
 * reported from q < .05 and half a place on, if its interval excludes 0, as the group against everybody in the other groups, hidden ones included,
 * with Welch's interval. Tests count every person once; means and differences carry the weights.
 * Unknown ranks (`subset`) have no Pillai's trace. There the gate is Simes's test (Biometrika 73, 1986) of "no item
 * differs", which rejects exactly if Benjamini-Hochberg leaves any q below .05, so that it is always open to what q lets pass.
 * Groups that some order of the items tells apart without a single exception leave Pillai's F nothing to divide by
 * (`full-agreement`); nothing could differ more, so that the gate is open.
 * n - G >= 20, which Pillai's F needs, follows from 30 people a group.
 * Degenerate: fewer than two groups to test -> gate and tests `too-few-answers`, the gate closed. Cost: O(G K^2),
 * independent of the number of people.
 */
export function compareSegments({ groups, ungrouped }: ComparedQuestion): SegmentComparison {
  const standings = standingsOf({ groups, ungrouped });
  const tested = groups.filter((_, index) => standings[index] === 'tested').map(({ ranks }) => ranks.people);
  const gate = tested.length < 2 ? fail('too-few-answers' as const) : pillaiTest(tested);
  const open = gate.ok ? gate.value.probability < LEVEL : isOpenWithoutTest(gate.reason);
  const itemCount = groups[0]?.ranks.people.known.length ?? 0;
  const items = testItems(tested, itemCount);
  const rests = restsOf(groups.map(({ ranks }) => ranks));
  return {
    gate,
    open,
    items,
    groups: groups.map(({ ranks }, index) => {
      const standing = at(standings, index);
      if (standing === 'hidden' || standing === 'empty') return { standing, differences: [] };
      const differences = items.map(({ q }, item) => {
        const difference = differenceFromRest(ranks, at(rests, index), item);
        if (!difference.ok) return difference;
        const proven = standing === 'tested' && open && q.ok && q.value < LEVEL;
        const large = Math.abs(difference.value.value) >= SMALLEST_DIFFERENCE - ROUNDING;
        return succeed({
          ...difference.value,
          reported: proven && large && excludesZero(difference.value.interval),
        });
      });
      return { standing, differences };
    }),
  };
}

function isOpenWithoutTest(reason: MissingReason): boolean {
  return reason === 'not-asked' || reason === 'full-agreement';
}

/** The tests say that some group differs; only its own interval says that it is this one. */
function excludesZero(interval: Measured<Interval>): boolean {
  return interval.ok && (interval.value.low > 0 || interval.value.high < 0);
}

/** Hidden by the number of people asked or by the number who ranked, whichever gives anybody away. */
function standingsOf({ groups, ungrouped }: ComparedQuestion): readonly GroupStanding[] {
  const hiddenByPeople = hiddenGroups(
    groups.map(({ respondents }) => respondents),
    { ungrouped: ungrouped.respondents },
  );
  const hiddenByRankings = hiddenGroups(
    groups.map(({ ranks }) => ranks.people.n),
    { ungrouped: ungrouped.rankings },
  );
  return groups.map(({ ranks }, index) => {
    if (at(hiddenByPeople, index) || at(hiddenByRankings, index)) return 'hidden';
    if (ranks.people.n === 0) return 'empty';
    return ranks.people.n < SMALLEST_TESTED_GROUP ? 'indicative' : 'tested';
  });
}

function testItems(groups: readonly RankMoments[], items: number): readonly SegmentItemTest[] {
  const tests = Array.from({ length: items }, (_, item): Measured<KruskalWallis> =>
    groups.length < 2
      ? fail('too-few-answers')
      : kruskalWallis(groups.map((group) => exactRanks(group, item))),
  );
  const adjusted = benjaminiHochberg(tests.flatMap((test) => (test.ok ? [test.value.probability] : [])));
  let next = 0;
  return tests.map((test) => {
    if (!test.ok) return { test, q: test };
    next += 1;
    return { test, q: succeed(at(adjusted, next - 1)) };
  });
}

/** Everybody in the other groups, for each group; null = there are no others. Two passes, so that many groups stay cheap. */
export function restsOf(groups: readonly Weighted<RankMoments>[]): readonly (Weighted<RankMoments> | null)[] {
  const before: (Weighted<RankMoments> | null)[] = [];
  let sofar: Weighted<RankMoments> | null = null;
  for (const group of groups) {
    before.push(sofar);
    sofar = merged(sofar, group);
  }
  let after: Weighted<RankMoments> | null = null;
  const rests = before.toReversed().map((earlier, position) => {
    const rest = merged(earlier, after);
    after = merged(after, at(groups, groups.length - 1 - position));
    return rest;
  });
  return rests.toReversed();
}

function merged(
  first: Weighted<RankMoments> | null,
  second: Weighted<RankMoments> | null,
): Weighted<RankMoments> | null {
  if (first === null || second === null) return first ?? second;
  return {
    people: mergeRankMoments(first.people, second.people),
    weights: mergeRankMoments(first.weights, second.weights),
    squares: mergeRankMoments(first.squares, second.squares),
  };
}

function differenceFromRest(
  group: Weighted<RankMoments>,
  rest: Weighted<RankMoments> | null,
  item: number,
): Measured<Omit<DifferenceFromRest, 'reported'>> {
  if (rest === null) return fail('no-answers');
  const own = meanRank(group, item, null);
  if (!own.ok) return own;
  // In `subset` surveys few of a large group may know the item.
  if (own.value.n < SMALLEST_GROUP) return fail('group-too-small');
  const others = meanRank(rest, item, null);
  if (!others.ok) return others;
  const difference = meanDifference(own.value, others.value);
  return succeed({ mean: own.value, value: difference.value, interval: differenceInterval(difference) });
}
