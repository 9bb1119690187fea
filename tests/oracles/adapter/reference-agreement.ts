import { at } from '#src/domain/assert.ts';
import type { OrderGains } from '#src/domain/stats/two-orders/order-scores.ts';
import type { RankRow } from '../fixture.ts';
import type { GroupRows } from './usable-rows.ts';

/**
 * Agreement as the reference values define it, with "tied by both" as agreement. The product counts decided pairs only, which
 * is the same for complete lists without ties; so this lives here.
 */

/** Per pair of items: 1 = the first stands higher, -1 = the second, 0 = tied, `UNKNOWN` = not compared. */
export type Signs = Int8Array;

const UNKNOWN = 2;

export function signsOf(row: RankRow, mode: 'top' | 'subset'): Signs {
  const signs: number[] = [];
  const unranked = mode === 'top' ? Infinity : null;
  row.forEach((rank, item) => {
    for (const other of row.slice(item + 1)) signs.push(signOf(rank ?? unranked, other ?? unranked));
  });
  return Int8Array.from(signs);
}

function signOf(rank: number | null, other: number | null): number {
  if (rank === null || other === null) return UNKNOWN;
  return rank === other ? 0 : Math.sign(other - rank);
}

/** The share of pairs, of those that the judge compared, on which the other agrees: tied by one = 1/2, by both = 1. */
export function agreementOf(judge: Signs, other: Signs): number {
  let credit = 0;
  let compared = 0;
  for (let pair = 0; pair < judge.length; pair += 1) {
    const sign = judge[pair] as number;
    const otherSign = other[pair] as number;
    if (sign === UNKNOWN || otherSign === UNKNOWN) continue;
    compared += 1;
    credit += 1 - Math.abs(sign - otherSign) / 2;
  }
  return compared === 0 ? NaN : credit / compared;
}

/** What a strict order earns by agreeing with the rows: its score is the weighted mean agreement. */
export function referenceGains({ rows, weights }: GroupRows, mode: 'top' | 'subset'): OrderGains {
  const items = rows[0]?.length ?? 0;
  const above = new Float64Array(items * items);
  const allWeights = weights.reduce((sum, weight) => sum + weight, 0);
  rows.forEach((row, index) => {
    const signs = signsOf(row, mode);
    const compared = signs.filter((sign) => sign !== UNKNOWN).length;
    const share = at(weights, index) / allWeights / compared;
    let pair = 0;
    for (let item = 0; item < items; item += 1) {
      for (let other = item + 1; other < items; other += 1, pair += 1) {
        const sign = at(signs, pair);
        if (sign === UNKNOWN) continue;
        above[item * items + other] = at(above, item * items + other) + (share * (1 + sign)) / 2;
        above[other * items + item] = at(above, other * items + item) + (share * (1 - sign)) / 2;
      }
    }
  });
  return { items, above };
}

/** The mean agreement of judges with others, different people only; pairs of people weighted by their product of weights. */
export function referenceCrossAgreement(
  judges: GroupRows,
  others: GroupRows,
  mode: 'top' | 'subset',
): number | null {
  const judgeSigns = judges.rows.map((row) => signsOf(row, mode));
  const otherSigns = judges === others ? judgeSigns : others.rows.map((row) => signsOf(row, mode));
  let sum = 0;
  let weight = 0;
  judgeSigns.forEach((judge, judgeIndex) => {
    otherSigns.forEach((other, otherIndex) => {
      // Two people of one group agree both ways alike, so they are taken once.
      if (judges === others && otherIndex <= judgeIndex) return;
      const agreement = agreementOf(judge, other);
      if (Number.isNaN(agreement)) return;
      const both = at(judges.weights, judgeIndex) * at(others.weights, otherIndex);
      sum += both * agreement;
      weight += both;
    });
  });
  return weight === 0 ? null : sum / weight;
}
