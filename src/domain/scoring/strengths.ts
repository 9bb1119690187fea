import { pillarIndex, type PillarId } from '../model/pillar.ts';
import type { Scores } from '../model/score.ts';
import { scoredPillars } from './answer-total.ts';

/** A pillar with its score. */
export interface PillarScore {
  readonly pillar: PillarId;
  readonly score: number;
}

/**
 * The pillars that stand out, at most `count` on each side. A pillar is a strength only above the answer's own mean and an opportunity
 * only below it: where everything is scored alike, there is nothing to name.
 */
export interface Extremes {
  /** Highest first. */
  readonly strengths: readonly PillarScore[];
  /** Lowest first. */
  readonly opportunities: readonly PillarScore[];
}

const SHOWN = 3;

/** Means of equal scores may differ in their last digit. */
const ROUNDING = 1e-9;

/** Strengths and opportunities of one answer. Ties: the order of `PILLAR_IDS`, so the same scores always name the same pillars. */
export function answerExtremes(scores: Scores, count = SHOWN): Extremes {
  return extremesOf(scoredPillars(scores), count);
}

function extremesOf(pillars: readonly PillarScore[], count: number): Extremes {
  const mean = pillars.reduce((sum, { score }) => sum + score, 0) / Math.max(1, pillars.length);
  const highestFirst = pillars.toSorted(
    (left, right) => right.score - left.score || pillarIndex(left.pillar) - pillarIndex(right.pillar),
  );
  const lowestFirst = pillars.toSorted(
    (left, right) => left.score - right.score || pillarIndex(left.pillar) - pillarIndex(right.pillar),
  );
  return {
    strengths: highestFirst.filter(({ score }) => score > mean + ROUNDING).slice(0, count),
    opportunities: lowestFirst.filter(({ score }) => score < mean - ROUNDING).slice(0, count),
  };
}
