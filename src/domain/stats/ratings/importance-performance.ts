import { fail, succeed } from '../../result.ts';
import { normalProbabilityBelow } from '../numerics/distributions.ts';
import type { Measured } from '../estimates/measured.ts';
import type { SampleMean } from '../estimates/sample-mean.ts';

/** High importance and low performance, and so on; the names are the product's, the originals stand in the docs below. */
export const QUADRANTS = ['improve-first', 'keep-up', 'perhaps-too-much', 'can-wait'] as const;
export type QuadrantId = (typeof QUADRANTS)[number];

export interface QuadrantProbabilities {
  readonly mostProbable: QuadrantId;
  readonly probability: number;
  /** clear from .9, likely from .6, else unclear. */
  readonly strength: 'clear' | 'likely' | 'unclear';
  readonly byQuadrant: Readonly<Record<QuadrantId, number>>;
}

/**
 * Where an item stands on the importance-performance map (Martilla & James, J. Marketing 41, 1977: "concentrate here",
 * "keep up the good work", "possible overkill", "low priority"), with the crosshair at 0 on both axes.
 *
 * The probability of each side of an axis is normal, Phi(value / SE); of a quadrant their product, as if the two were
 * independent. The axes decide the result (Oh 2001; Azzopardi & Nash 2013), so the crosshair must be shown with it.
 * Ties: equal probabilities -> the first in the order of `QUADRANTS`. Degenerate: a value without a standard error ->
 * `one-answer`, without spread -> `no-spread`. Cost: constant.
 */
export function quadrantProbabilities(
  importance: SampleMean,
  performance: SampleMean,
): Measured<QuadrantProbabilities> {
  const important = probabilityAboveZero(importance);
  if (!important.ok) return important;
  const good = probabilityAboveZero(performance);
  if (!good.ok) return good;
  const byQuadrant = {
    'improve-first': important.value * (1 - good.value),
    'keep-up': important.value * good.value,
    'perhaps-too-much': (1 - important.value) * good.value,
    'can-wait': (1 - important.value) * (1 - good.value),
  };
  const mostProbable = QUADRANTS.reduce((best, quadrant) =>
    byQuadrant[quadrant] > byQuadrant[best] ? quadrant : best,
  );
  const probability = byQuadrant[mostProbable];
  return succeed({ mostProbable, probability, strength: strengthOf(probability), byQuadrant });
}

function probabilityAboveZero({ mean, uncertainty }: SampleMean): Measured<number> {
  if (uncertainty === null) return fail('one-answer');
  if (uncertainty.standardError === 0) return fail('no-spread');
  return succeed(normalProbabilityBelow(mean / uncertainty.standardError));
}

function strengthOf(probability: number): QuadrantProbabilities['strength'] {
  if (probability >= 0.9) return 'clear';
  return probability >= 0.6 ? 'likely' : 'unclear';
}
