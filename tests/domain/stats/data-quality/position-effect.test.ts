import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { positionEffect, type ShownRanking } from '#src/domain/stats/data-quality/position-effect.ts';
import { anyRow, numbersIn, valueOf } from '../../support.ts';

const TOP = { items: 10, mode: 'top' } as const;
const SUBSET = { items: 10, mode: 'subset' } as const;
const inOrder = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
const ascending = inOrder.map((item) => item + 1);
const anyOrder = fc.shuffledSubarray(inOrder, { minLength: 10, maxLength: 10 });
const anyShown = fc.record({ ranks: anyRow, shown: anyOrder });

/** The ranking of somebody who numbers the items as they stand. */
function asShown(shown: readonly number[]): ShownRanking {
  return { shown, ranks: inOrder.map((item) => 1 + shown.indexOf(item)) };
}

describe('the order shown', () => {
  test('whoever numbers the items as they stand is counted, in whatever order they stood', () => {
    fc.assert(
      fc.property(anyOrder, (shown) => {
        const { ranks } = asShown(shown);
        const reversed = { shown, ranks: Array.from(ranks, (rank) => 11 - rank) };
        const effect = positionEffect([asShown(shown), reversed], TOP);
        expect(effect).toMatchObject({ n: 2, inShownOrder: 1, inReverseOrder: 1, nearShownOrder: [0] });
        expect(valueOf(effect.meanTau).mean).toBe(0);
      }),
    );
  });

  test('three swaps of neighbours are near, four are not', () => {
    const rows = [[2, 1, 4, 3, 6, 5, 7, 8, 9, 10], [2, 1, 4, 3, 6, 5, 8, 7, 9, 10], ascending].map(
      (ranks) => ({ shown: inOrder, ranks }),
    );
    const effect = positionEffect(rows, TOP);
    expect(effect).toMatchObject({ inShownOrder: 1, nearShownOrder: [0, 2], sameOrderForAll: true });
  });

  test('the first items of a screen that hold the first places show in the means by position', () => {
    const shown = inOrder.toReversed();
    const effect = positionEffect([asShown(inOrder), asShown(shown)], TOP);
    expect(effect.meanRankByPosition.map((mean) => valueOf(mean).mean)).toEqual(ascending);
    expect(valueOf(effect.recorded)).toMatchObject({ n: 2, kendallW: 1 });
    expect(effect.sameOrderForAll).toBe(false);
    expect(effect.meanTauProbability).toEqual({ ok: false, reason: 'no-spread' });
  });

  test('other names of the items change nothing, and no result is infinite', () => {
    fc.assert(
      fc.property(fc.array(anyShown, { maxLength: 6 }), anyOrder, fc.boolean(), (rows, names, isTop) => {
        const shape = isTop ? TOP : SUBSET;
        const renamed = rows.map(({ ranks, shown }) => ({
          ranks: names.map((item) => ranks[item] ?? 0),
          shown: shown.map((item) => names.indexOf(item)),
        }));
        const effect = positionEffect(rows, shape);
        expect(positionEffect(renamed, shape)).toEqual(effect);
        expect(numbersIn(effect).filter((number) => !Number.isFinite(number))).toEqual([]);
      }),
    );
  });

  test('in a subset only the ranked items of a person are compared', () => {
    const ranks = [0, 1, 0, 2, 0, 0, 0, 0, 0, 3];
    expect(valueOf(positionEffect([{ shown: inOrder, ranks }], SUBSET).meanTau).mean).toBe(1);
    const inTop = valueOf(positionEffect([{ shown: inOrder, ranks }], TOP).meanTau).mean;
    expect(inTop).toBeGreaterThan(0);
    expect(inTop).toBeLessThan(0.5);
  });

  test('everything tied has no pull, an empty row does not count', () => {
    const tied = { shown: inOrder, ranks: inOrder.map(() => 1) };
    const empty = { shown: inOrder, ranks: inOrder.map(() => 0) };
    expect(positionEffect([empty, tied], TOP)).toMatchObject({
      n: 1,
      meanTau: { ok: true, value: { mean: 0 } },
      inShownOrder: 0,
      inReverseOrder: 0,
      nearShownOrder: [],
    });
    expect(positionEffect([empty], TOP).meanTau).toEqual({ ok: false, reason: 'no-answers' });
  });
});
