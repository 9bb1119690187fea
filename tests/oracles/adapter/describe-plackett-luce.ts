import { plackettLuce, type PlackettLuceFit } from '#src/domain/stats/strength/plackett-luce.ts';
import { countChoices, isConnected } from '#src/domain/stats/strength/plackett-luce-stages.ts';
import type { RankRows } from '#src/domain/stats/sums/rank-rows.ts';
import type { RankShape } from '#src/domain/stats/sums/rank-sums.ts';
import { valueOrNull, type Fixture, type Json, type JsonObject, type RankRow } from '../fixture.ts';
import { givenRow, repeatedRows, shapeOf } from './moments-of-rows.ts';

/** `weights` has one number per row of `rankings`, counts included. */
export function describePlackettLuce(fixture: Fixture, weights?: readonly number[]): Json {
  return fitsOf(repeatedRows(fixture), shapeOf(fixture), weights);
}

/** The same rankings without an item, and without the rows that say nothing then: a small textbook example. */
export function describeWithoutItem(fixture: Fixture): JsonObject {
  const without = fixture.expected?.['withoutD'] as { readonly rankings: readonly RankRow[] } | undefined;
  if (without === undefined) return {};
  const shape = { items: without.rankings[0]?.length ?? 0, mode: shapeOf(fixture).mode };
  return { withoutD: { plackettLuce: fitsOf(without.rankings, shape) } };
}

function fitsOf(rows: readonly RankRow[], shape: RankShape, weights: readonly number[] | null = null): Json {
  const source: RankRows = { ...shape, rows: rows.length, ranks: rows.flatMap(givenRow), weights };
  const ghost = valueOrNull(plackettLuce(source));
  if (ghost === null) return null;
  const likeliest = valueOrNull(plackettLuce(source, { ghost: false }));
  return {
    stronglyConnected: isConnected(countChoices(source)),
    ghost: worthsOf(ghost),
    ...(likeliest === null ? {} : { mle: { ...worthsOf(likeliest), ...errorsOf(likeliest) } }),
  };
}

function worthsOf({ worth, logWorth, logLikelihood }: PlackettLuceFit): JsonObject {
  return { worth, logWorth, logLik: logLikelihood };
}

function errorsOf({ standardErrors }: PlackettLuceFit): JsonObject {
  return { seModel: standardErrors.model, seRobust: valueOrNull(standardErrors.robust) };
}
