import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kruskalWallis } from '#src/domain/stats/groups/kruskal-wallis.ts';
import type { RankCell } from '#src/domain/stats/sums/rank-histogram.ts';
import { valueOf } from '../../support.ts';

function cells(values: readonly number[]): readonly RankCell[] {
  return values.map((rank) => ({ rank, count: 1 }));
}

/** 12 / (n (n + 1)) sum R^2 / n_g - 3 (n + 1), divided by 1 - sum (t^3 - t) / (n^3 - n): as the textbook writes it. */
function textbook(groups: readonly (readonly number[])[]): number {
  const all = groups.flat();
  const n = all.length;
  const place = (value: number) =>
    all.filter((other) => other < value).length + (all.filter((other) => other === value).length + 1) / 2;
  const ofGroups = groups.map(
    (group) => group.reduce((sum, value) => sum + place(value), 0) ** 2 / group.length,
  );
  const statistic = (12 / (n * (n + 1))) * ofGroups.reduce((sum, part) => sum + part, 0) - 3 * (n + 1);
  const ties = [...new Set(all)].reduce((sum, value) => {
    const tied = all.filter((other) => other === value).length;
    return sum + tied ** 3 - tied;
  }, 0);
  return statistic / (1 - ties / (n ** 3 - n));
}

const group = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 8 });
const groups = fc.array(group, { minLength: 2, maxLength: 4 });

describe('Kruskal-Wallis', () => {
  test('is what the textbook writes, with its correction for ties', () => {
    fc.assert(
      fc.property(groups, (given) => {
        fc.pre(new Set(given.flat()).size > 1);
        const { statistic, degreesOfFreedom, effect } = valueOf(kruskalWallis(given.map(cells)));
        expect(statistic).toBeCloseTo(textbook(given), 9);
        expect(degreesOfFreedom).toBe(given.length - 1);
        expect(effect).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  test('does not depend on the order of cells and groups, nor on groups of nobody', () => {
    const first = [1, 2, 2, 5];
    const second = [3, 3, 6];
    const there = valueOf(kruskalWallis([cells(first), cells(second)]));
    const back = valueOf(
      kruskalWallis([cells(second.toReversed()), [{ rank: 4, count: 0 }], cells(first.toReversed()), []]),
    );
    expect(back.statistic).toBeCloseTo(there.statistic, 12);
    expect(back.degreesOfFreedom).toBe(1);
  });

  test('equal ranks that were stretched by different fractions are tied', () => {
    const whole = valueOf(kruskalWallis([cells([11 / 3, 5]), cells([11 / 3, 7])]));
    const fractions = valueOf(kruskalWallis([cells([(2 * 11) / 6, 5]), cells([(1 * 11) / 3 + 1e-15, 7])]));
    expect(fractions).toEqual(whole);
  });

  test('groups without overlap differ as much as possible, equal ones not at all', () => {
    expect(valueOf(kruskalWallis([cells([1, 1]), cells([2, 2])])).effect).toBe(1);
    expect(valueOf(kruskalWallis([cells([1, 2]), cells([1, 2])]))).toMatchObject({
      statistic: 0,
      probability: 1,
    });
  });

  test('is undefined by name for fewer than two groups and for equal values', () => {
    expect(kruskalWallis([])).toEqual({ ok: false, reason: 'no-answers' });
    expect(kruskalWallis([cells([1, 2]), []])).toEqual({ ok: false, reason: 'no-answers' });
    expect(kruskalWallis([cells([2, 2]), cells([2])])).toEqual({ ok: false, reason: 'no-spread' });
  });
});
