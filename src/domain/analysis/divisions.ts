import { at } from '../assert.ts';
import type { Answer } from '../model/answer.ts';
import { PILLAR_COUNT, PILLAR_IDS, type PillarId } from '../model/pillar.ts';
import { isScore, SCORE_VALUES } from '../model/score.ts';
import { fail, succeed } from '../result.ts';
import { deviationInterval, median } from '../stats/estimates/deviation-interval.ts';
import { toEstimate } from '../stats/estimates/mean-interval.ts';
import type { Estimate, Interval, Measured } from '../stats/estimates/measured.ts';
import { sampleMean } from '../stats/estimates/sample-mean.ts';
import { agreementOfPlaces, agreementOfRatings } from '../stats/ratings/agreement-a.ts';
import { rankMomentsOfRankings } from '../stats/sums/rank-moments.ts';
import { createRatingAccumulator } from '../stats/sums/rating-moments.ts';
import { unweighted } from '../stats/sums/weighted.ts';
import type { RankedPerson } from './people.ts';

/** How much one pillar divides the team, by the places or by the scores that people gave it. */
export interface Division {
  readonly pillar: PillarId;
  readonly mean: Measured<Estimate>;
  readonly median: Measured<number>;
  /** Standard deviation, divisor n - 1. */
  readonly deviation: Measured<number>;
  /** Of the standard deviation; not for fewer than five people. */
  readonly interval: Measured<Interval>;
  /** Van der Eijk's A: 1 = one opinion, 0 = spread evenly, -1 = two camps. Not for fewer than ten people. */
  readonly agreement: Measured<number>;
}

export interface Divisions {
  /** What divides most first. */
  readonly pillars: readonly Division[];
  /** The pillars with the largest standard deviation, more than one if it is equal. Nothing divides -> `no-spread`. */
  readonly most: Measured<readonly PillarId[]>;
  /** Those with the smallest. All equal -> `no-spread`: then nothing unites more than the rest. */
  readonly least: Measured<readonly PillarId[]>;
}

/** By the places in the rankings; what a person left out counts as the middle of the places left. */
export function rankingDivisions(people: readonly RankedPerson[], population: number | null): Divisions {
  const moments = unweighted(rankMomentsOfRankings(people.map(({ ranking }) => ranking)));
  return divisionsOf(
    PILLAR_IDS.map((pillar, index) => ({
      pillar,
      ...spreadOf(
        people.map(({ list }) => at(list, index)),
        { population, largest: (PILLAR_COUNT - 1) / 2 },
      ),
      agreement: agreementOfPlaces(moments, index),
    })),
  );
}

/** By the scores of complete answers; "not sure" and "does not apply" are no score. */
export function scoreDivisions(answers: readonly Answer[], population: number | null): Divisions {
  const complete = answers.filter(({ status }) => status === 'complete');
  const rows = complete.map(({ scores }) =>
    PILLAR_IDS.map((pillar) => {
      const score = scores[pillar];
      return isScore(score) ? score : 0;
    }),
  );
  const accumulator = createRatingAccumulator(PILLAR_COUNT);
  for (const row of rows) accumulator.add(row);
  const moments = unweighted(accumulator.moments());
  return divisionsOf(
    PILLAR_IDS.map((pillar, index) => ({
      pillar,
      ...spreadOf(
        rows.map((row) => at(row, index)).filter((score) => score > 0),
        { population, largest: (SCORE_VALUES.length - 1) / 2 },
      ),
      agreement: agreementOfRatings(moments, index),
    })),
  );
}

interface Scale {
  readonly population: number | null;
  /** The largest standard deviation that the scale allows: half its length. */
  readonly largest: number;
}

function spreadOf(values: readonly number[], { population, largest }: Scale) {
  const mean = sampleMean(values, population);
  return {
    mean: mean.ok ? succeed(toEstimate(mean.value)) : mean,
    median: median(values),
    deviation: deviationOf(mean),
    interval: deviationInterval(values, largest),
  };
}

function deviationOf(mean: ReturnType<typeof sampleMean>): Measured<number> {
  if (!mean.ok) return mean;
  const { uncertainty } = mean.value;
  return uncertainty === null ? fail('one-answer') : succeed(uncertainty.standardDeviation);
}

/** Deviations that differ by less are equal: they differ by rounding. */
const ROUNDING = 1e-9;

function divisionsOf(pillars: readonly Division[]): Divisions {
  const sorted = pillars.toSorted((left, right) => sizeOf(right) - sizeOf(left));
  const known = sorted.filter(({ deviation }) => deviation.ok);
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) {
    const reason = missingDeviation(pillars);
    return { pillars: sorted, most: fail(reason), least: fail(reason) };
  }
  const [largest, smallest] = [sizeOf(first), sizeOf(last)];
  const isEven = largest - smallest < ROUNDING;
  const namesAt = (size: number) =>
    known.filter((division) => Math.abs(sizeOf(division) - size) < ROUNDING).map(({ pillar }) => pillar);
  return {
    pillars: sorted,
    most: largest < ROUNDING ? fail('no-spread') : succeed(namesAt(largest)),
    least: isEven ? fail('no-spread') : succeed(namesAt(smallest)),
  };
}

/** Unknown ones stand last. */
function sizeOf({ deviation }: Division): number {
  return deviation.ok ? deviation.value : -1;
}

function missingDeviation(pillars: readonly Division[]) {
  const reasons = pillars.flatMap(({ deviation }) => (deviation.ok ? [] : [deviation.reason]));
  return reasons.find((reason) => reason !== 'no-answers') ?? 'no-answers';
}
