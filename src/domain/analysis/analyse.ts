import { at } from '../assert.ts';
import { PILLAR_IDS } from '../model/pillar.ts';
import { succeed } from '../result.ts';
import { quadrantProbabilities } from '../stats/ratings/importance-performance.ts';
import type { Estimate, Measured } from '../stats/estimates/measured.ts';
import type { RankRows } from '../stats/sums/rank-rows.ts';
import { toEstimate } from '../stats/estimates/mean-interval.ts';
import { reflectMean, type SampleMean } from '../stats/estimates/sample-mean.ts';
import type {
  Analysis,
  AnalysisRequest,
  Gap,
  GapVerdict,
  PillarAnalysis,
  QuadrantEstimate,
} from './analysis.ts';
import { comparablePlaces } from './comparable.ts';
import type { PillarSureness } from './sureness.ts';
import { chosenGroup, customerOrderView, customerView, type CustomerPillar } from './customer-view.ts';
import { ranksOf } from './customers.ts';
import { deliveryGap, gapsOf } from './gaps.ts';
import { headlineOf } from './headline.ts';
import { placesOf } from './places.ts';
import { orderLikeness } from './order-likeness.ts';
import { segmentFindings } from './segment-findings.ts';
import { segmentationViews } from './segment-views.ts';
import { teamView, type TeamPillar } from './team-view.ts';

/** The mean of ten ranks: the crosshair of the importance axis. */
const MIDDLE_RANK = (PILLAR_IDS.length + 1) / 2;

/**
 * Everything that the gap screen, the plan and the report say, from the answers of a round and the customers' statistics.
 *
 * Drafts count nowhere. Every number carries its n and interval or a named reason, and the reasons that protect people
 * (`group-too-small`) are decided here. `rows`: the single rankings of the chosen customers, where they are few (see
 * `customerOrder`). Cost: linear in the colleagues, independent of the number of customers.
 */
export function analyse(request: AnalysisRequest, rows: RankRows | null = null): Analysis {
  const { statistics, segment, teamSize } = request;
  const answers = request.answers.filter(({ status }) => status === 'complete');
  const coarsenedTo = statistics === null ? null : comparablePlaces(statistics.overall.ranks);
  const team = teamView(answers, teamSize, coarsenedTo);
  const customers = customerView(request, segment);
  const order = customerOrderView(request, segment, rows);
  const chosen = chosenGroup(request, segment);
  const pillars = analysePillars(team.pillars, customers.pillars, order.pillars);
  return {
    coarsenedTo,
    team: team.summary,
    customers: customers.summary,
    customerOrder: order.order,
    likeness: chosen.ok
      ? orderLikeness(
          team.pillars.map(({ rank }) => rank),
          customers.pillars.map(({ rank }) => rank),
          ranksOf(chosen.value),
        )
      : chosen,
    customersTotal: statistics?.overall.respondents ?? 0,
    segmentations: segmentationViews(statistics),
    segmentFindings: segmentFindings(request),
    pillars,
    verdictCounts: countVerdicts(pillars),
    headline: headlineOf(team.summary, pillars),
  };
}

function analysePillars(
  team: readonly TeamPillar[],
  customers: readonly CustomerPillar[],
  sureness: readonly PillarSureness[],
): readonly PillarAnalysis[] {
  const teamRanks = team.map(({ rank }) => rank);
  const customerRanks = customers.map(({ rank }) => rank);
  const teamPlaces = placesOf(teamRanks);
  const customerPlaces = placesOf(customerRanks);
  const gaps = gapsOf(teamRanks, customerRanks);
  return PILLAR_IDS.map((pillar, index) => {
    const own = at(team, index);
    const theirs = at(customers, index);
    const importance = mapMeasured(theirs.rank, (rank) => reflectMean(rank, MIDDLE_RANK));
    return {
      pillar,
      ...at(sureness, index),
      selfScore: mapMeasured(own.selfScore, toEstimate),
      notApplicable: own.notApplicable,
      notSure: own.notSure,
      teamRank: mapMeasured(own.rank, toEstimate),
      customerRank: mapMeasured(theirs.rank, toEstimate),
      unweightedRank: theirs.unweightedRank && mapMeasured(theirs.unweightedRank, toEstimate),
      teamPlace: at(teamPlaces, index),
      customerPlace: at(customerPlaces, index),
      customerRating: mapMeasured(theirs.rating, toEstimate),
      gap: at<Measured<Gap>>(gaps, index),
      deliveryGap: deliveryGap(own.selfScore, theirs.rating),
      importance: mapMeasured<SampleMean, Estimate>(importance, toEstimate),
      performance: mapMeasured(theirs.relativeRating, toEstimate),
      quadrant: quadrantOf(importance, theirs.relativeRating),
    };
  });
}

function quadrantOf(
  importance: Measured<SampleMean>,
  performance: Measured<SampleMean>,
): Measured<QuadrantEstimate> {
  if (!importance.ok) return importance;
  if (!performance.ok) return performance;
  return mapMeasured(
    quadrantProbabilities(importance.value, performance.value),
    ({ mostProbable, probability, strength }) => ({ quadrant: mostProbable, probability, strength }),
  );
}

function countVerdicts(pillars: readonly PillarAnalysis[]): Readonly<Record<GapVerdict, number>> {
  const counts = { 'blind-spot': 0, 'over-emphasis': 0, aligned: 0, unclear: 0 };
  for (const { gap } of pillars) {
    if (gap.ok && gap.value.verdict.ok) counts[gap.value.verdict.value] += 1;
  }
  return counts;
}

function mapMeasured<From, To>(measured: Measured<From>, change: (value: From) => To): Measured<To> {
  return measured.ok ? succeed(change(measured.value)) : measured;
}
