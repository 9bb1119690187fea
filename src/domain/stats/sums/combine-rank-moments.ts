import type { PairSums, RankMoments } from './customer-statistics.ts';

/** The sums of two groups of different people who answered the same question. Cost: independent of the number of people. */
export function mergeRankMoments(first: RankMoments, second: RankMoments): RankMoments {
  return {
    n: first.n + second.n,
    known: addLists(first.known, second.known),
    sum: addLists(first.sum, second.sum),
    crossProducts: addLists(first.crossProducts, second.crossProducts),
    wins: addLists(first.wins, second.wins),
    ties: addLists(first.ties, second.ties),
    pairSums: mergePairSums(first.pairSums, second.pairSums),
    histogram: addTables(first.histogram, second.histogram),
    topCounts: addTables(first.topCounts, second.topCounts),
    rankedCounts: addLists(first.rankedCounts, second.rankedCounts),
  };
}

/** The sums if everybody in the group counted `factor` times. */
export function scaleRankMoments(moments: RankMoments, factor: number): RankMoments {
  const scaled = (list: readonly number[]) => list.map((value) => value * factor);
  const { pairSums } = moments;
  return {
    n: moments.n * factor,
    known: scaled(moments.known),
    sum: scaled(moments.sum),
    crossProducts: scaled(moments.crossProducts),
    wins: scaled(moments.wins),
    ties: scaled(moments.ties),
    pairSums: pairSums === null ? null : { sums: scaled(pairSums.sums), squares: scaled(pairSums.squares) },
    histogram: moments.histogram.map(scaled),
    topCounts: moments.topCounts.map(scaled),
    rankedCounts: scaled(moments.rankedCounts),
  };
}

/** Without both there is nothing to add: what one part lacks, the whole lacks. */
function mergePairSums(first: PairSums | null, second: PairSums | null): PairSums | null {
  if (first === null || second === null) return null;
  return {
    sums: addLists(first.sums, second.sums),
    squares: addLists(first.squares, second.squares),
  };
}

function addLists(first: readonly number[], second: readonly number[]): readonly number[] {
  return first.map((value, index) => value + (second[index] ?? 0));
}

function addTables(
  first: readonly (readonly number[])[],
  second: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  return first.map((row, index) => addLists(row, second[index] ?? []));
}
