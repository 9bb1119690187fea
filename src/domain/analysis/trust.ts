import { at } from '../assert.ts';
import { PILLAR_COUNT, PILLAR_IDS, type PillarId } from '../model/pillar.ts';
import type { WeightBasis } from '../model/survey.ts';
import { fail, succeed, type Result } from '../result.ts';
import {
  answerQuality,
  type AnswerSpeed,
  type PillarNonResponse,
} from '../stats/data-quality/answer-quality.ts';
import { positionEffect, type ShownRanking } from '../stats/data-quality/position-effect.ts';
import type { Estimate, Measured } from '../stats/estimates/measured.ts';
import { toEstimate } from '../stats/estimates/mean-interval.ts';
import type { SampleMean } from '../stats/estimates/sample-mean.ts';
import { SMALLEST_GROUP } from '../stats/groups/suppression.ts';
import { meanRank } from '../stats/order/mean-rank.ts';
import type { RankMoments } from '../stats/sums/customer-statistics.ts';
import { createRankAccumulator } from '../stats/sums/rank-moments.ts';
import { createWeightedRankAccumulator } from '../stats/sums/weighted-moments.ts';
import { unweighted, type Weighted } from '../stats/sums/weighted.ts';
import type { ResponseTable, RowFlag } from '../survey/response-table.ts';
import { countedRows } from './counted-rows.ts';
import type { CustomersWithRows } from './customers.ts';
import { placesOf } from './places.ts';
import type { RestateProblem } from './restate.ts';
import { rowWeights } from './row-weights.ts';

/** In the order in which they are shown. */
const TRUST_FLAGS = [
  'tooFast',
  'straightLine',
  'shownOrder',
  'samePerson',
  'sameContent',
  'unfinished',
  'imported',
] as const satisfies readonly RowFlag[];

/** The customers' order when some rows count or do not. */
export interface OrderSummary {
  /** Rows that count, and those of them with a usable ranking. */
  readonly respondents: number;
  readonly ranked: number;
  /** In the order of `PILLAR_IDS`. */
  readonly pillars: readonly {
    readonly pillar: PillarId;
    readonly rank: Measured<Estimate>;
    readonly place: Measured<number>;
  }[];
}

export interface FlagReport {
  readonly flag: RowFlag;
  /** Rows with this remark, whether they count or not. */
  readonly rows: number;
  /** Whether the user leaves them out now. */
  readonly isLeftOut: boolean;
  /** The order with them and without them; everything else stays as it is now. */
  readonly comparison: Result<FlagComparison, FlagProblem>;
}

export interface FlagComparison {
  readonly withThem: OrderSummary;
  readonly withoutThem: OrderSummary;
}

/** `too-few-rows`: the two orders side by side would tell what a few people answered. */
export type FlagProblem = RestateProblem | { readonly code: 'too-few-rows' };

/** Whether people answered the question or the order on the screen. */
export type ShownOrderReport =
  /** The file does not say in what order the pillars were shown. */
  | { readonly kind: 'not-recorded' }
  /** Everybody saw the same order: what people prefer and where it stood cannot be told apart. */
  | { readonly kind: 'same-order'; readonly n: number }
  | {
      readonly kind: 'tested';
      readonly n: number;
      readonly inShownOrder: number;
      readonly inReverseOrder: number;
      /** At most three swaps of neighbours from the order shown. */
      readonly nearShownOrder: number;
      /** Pull of the position on the rank: 0 = none, 1 = ranked as shown. */
      readonly pull: Measured<Estimate>;
      readonly pullProbability: Measured<number>;
      /** p of "the first, second … shown got no other ranks than chance gives" (F test of Kendall's W). */
      readonly patternProbability: Measured<number>;
    };

/** Can the answers be trusted? What there is to look at before anything is concluded from them. */
export interface TrustReport {
  /** All imported rows, those left out included. */
  readonly rows: number;
  /** Remarks that occur, in the order of `TRUST_FLAGS`. */
  readonly flags: readonly FlagReport[];
  readonly shownOrder: ShownOrderReport;
  readonly speed: Measured<AnswerSpeed>;
  readonly nonResponse: readonly PillarNonResponse[];
  /** Of the rows that count; `null` = everybody counts the same. */
  readonly weights: { readonly smallest: number; readonly largest: number } | null;
  /** The file has weights of its own, used or not. */
  readonly hasOwnWeights: boolean;
}

/**
 * Looks over the rows of a survey. Nothing is left out because of it: the user decides, flag by flag, and sees the order with and
 * without. Cost: a pass over the rows per check and two per flag that occurs.
 */
export function trustReport(
  table: ResponseTable | null,
  { leftOut, weighted }: Pick<CustomersWithRows, 'leftOut' | 'weighted'>,
): Measured<TrustReport> {
  if (table === null) return fail('rows-missing');
  const { speed, nonResponse, flagged } = answerQuality(table);
  const basis = weighted?.basis ?? null;
  const orderWithout = (flags: readonly RowFlag[]) => orderSummary(table, flags, basis);
  const now = orderWithout(leftOut);
  const flags = TRUST_FLAGS.filter((flag) => flagged[flag] > 0).map((flag): FlagReport => {
    const isLeftOut = leftOut.includes(flag);
    const others = leftOut.filter((other) => other !== flag);
    const withThem = isLeftOut ? orderWithout(others) : now;
    const withoutThem = isLeftOut ? now : orderWithout([...leftOut, flag]);
    return { flag, rows: flagged[flag], isLeftOut, comparison: compared(withThem, withoutThem) };
  });
  return succeed({
    rows: table.rows,
    flags,
    shownOrder: shownOrderReport(table),
    speed,
    nonResponse,
    weights: basis === null ? null : extremeWeights(countedRows(table, leftOut), basis),
    hasOwnWeights: table.weights !== null,
  });
}

function compared(
  withThem: Result<OrderSummary, RestateProblem>,
  withoutThem: Result<OrderSummary, RestateProblem>,
): FlagReport['comparison'] {
  if (!withThem.ok) return withThem;
  if (!withoutThem.ok) return withoutThem;
  const difference = withThem.value.respondents - withoutThem.value.respondents;
  // None: all of them are left out for another reason already.
  if (difference > 0 && difference < SMALLEST_GROUP) return fail({ code: 'too-few-rows' });
  return succeed({ withThem: withThem.value, withoutThem: withoutThem.value });
}

function orderSummary(
  table: ResponseTable,
  leaveOut: readonly RowFlag[],
  basis: WeightBasis | null,
): Result<OrderSummary, RestateProblem> {
  const counted = countedRows(table, leaveOut);
  if (counted.rows === 0) return fail({ code: 'nobody-left' });
  const weighed = basis === null ? null : rowWeights(counted, basis);
  if (weighed !== null && !weighed.ok) return weighed;
  const ranks = overallRanks(counted, weighed === null ? null : weighed.value.weights);
  const means = PILLAR_IDS.map((_, item): Measured<SampleMean> => {
    const mean = meanRank(ranks, item, null);
    return mean.ok && mean.value.n < SMALLEST_GROUP ? fail('group-too-small') : mean;
  });
  const places = placesOf(means);
  return succeed({
    respondents: counted.rows,
    ranked: ranks.people.n,
    pillars: PILLAR_IDS.map((pillar, item) => {
      const mean = at(means, item);
      return { pillar, rank: mean.ok ? succeed(toEstimate(mean.value)) : mean, place: at(places, item) };
    }),
  });
}

function overallRanks(
  { rows, ranks, mode }: ResponseTable,
  weights: Float64Array | null,
): Weighted<RankMoments> {
  const shape = { items: PILLAR_COUNT, mode };
  if (weights === null) {
    const accumulator = createRankAccumulator(shape);
    for (let row = 0; row < rows; row += 1) accumulator.add(ranks, row * PILLAR_COUNT);
    return unweighted(accumulator.moments());
  }
  const accumulator = createWeightedRankAccumulator(shape);
  for (let row = 0; row < rows; row += 1) accumulator.add(ranks, row * PILLAR_COUNT, at(weights, row));
  return accumulator.moments();
}

function extremeWeights(counted: ResponseTable, basis: WeightBasis): TrustReport['weights'] {
  const weighed = rowWeights(counted, basis);
  if (!weighed.ok) return null;
  const { smallest, largest } = weighed.value.cost;
  return { smallest, largest };
}

function shownOrderReport(table: ResponseTable): ShownOrderReport {
  if (table.shown === null) return { kind: 'not-recorded' };
  const effect = positionEffect(shownRankings(table, table.shown), {
    items: PILLAR_COUNT,
    mode: table.mode,
  });
  const { n, sameOrderForAll, inShownOrder, inReverseOrder, meanTau, meanTauProbability, recorded } = effect;
  if (n === 0) return { kind: 'not-recorded' };
  if (sameOrderForAll) return { kind: 'same-order', n };
  const test = recorded.ok ? recorded.value.test : recorded;
  return {
    kind: 'tested',
    n,
    inShownOrder,
    inReverseOrder,
    nearShownOrder: effect.nearShownOrder.length,
    pull: meanTau.ok ? succeed(toEstimate(meanTau.value)) : meanTau,
    pullProbability: meanTauProbability,
    patternProbability: test.ok ? succeed(test.value.probability) : test,
  };
}

/** Rows of which the place of every pillar on the screen is known. */
function* shownRankings({ rows, ranks }: ResponseTable, shown: Uint8Array): Iterable<ShownRanking> {
  for (let row = 0; row < rows; row += 1) {
    const start = row * PILLAR_COUNT;
    const order: number[] = [];
    for (let item = 0; item < PILLAR_COUNT; item += 1) {
      const position = at(shown, start + item);
      if (position > 0) order[position - 1] = item;
    }
    const known = order.filter((item) => item >= 0);
    if (known.length < PILLAR_COUNT) continue;
    yield { ranks: ranks.subarray(start, start + PILLAR_COUNT), shown: known };
  }
}
