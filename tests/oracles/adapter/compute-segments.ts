import { benjaminiHochberg } from '#src/domain/stats/estimates/benjamini-hochberg.ts';
import type { RankMoments } from '#src/domain/stats/sums/customer-statistics.ts';
import { kruskalWallis } from '#src/domain/stats/groups/kruskal-wallis.ts';
import {
  differenceProbability,
  meanDifference,
  type MeanDifference,
} from '#src/domain/stats/estimates/mean-difference.ts';
import { meanRank } from '#src/domain/stats/order/mean-rank.ts';
import { pillaiTest } from '#src/domain/stats/groups/pillai.ts';
import { exactRanks } from '#src/domain/stats/sums/rank-histogram.ts';
import { restsOf } from '#src/domain/stats/groups/segment-comparison.ts';
import type { Weighted } from '#src/domain/stats/sums/weighted.ts';
import { valueOrNull, type Fixture, type Json, type JsonObject, type RankRow } from '../fixture.ts';
import { momentsOf, shapeOf } from './moments-of-rows.ts';

interface Group {
  readonly name: string;
  readonly rows: readonly RankRow[];
  readonly ranks: Weighted<RankMoments>;
}

/** The tests of one segment variable over all its groups, without the product's limits on their size. */
export function computeSegments(fixture: Fixture, labels: readonly (string | null)[]): JsonObject {
  const groups = groupsOf(fixture, labels);
  return {
    kruskal: kruskalByItem(groups.map(({ ranks }) => ranks.people)),
    global: pillai(fixture, groups),
    bySegment: differencesFromRest(groups),
  };
}

function groupsOf(fixture: Fixture, labels: readonly (string | null)[]): readonly Group[] {
  const rowsByLabel = new Map<string, RankRow[]>();
  fixture.rankings?.forEach((row, index) => {
    const label = labels[index] ?? null;
    if (label === null) return;
    const rows = rowsByLabel.get(label) ?? [];
    rowsByLabel.set(label, [...rows, ...Array.from({ length: fixture.counts?.[index] ?? 1 }, () => row)]);
  });
  return [...rowsByLabel].map(([name, rows]) => ({ name, rows, ranks: momentsOf(rows, shapeOf(fixture)) }));
}

function kruskalByItem(groups: readonly RankMoments[]): Json {
  const items = groups[0]?.known ?? [];
  const tests = items.map((_, item) =>
    valueOrNull(kruskalWallis(groups.map((group) => exactRanks(group, item)))),
  );
  const adjusted = [...benjaminiHochberg(tests.flatMap((test) => test?.probability ?? []))];
  return tests.map((test) => {
    if (test === null) return { H: null, df: null, p: null, epsilon2: null, q: null };
    return {
      H: test.statistic,
      df: test.degreesOfFreedom,
      p: test.probability,
      epsilon2: test.effect,
      q: adjusted.shift() ?? null,
    };
  });
}

/** Over the rows without missing values. */
function pillai(fixture: Fixture, groups: readonly Group[]): Json {
  const complete = groups.map(({ rows }) =>
    fixture.mode === 'subset' ? rows.filter((row) => !row.includes(null)) : rows,
  );
  const test = valueOrNull(pillaiTest(complete.map((rows) => momentsOf(rows, shapeOf(fixture)).people)));
  if (test === null) return null;
  return {
    pillai: test.trace,
    F: test.statistic,
    dfNum: test.numeratorDegreesOfFreedom,
    dfDen: test.denominatorDegreesOfFreedom,
    p: test.probability,
  };
}

function differencesFromRest(groups: readonly Group[]): Json {
  const rests = restsOf(groups.map(({ ranks }) => ranks));
  return Object.fromEntries(
    groups.map(({ name, ranks }, index) => {
      const rest = rests[index] ?? null;
      const items = ranks.people.known.map((_, item) => differenceRow(ranks, rest, item));
      return [name, { n: ranks.people.n, items }];
    }),
  );
}

function differenceRow(group: Weighted<RankMoments>, rest: Weighted<RankMoments> | null, item: number): Json {
  const own = valueOrNull(meanRank(group, item, null));
  const others = rest === null ? null : valueOrNull(meanRank(rest, item, null));
  return {
    mean: own?.mean ?? null,
    se: own?.uncertainty?.standardError ?? null,
    ...differenceColumns(own === null || others === null ? null : meanDifference(own, others)),
  };
}

function differenceColumns(difference: MeanDifference | null): JsonObject {
  return {
    diffFromRest: difference?.value ?? null,
    seDiff: difference?.error?.standardError ?? null,
    df: difference?.error?.degreesOfFreedom ?? null,
    p: difference === null ? null : valueOrNull(differenceProbability(difference)),
  };
}
