import { assert, at } from '../../assert.ts';
import { succeed, type Result } from '../../result.ts';
import { designEffect, type DesignEffect } from './design-effect.ts';
import { largestMiss, marginOf, type RakingCell, type RakingProblem, type TargetMargins } from './raking.ts';
import { rakeCapped } from './weight-cap.ts';

/** People who answered all questions that are weighted by in the same way. */
export interface SampleCell {
  /** Per question the number of the category, or null: not answered. */
  readonly categories: readonly (number | null)[];
  readonly people: number;
}

export type WeightingWarning =
  /** The weights cost more than half of the answers. */
  | { readonly code: 'large-design-effect' }
  /** So few people stand for a category that their chance opinions are blown up. */
  | {
      readonly code: 'small-category';
      readonly question: number;
      readonly category: number;
      readonly people: number;
    }
  /** So many did not answer the questions (they have weight 1) that the mix of all is not the wanted one. */
  | { readonly code: 'missing-answers'; readonly share: number };

export interface Weighting {
  /** One weight per cell, mean 1. */
  readonly factors: readonly number[];
  /** Weights above five times the mean were cut. */
  readonly capped: boolean;
  /** How far the share of any category is from its target, among those who answered; 0 unless capped. */
  readonly largestMiss: number;
  readonly cost: DesignEffect;
  readonly warnings: readonly WeightingWarning[];
}

const LARGEST_DESIGN_EFFECT = 2;
const SMALLEST_CATEGORY = 20;
const LARGEST_MISSING_SHARE = 0.05;

/**
 * Weights a sample to a known mix of one or more questions, with what that costs and what to be careful about.
 *
 * People who left out one of the questions keep weight 1. Problems as in `rake`. Cost: independent of the number of people.
 */
export function weighSample(
  sample: readonly SampleCell[],
  targets: TargetMargins,
): Result<Weighting, RakingProblem> {
  const answered = sample.map(({ categories, people }) => {
    const known = categories.filter((category) => category !== null);
    return known.length === categories.length ? { categories: known, people } : null;
  });
  const cells = answered.filter((cell) => cell !== null);
  const raked = rakeCapped(cells, targets);
  if (!raked.ok) return raked;
  let next = 0;
  const factors = answered.map((cell) => {
    if (cell === null) return 1;
    next += 1;
    return at(raked.value.factors, next - 1);
  });
  const cost = designEffect(sample.map(({ people }, index) => ({ people, weight: at(factors, index) })));
  assert(cost.ok, 'raked weights have the mean 1');
  return succeed({
    factors,
    capped: raked.value.capped,
    largestMiss: raked.value.capped ? largestMiss(cells, raked.value.factors, targets) : 0,
    cost: cost.value,
    warnings: warningsOf(cells, targets, cost.value),
  });
}

function warningsOf(
  cells: readonly RakingCell[],
  targets: TargetMargins,
  cost: DesignEffect,
): readonly WeightingWarning[] {
  const warnings: WeightingWarning[] = [];
  if (cost.designEffect > LARGEST_DESIGN_EFFECT) warnings.push({ code: 'large-design-effect' });
  const everybodyOnce = cells.map(() => 1);
  targets.forEach((target, question) => {
    const margin = marginOf(cells, everybodyOnce, { question, categories: target.length });
    margin.forEach((people, category) => {
      if (people >= SMALLEST_CATEGORY || at(target, category) === 0) return;
      warnings.push({ code: 'small-category', question, category, people });
    });
  });
  const answered = cells.reduce((sum, { people }) => sum + people, 0);
  const share = 1 - answered / cost.people;
  if (share > LARGEST_MISSING_SHARE) warnings.push({ code: 'missing-answers', share });
  return warnings;
}
