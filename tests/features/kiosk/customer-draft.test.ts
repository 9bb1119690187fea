import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PILLAR_IDS, type PillarId } from '#src/domain/model/pillar.ts';
import { DEFAULT_QUESTIONNAIRE } from '#src/domain/model/questionnaire.ts';
import { movedTo, shuffledPillars, stepsOf, tapped } from '#src/features/kiosk/customer-draft.ts';

test('taps never give more places than are asked for, nor one pillar two', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...PILLAR_IDS), { maxLength: 40 }),
      fc.constantFrom(3, 4, 5, 10),
      (taps, most) => {
        const ranked = taps.reduce<readonly PillarId[]>((order, pillar) => tapped(order, pillar, most), []);
        expect(ranked.length).toBeLessThanOrEqual(most);
        expect(new Set(ranked).size).toBe(ranked.length);
      },
    ),
  );
});

test('a second tap takes a pillar back, and those behind it move up', () => {
  expect(tapped(['content', 'digital', 'service'], 'content', 3)).toEqual(['digital', 'service']);
});

test('moving keeps all pillars and stops at the ends', () => {
  expect(movedTo(['content', 'digital', 'service'], 'content', 1)).toEqual(['digital', 'content', 'service']);
  expect(movedTo(['content', 'digital', 'service'], 'content', 9)).toEqual(['digital', 'service', 'content']);
  expect(movedTo(['content', 'digital', 'service'], 'service', -1)).toEqual([
    'service',
    'content',
    'digital',
  ]);
});

test('every customer sees all pillars, in an order of their own', () => {
  const orders = Array.from({ length: 20 }, () => shuffledPillars());
  for (const order of orders) expect(order.toSorted()).toEqual(PILLAR_IDS.toSorted());
  expect(new Set(orders.map((order) => order.join())).size).toBeGreaterThan(15);
});

test('there are only pages with something to ask', () => {
  expect(stepsOf(DEFAULT_QUESTIONNAIRE)).toEqual(['rank', 'rate', 'last']);
  expect(
    stepsOf({ ...DEFAULT_QUESTIONNAIRE, asksRatings: false, asksComment: false, asksGeneration: false }),
  ).toEqual(['rank']);
  expect(stepsOf({ ...DEFAULT_QUESTIONNAIRE, asksComment: false })).toContain('last');
});
