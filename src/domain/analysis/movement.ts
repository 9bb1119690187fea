import { at } from '../assert.ts';
import type { Answer } from '../model/answer.ts';
import { PILLAR_IDS, type PillarId } from '../model/pillar.ts';
import { fail, succeed, type Result } from '../result.ts';
import { benjaminiHochberg } from '../stats/estimates/benjamini-hochberg.ts';
import { toEstimate } from '../stats/estimates/mean-interval.ts';
import type { Estimate, Measured } from '../stats/estimates/measured.ts';
import { sampleMean, type SampleMean } from '../stats/estimates/sample-mean.ts';
import { SMALLEST_GROUP } from '../stats/groups/suppression.ts';
import { studentTwoSidedProbability } from '../stats/numerics/distributions.ts';
import { agreementChange, type AgreementChange } from '../stats/order/agreement-change.ts';
import { placesOff } from '../stats/two-orders/footrule.ts';
import { countPairs } from '../stats/two-orders/pair-agreement.ts';
import { kendallTau } from '../stats/two-orders/rank-correlation.ts';
import type { RankList } from '../stats/two-orders/rank-list.ts';
import { isRanked, listOf, type RankedPerson } from './people.ts';

/** How far one person's order moved. */
export interface PersonMovement {
  /** Position in the list of people. */
  readonly person: number;
  /** By how many places a pillar moved on average: 0 = the same order, 5 = turned round. */
  readonly places: number;
  /** Kendall's tau of the two orders. */
  readonly tau: Measured<number>;
}

export interface PillarMovement {
  readonly pillar: PillarId;
  /** Mean places of the same people. */
  readonly before: Measured<Estimate>;
  readonly after: Measured<Estimate>;
  /** After - before: plus is further down the list. Its interval is about people like these, even if all ranked twice. */
  readonly change: Measured<Estimate>;
  /** Share of false findings if everything at least as clear were called a movement. */
  readonly falseShare: Measured<number>;
  /** More than the to and fro of single people (false share below .05). */
  readonly hasMoved: boolean;
}

/** `nobody-yet`: nobody ranked twice. `group-too-small`: fewer than five did, and not all agreed to names. */
export type MovementRefusal = 'nobody-yet' | 'group-too-small';

export interface Movement {
  /** People with both rankings. */
  readonly people: number;
  /** People with any ranking. */
  readonly ranked: number;
  /** People in the second ballot whose first ranking is not here. */
  readonly withoutFirst: number;
  readonly persons: Result<readonly PersonMovement[], MovementRefusal>;
  /** In the order of `PILLAR_IDS`. */
  readonly pillars: Result<readonly PillarMovement[], MovementRefusal>;
  readonly agreement: Result<Measured<AgreementChange>, MovementRefusal>;
}

interface MovementRequest {
  readonly people: readonly RankedPerson[];
  readonly population: number | null;
  readonly namesAgreed: boolean;
}

interface Mover {
  readonly person: number;
  readonly before: RankList;
  readonly after: RankList;
}

/**
 * What the discussion moved: the first and the second ranking of the same people.
 *
 * Fewer than five who ranked again are hidden unless all agreed to names; sums are shown at any size if the whole
 * team ranked again, as everywhere. The people who did not rank again are no hidden group: among the unnamed rows
 * theirs are those that stayed the same, whatever is shown here.
 */
export function movementOf({ people, population, namesAgreed }: MovementRequest): Movement {
  const movers = people.flatMap(({ answer, list }, person): readonly Mover[] => {
    const first = firstRankingOf(answer);
    return first === null ? [] : [{ person, before: listOf(first), after: list }];
  });
  const second = people.filter(({ answer }) => answer.ballot === 2).length;
  const isProtected = !namesAgreed && movers.length < SMALLEST_GROUP;
  const refusal: MovementRefusal | null =
    movers.length === 0 ? 'nobody-yet' : isProtected ? 'group-too-small' : null;
  const isWhole = movers.length === people.length && movers.length > 1;
  const sumsRefusal = refusal === 'group-too-small' && isWhole ? null : refusal;
  return {
    people: movers.length,
    ranked: people.length,
    withoutFirst: second - movers.length,
    persons: refusal === null ? succeed(movers.map(personMovement)) : fail(refusal),
    pillars: sumsRefusal === null ? succeed(pillarMovements(movers, population)) : fail(sumsRefusal),
    agreement:
      sumsRefusal === null
        ? succeed(
            agreementChange(
              movers.map(({ before }) => before),
              movers.map(({ after }) => after),
            ),
          )
        : fail(sumsRefusal),
  };
}

function firstRankingOf({ ballot, firstRanking }: Answer) {
  return ballot === 2 && isRanked(firstRanking) ? firstRanking : null;
}

function personMovement({ person, before, after }: Mover): PersonMovement {
  return {
    person,
    places: placesOff(before, after).mean,
    tau: kendallTau(countPairs(before, after)),
  };
}

const MOVED_BELOW = 0.05;

function pillarMovements(movers: readonly Mover[], population: number | null): readonly PillarMovement[] {
  const changes = PILLAR_IDS.map((_, index) =>
    sampleMean(movers.map(({ before, after }) => at(after, index) - at(before, index))),
  );
  const probabilities = changes.map((change) => probabilityOf(change));
  const known = probabilities.flatMap((probability) => (probability.ok ? [probability.value] : []));
  // All ten changes come from the same people: either every one has a p value, or none has.
  const falseShares = benjaminiHochberg(known);
  return PILLAR_IDS.map((pillar, index) => {
    const change = at(changes, index);
    const probability = at(probabilities, index);
    const falseShare = probability.ok ? succeed(at(falseShares, index)) : probability;
    return {
      pillar,
      before: estimateOf(sampleMean(placesAt(movers, 'before', index), population)),
      after: estimateOf(sampleMean(placesAt(movers, 'after', index), population)),
      change: estimateOf(change),
      falseShare,
      hasMoved: falseShare.ok && falseShare.value < MOVED_BELOW,
    };
  });
}

function placesAt(movers: readonly Mover[], when: 'before' | 'after', pillar: number): readonly number[] {
  return movers.map((mover) => at(mover[when], pillar));
}

function estimateOf(mean: Measured<SampleMean>): Measured<Estimate> {
  return mean.ok ? succeed(toEstimate(mean.value)) : mean;
}

/** Paired t test; all changes equal: sign test 2 x 2^-n, or 1 if nobody moved it. Fewer than five people decide nothing. */
function probabilityOf(change: Measured<SampleMean>): Measured<number> {
  if (!change.ok) return change;
  const { n, mean, uncertainty } = change.value;
  if (uncertainty === null) return fail('one-answer');
  if (n < SMALLEST_GROUP) return fail('too-few-answers');
  if (uncertainty.standardError === 0) return succeed(mean === 0 ? 1 : 2 ** (1 - n));
  return succeed(studentTwoSidedProbability(mean / uncertainty.standardError, uncertainty.degreesOfFreedom));
}
