import { designEffect } from '#src/domain/stats/weighting/design-effect.ts';
import { meanRank } from '#src/domain/stats/order/mean-rank.ts';
import { postStratify } from '#src/domain/stats/weighting/post-stratification.ts';
import { rake, type RakingCell } from '#src/domain/stats/weighting/raking.ts';
import { valueOrNull, type Fixture, type Json, type JsonObject } from '../fixture.ts';
import { describeRankings } from './describe-rankings.ts';
import { meanRow } from './mean-row.ts';
import { momentsOf, shapeOf } from './moments-of-rows.ts';

type Labels = readonly (string | null)[];
type Target = Readonly<Record<string, number>>;

/** Weights to the mix of the first segment variable; what they change is described with the weights that are given. */
export function computePostStratification(fixture: Fixture, labels: Labels): JsonObject {
  const given = objectAt(fixture.expected, 'postStratification');
  const target = objectAt(given, 'target') as Target;
  const names = Object.keys(target);
  const counts = names.map((name) => labels.filter((label) => label === name).length);
  const factors = valueOrNull(postStratify(counts, Object.values(target)));
  const weights = factors && labels.map((label) => factors[names.indexOf(label ?? '')] ?? 1);
  const stated = given['weights'] as readonly number[] | undefined;
  return {
    weights,
    ...costOf(weights ?? []),
    described: describeRankings(fixture, stated ?? weights ?? undefined),
  };
}

/** Weights to the mix of all segment variables at once; who is in none of the wanted categories keeps weight 1. */
export function computeRaking(fixture: Fixture, variables: readonly Labels[]): JsonObject {
  const targets = (objectAt(fixture.expected, 'raking')['targets'] ?? []) as readonly Target[];
  const cells = new Map<string, RakingCell>();
  const keys = (fixture.rankings ?? []).map((_, row) => {
    const categories = targets.map((target, question) =>
      Object.keys(target).indexOf(variables[question]?.[row] ?? ''),
    );
    if (categories.includes(-1)) return null;
    const key = categories.join();
    cells.set(key, { categories, people: (cells.get(key)?.people ?? 0) + 1 });
    return key;
  });
  const raked = valueOrNull(
    rake(
      [...cells.values()],
      targets.map((target) => Object.values(target)),
    ),
  );
  const order = [...cells.keys()];
  const weights = raked && keys.map((key) => (key === null ? 1 : (raked[order.indexOf(key)] ?? 1)));
  const ranks = momentsOf(fixture.rankings ?? [], shapeOf(fixture), weights ?? undefined);
  return {
    weights,
    ...costOf(weights ?? []),
    meanRank: ranks.people.known.map((_, item) => meanRow(valueOrNull(meanRank(ranks, item, null)))),
  };
}

/** What weights cost, one weight per person. */
export function costOf(weights: readonly number[]): JsonObject {
  const cost = valueOrNull(designEffect(weights.map((weight) => ({ people: 1, weight }))));
  return {
    deff: cost?.designEffect ?? null,
    nEff: cost?.effectiveN ?? null,
    minWeight: cost?.smallest ?? null,
    maxWeight: cost?.largest ?? null,
  };
}

function objectAt(value: Json | undefined, key: string): JsonObject {
  if (value === undefined || value === null || typeof value !== 'object' || Array.isArray(value)) return {};
  const inner = (value as JsonObject)[key];
  return inner !== null && typeof inner === 'object' && !Array.isArray(inner) ? (inner as JsonObject) : {};
}
