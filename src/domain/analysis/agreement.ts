import { at } from '../assert.ts';
import type { Answer } from '../model/answer.ts';
import { PILLAR_IDS, type PillarId } from '../model/pillar.ts';
import type { Ranking } from '../model/ranking.ts';
import { fail, succeed, type Result } from '../result.ts';
import { concordance, type Concordance } from '../stats/order/concordance.ts';
import type { RankMoments } from '../stats/sums/customer-statistics.ts';
import { meanRank } from '../stats/order/mean-rank.ts';
import { rhoProbability } from '../stats/two-orders/exact-probability.ts';
import type { Estimate, Measured } from '../stats/estimates/measured.ts';
import { rankMomentsOfRankings } from '../stats/sums/rank-moments.ts';
import { rankSpread, type RankSpread } from '../stats/order/rank-spread.ts';
import { toEstimate } from '../stats/estimates/mean-interval.ts';
import { unweighted } from '../stats/sums/weighted.ts';
import { listOf, mayShowPeople, rankedPeople, type RankedPerson, type RowsRefusal } from './people.ts';
import { placesOf } from './places.ts';

export interface AgreementRequest {
  /** Complete and draft answers; drafts are left out. */
  readonly answers: readonly Answer[];
  /** People in the whole team, or null if unknown. */
  readonly teamSize: number | null;
  /** Whether every colleague agreed that names may be shown beside answers. */
  readonly namesAgreed: boolean;
  /** Draws the order of the rows, the same every time; see `rankedPeople`. */
  readonly seed: string;
}

/** One colleague's ranking in the heat map. */
export interface AgreementRow {
  /** `null` = unnamed. Free text of a person: hostile until drawn as text. */
  readonly nickname: string | null;
  /** Mid-ranks in the order of `PILLAR_IDS`; unranked pillars share the middle of the places left. */
  readonly ranks: readonly number[];
  /** How many pillars this person ranked; the rest lies below the line. */
  readonly rankedCount: number;
}

export interface PillarAgreement {
  readonly pillar: PillarId;
  readonly meanRank: Measured<Estimate>;
  readonly place: Measured<number>;
  /** How much the pillar divides the team. */
  readonly spread: Measured<RankSpread>;
}

export const AGREEMENT_STRENGTHS = ['hardly', 'some', 'much', 'almost-full'] as const;
export type AgreementStrength = (typeof AGREEMENT_STRENGTHS)[number];

export interface TeamConcordance extends Omit<Concordance, 'test'> {
  readonly strength: AgreementStrength;
  /** p value of "everybody ranked by lot": F test, for two people the exact distribution of their correlation. */
  readonly probability: Measured<number>;
  /** Whether these people distinguish the pillars more than chance would (p < .05). */
  readonly hasCommonOrder: boolean;
}

const COMMON_ORDER_LEVEL = 0.05;

export interface TeamAgreement {
  /** Colleagues with a complete answer and a ranking. */
  readonly people: number;
  readonly rows: Result<readonly AgreementRow[], RowsRefusal>;
  /** In the order of `PILLAR_IDS`. */
  readonly pillars: readonly PillarAgreement[];
  readonly mostDivisive: Measured<PillarId>;
  readonly concordance: Measured<TeamConcordance>;
}

/**
 * How alike the colleagues rank, before anybody looks at customers.
 *
 * Rows of people: named if all agreed to that; otherwise unnamed, and only from five people on, because among
 * fewer everybody would recognise everybody (`names-not-agreed`). Always in random order. Sums over the team are shown at any size, but not the
 * places of a team that has no common order (`no-common-order`).
 */
export function teamAgreement(request: AgreementRequest): TeamAgreement {
  const people = rankedPeople(request.answers, request.seed);
  const rankings = people.map(({ ranking }) => ranking);
  const moments = rankMomentsOfRankings(rankings);
  const population = request.teamSize === null ? null : Math.max(request.teamSize, people.length);
  const common = teamConcordance(moments, rankings);
  const pillars = pillarAgreements(moments, population, common.ok && !common.value.hasCommonOrder);
  return {
    people: people.length,
    rows: agreementRows(people, request.namesAgreed),
    pillars,
    mostDivisive: mostDivisivePillar(pillars),
    concordance: common,
  };
}

/**
 * The mean correlation of two colleagues in words. The borders are the product's own convention, not a test: .5 is what Cohen
 * (1988) calls a large correlation, .2 is where 5,000 people ranking ten kinds of sushi stand (Kamishima 2003: 0.19), and from .8 on two
 * lists differ by little more than swapped neighbours. Disagreement (below 0) is hardly any agreement.
 */
export function agreementStrength(meanCorrelation: number): AgreementStrength {
  if (meanCorrelation < 0.2) return 'hardly';
  if (meanCorrelation < 0.5) return 'some';
  return meanCorrelation < 0.8 ? 'much' : 'almost-full';
}

function agreementRows(people: readonly RankedPerson[], namesAgreed: boolean): TeamAgreement['rows'] {
  const visible = mayShowPeople(people.length, namesAgreed);
  if (!visible.ok) return visible;
  return succeed(
    people.map(({ answer, ranking, list }) => ({
      nickname: namesAgreed ? answer.participant.nickname : null,
      ranks: list,
      rankedCount: ranking.groups.flat().length,
    })),
  );
}

function pillarAgreements(
  moments: RankMoments,
  population: number | null,
  hidesPlaces: boolean,
): readonly PillarAgreement[] {
  const means = PILLAR_IDS.map((_, index) => meanRank(unweighted(moments), index, population));
  const places = placesOf(means);
  return PILLAR_IDS.map((pillar, index) => {
    const mean = at(means, index);
    return {
      pillar,
      meanRank: mean.ok ? succeed(toEstimate(mean.value)) : mean,
      place: hidesPlaces ? fail('no-common-order') : at(places, index),
      spread: rankSpread(unweighted(moments), index),
    };
  });
}

/** The pillar with the largest spread; ties: the first in the order of `PILLAR_IDS`. Full agreement divides nobody: `no-spread`. */
function mostDivisivePillar(pillars: readonly PillarAgreement[]): Measured<PillarId> {
  let most: { readonly pillar: PillarId; readonly spread: number } | null = null;
  for (const { pillar, spread } of pillars) {
    if (!spread.ok) return spread;
    const { standardDeviation } = spread.value;
    if (most === null || standardDeviation > most.spread) most = { pillar, spread: standardDeviation };
  }
  return most === null || most.spread === 0 ? fail('no-spread') : succeed(most.pillar);
}

function teamConcordance(moments: RankMoments, rankings: readonly Ranking[]): Measured<TeamConcordance> {
  const measured = concordance(unweighted(moments));
  if (!measured.ok) return measured;
  const { test, ...agreement } = measured.value;
  const probability = rankings.length === 2 ? chanceOfTwo(rankings) : probabilityOf(test);
  return succeed({
    ...agreement,
    strength: agreementStrength(agreement.meanCorrelation),
    probability,
    hasCommonOrder: agreement.meanCorrelation > 0 && probability.ok && probability.value < COMMON_ORDER_LEVEL,
  });
}

function probabilityOf(test: Concordance['test']): Measured<number> {
  return test.ok ? succeed(test.value.probability) : test;
}

/** For two people the F test is rough; all 10! ways to deal out the places of one of them can be counted. */
function chanceOfTwo(rankings: readonly Ranking[]): Measured<number> {
  const [first, second] = rankings.map(listOf);
  return first === undefined || second === undefined ? fail('one-answer') : rhoProbability(first, second);
}
