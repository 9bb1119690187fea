import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completeRankSums } from '#src/domain/stats/sums/complete-rank-sums.ts';
import { concordance } from '#src/domain/stats/order/concordance.ts';
import { comparePair } from '#src/domain/stats/order/pairwise-share.ts';
import {
  exactRanks,
  histogramCell,
  histogramCells,
  rankHistogram,
} from '#src/domain/stats/sums/rank-histogram.ts';
import { rankSpread } from '#src/domain/stats/order/rank-spread.ts';
import { unweighted } from '#src/domain/stats/sums/weighted.ts';
import { anyRow, expectClose, moments } from '../../support.ts';

const rows = fc.array(anyRow, { maxLength: 10 });
const items = Array.from({ length: 10 }, (_, item) => item);

/** Stretched mid-ranks of a row, straight from the definition; null = not ranked. */
function stretched(row: readonly number[]): readonly (number | null)[] {
  const ranked = row.filter((rank) => rank > 0);
  if (ranked.length < 2) return row.map(() => null);
  return row.map((own) => {
    if (own === 0) return null;
    const better = ranked.filter((rank) => rank < own).length;
    const tied = ranked.filter((rank) => rank === own).length;
    return ((better + (tied + 1) / 2) * 11) / (ranked.length + 1);
  });
}

describe('the histogram of subset answers', () => {
  test('has a cell of its own for every rank that can be', () => {
    const cells = new Set<number>();
    for (let ranked = 2; ranked <= 10; ranked += 1) {
      for (let place = 1; place <= ranked; place += 0.5) cells.add(histogramCell(place, ranked, 'subset'));
    }
    expect([cells.size, Math.min(...cells), Math.max(...cells)]).toEqual([99, 0, 98]);
    expect(histogramCells(10, 'subset')).toBe(99);
  });

  test('gives back every rank exactly', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const group = moments(given, 'subset');
        for (const item of items) {
          const expected = given.map((row) => stretched(row)[item]).filter((rank) => rank != null);
          const found = exactRanks(group, item).flatMap(({ rank, count }) =>
            Array.from({ length: count }, () => rank),
          );
          expectClose(found.toSorted(byNumber), expected.toSorted(byNumber));
        }
      }),
    );
  });

  test('is drawn in half places, and loses nobody there', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom<'top' | 'subset'>('top', 'subset'), (given, mode) => {
        const group = moments(given, mode);
        for (const item of items) {
          const cells = rankHistogram(group, item);
          expect(cells.map(({ rank }) => rank)).toEqual(
            Array.from({ length: 19 }, (_, cell) => 1 + cell / 2),
          );
          expect(cells.reduce((sum, { count }) => sum + count, 0)).toBe(group.known[item]);
        }
      }),
    );
  });
});

describe('the sums over pairs of subset answers', () => {
  test('are those over the rows that know both', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const group = moments(given, 'subset');
        const ranks = given.map(stretched);
        const [sums, squares] = [0, 1].map((power) =>
          items.flatMap((item) =>
            items.map((other) =>
              ranks.reduce((sum, row) => {
                const [own, theirs] = [row[item] ?? null, row[other] ?? null];
                return own === null || theirs === null ? sum : sum + (own - 5.5) ** (power + 1);
              }, 0),
            ),
          ),
        );
        expectClose(group.pairSums, { sums, squares });
        const { n } = comparePair(unweighted(group), 2, 5);
        expect(n).toBe(ranks.filter((row) => row[2] != null && row[5] != null).length);
      }),
    );
  });

  test('are not kept where every rank is known', () => {
    expect(moments([[1, 2, 3, 0, 0, 0, 0, 0, 0, 0]], 'top').pairSums).toBeNull();
  });
});

describe('statistics over complete rows', () => {
  test('are those of the complete rows alone', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const complete = given.filter((row) => !row.includes(0));
        const group = unweighted(moments(given, 'subset'));
        const alone = unweighted(moments(complete, 'top'));
        expectClose(completeRankSums(group), completeRankSums(alone));
        expectClose(concordance(group), concordance(alone));
        expectClose(rankSpread(group, 3), rankSpread(alone, 3));
      }),
    );
  });

  test('ask to import again where an older version mixed complete and stretched ranks', () => {
    const group = moments(
      [
        [1, 2, 0, 0, 0, 0, 0, 0, 0, 0],
        [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
      ],
      'subset',
    );
    const old = { ...group, pairSums: null, histogram: group.histogram.map((cells) => cells.slice(0, 19)) };
    expect(concordance(unweighted(old))).toEqual({ ok: false, reason: 'import-again' });
    expect(rankSpread(unweighted(old), 0)).toEqual({ ok: false, reason: 'import-again' });
  });
});

function byNumber(left: number, right: number): number {
  return left - right;
}
