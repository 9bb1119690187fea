import { expect, test } from 'vitest';
import { isSurelyFirst, type PillarSureness } from '#src/domain/analysis/sureness.ts';
import { topVerdict } from '#src/domain/stats/order/top-probability.ts';

const MISSING = { ok: false, reason: 'too-few-answers' } as const;

function sureness(high: number | null, probability: number | null): PillarSureness {
  const chance =
    probability === null
      ? MISSING
      : ({ ok: true, value: { probability, verdict: topVerdict(probability) } } as const);
  return {
    possiblePlaces: high === null ? MISSING : { ok: true, value: { low: 1, high } },
    topShares: [],
    topChances: [chance, MISSING, MISSING, MISSING],
  };
}

test.each([
  ['no other place is possible', 1, null, true],
  ['no other place is possible, whatever the draws say', 1, 0.5, true],
  ['it is at least probable', 3, 0.8, true],
  ['it may as well be another one', 2, 0.79, false],
  ['nothing is known of the chances', 2, null, false],
  ['nothing is known at all', null, null, false],
  ['only the chances are known', null, 0.99, true],
])('a pillar is surely the first: %s', (_, high, probability, expected) => {
  expect(isSurelyFirst(sureness(high, probability))).toBe(expected);
});

test('a pillar without any chances is not', () => {
  expect(isSurelyFirst({ possiblePlaces: MISSING, topShares: [], topChances: [] })).toBe(false);
});
