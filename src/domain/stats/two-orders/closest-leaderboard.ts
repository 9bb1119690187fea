import { at } from '../../assert.ts';
import { fail, succeed } from '../../result.ts';
import { studentProbabilityBelow, studentQuantileAt } from '../numerics/distributions.ts';
import type { Interval, Measured } from '../estimates/measured.ts';
import type { PairedScores } from './paired-scores.ts';
import { isOnePerson } from '../sums/weighted.ts';

/** How one colleague does among the others. */
export interface ColleagueStanding {
  /** Share of pairs on which the colleague agrees with a customer. */
  readonly agreement: number;
  /** How sure that is: sampling of customers only. One customer -> `one-answer`. */
  readonly error: Measured<{ readonly standardError: number; readonly interval: Interval }>;
  /** How far the agreement is behind the largest one. */
  readonly behindBest: { readonly difference: number; readonly standardError: Measured<number> };
  /** p value of "somebody else is not closer", for the strongest of the others, times their number; at most 1. */
  readonly adjustedProbability: Measured<number>;
  /** Whether the colleague may be the closest one: with 95% confidence the closest one is among those who may. */
  readonly mayBeClosest: boolean;
  /** Whether the distance to the best is at most one pair of items. */
  readonly withinOnePair: boolean;
  /** First, alone or with others: may be the closest one, or is so by one pair. */
  readonly sharedFirst: boolean;
  /** The places that the colleague shares: `from` = `to` stands alone. */
  readonly places: { readonly from: number; readonly to: number };
}

export interface ClosestLeaderboard {
  /** Customers behind it. */
  readonly n: number;
  readonly effectiveN: number;
  /** The colleague with the largest agreement, of several the first. */
  readonly best: number;
  /** In the order of the colleagues. */
  readonly standings: readonly ColleagueStanding[];
}

const SIGNIFICANT = 0.05;
/** Agreements that differ by less are equal: they differ by rounding. */
const ROUNDING = 1e-12;

/**
 * Who is closest to customers, and who could as well be.
 *
 * Confidence set for the best (Hsu, Multiple Comparisons, 1996, ch. 4, with Bonferroni's correction in place of joint
 * quantiles): a colleague drops out if another one is better by a one-sided paired t test (pairs = the same customer) with
 * p < .05 / (m - 1). Also first is who is at most one pair of K (K - 1) / 2 behind the best: with very many customers every difference is
 * significant, but half a pair is no merit. The places behind are given out the same way among those who are left; only
 * the first group carries the 95%.
 *
 * Degenerate: no customers -> `no-answers`; one, or one with all the weight -> nobody can be excluded (`one-answer`). Two who
 * differ by the same amount for every customer: sign test 2^-n, equal ones 1. Nobody in the team: no standings, `best` -1.
 * Cost: m^2 tests, independent of the customers.
 */
export function closestLeaderboard(scores: PairedScores, items: number): Measured<ClosestLeaderboard> {
  if (scores.n === 0) return fail('no-answers');
  const everybody = Array.from({ length: scores.candidates }, (_, candidate) => candidate);
  const onePair = 2 / (items * (items - 1));
  const places = placesOf(scores, everybody, onePair);
  const best = bestOf(scores, everybody);
  const group = groupOf(scores, everybody, onePair);
  const standings = everybody.map((candidate): ColleagueStanding => {
    const difference = Math.max(0, scores.mean(best) - scores.mean(candidate));
    return {
      agreement: scores.mean(candidate),
      error: errorOf(scores, candidate),
      behindBest: {
        difference,
        standardError: hasErrors(scores)
          ? succeed(scores.standardErrorOfDifference(best, candidate))
          : fail('one-answer'),
      },
      adjustedProbability: group.probability(candidate),
      mayBeClosest: group.mayBeClosest(candidate),
      withinOnePair: group.withinOnePair(candidate),
      sharedFirst: at(places, candidate).from === 1,
      places: at(places, candidate),
    };
  });
  return succeed({ n: scores.n, effectiveN: scores.effectiveN, best, standings });
}

interface Group {
  readonly probability: (candidate: number) => Measured<number>;
  readonly mayBeClosest: (candidate: number) => boolean;
  readonly withinOnePair: (candidate: number) => boolean;
}

/** The confidence set for the best among some of the candidates. */
function groupOf(scores: PairedScores, members: readonly number[], onePair: number): Group {
  const best = bestOf(scores, members);
  const probability = (candidate: number) => adjustedProbability(scores, candidate, members);
  return {
    probability,
    mayBeClosest(candidate) {
      const measured = probability(candidate);
      return !measured.ok || measured.value >= SIGNIFICANT;
    },
    withinOnePair: (candidate) => scores.mean(best) - scores.mean(candidate) <= onePair + ROUNDING,
  };
}

function placesOf(
  scores: PairedScores,
  everybody: readonly number[],
  onePair: number,
): readonly { readonly from: number; readonly to: number }[] {
  const places = everybody.map(() => ({ from: 0, to: 0 }));
  let left = everybody;
  let given = 0;
  while (left.length > 0) {
    const group = groupOf(scores, left, onePair);
    const sharing = left.filter(
      (candidate) => group.mayBeClosest(candidate) || group.withinOnePair(candidate),
    );
    for (const candidate of sharing) places[candidate] = { from: given + 1, to: given + sharing.length };
    given += sharing.length;
    left = left.filter((candidate) => !sharing.includes(candidate));
  }
  return places;
}

function adjustedProbability(
  scores: PairedScores,
  candidate: number,
  members: readonly number[],
): Measured<number> {
  const others = members.filter((other) => other !== candidate);
  if (!hasErrors(scores)) return fail('one-answer');
  const smallest = Math.min(1, ...others.map((other) => probabilityNotBetter(scores, other, candidate)));
  return succeed(Math.min(1, Math.max(1, others.length) * smallest));
}

/** One-sided p value of "the other is not better than the candidate". */
function probabilityNotBetter(scores: PairedScores, other: number, candidate: number): number {
  const ahead = scores.mean(other) - scores.mean(candidate);
  const standardError = scores.standardErrorOfDifference(other, candidate);
  if (standardError > 0) return studentProbabilityBelow(-ahead / standardError, scores.effectiveN - 1);
  return ahead > ROUNDING ? 2 ** -scores.n : 1;
}

function errorOf(scores: PairedScores, candidate: number): ColleagueStanding['error'] {
  if (!hasErrors(scores)) return fail('one-answer');
  const standardError = scores.standardError(candidate);
  const half = standardError === 0 ? 0 : studentQuantileAt(0.975, scores.effectiveN - 1) * standardError;
  const mean = scores.mean(candidate);
  return succeed({ standardError, interval: { low: mean - half, high: mean + half } });
}

function bestOf(scores: PairedScores, members: readonly number[]): number {
  const largest = Math.max(...members.map((candidate) => scores.mean(candidate)));
  return members.find((candidate) => scores.mean(candidate) >= largest - ROUNDING) ?? -1;
}

/** With nearly all the weight on one person t is beyond all numbers. */
function hasErrors({ effectiveN }: PairedScores): boolean {
  return !isOnePerson(effectiveN) && Number.isFinite(studentQuantileAt(0.975, effectiveN - 1));
}
