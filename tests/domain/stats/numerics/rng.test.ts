import { describe, expect, test } from 'vitest';
import { createRng, createXoshiro128, normalNumber } from '#src/domain/stats/numerics/rng.ts';

describe('xoshiro128**', () => {
  test('gives the published sequence for the state 1, 2, 3, 4', () => {
    const next = createXoshiro128([1, 2, 3, 4]);
    // Test vector of the reference implementation, as in the rand_xoshiro crate.
    expect(Array.from({ length: 10 }, next)).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });

  test('refuses the one state in which it would stand still', () => {
    expect(() => createXoshiro128([0, 0, 0, 0])).toThrow(/all zero/);
  });
});

test('a seed is a text: similar texts give unrelated numbers in [0, 1)', () => {
  const first = Array.from({ length: 1000 }, createRng('round 1'));
  const second = Array.from({ length: 1000 }, createRng('round 2'));
  expect(first.every((value) => value >= 0 && value < 1)).toBe(true);
  expect(first.filter((value, index) => value === second[index])).toEqual([]);
});

test('normal numbers have mean 0 and spread 1', () => {
  const rng = createRng('normal');
  const values = Array.from({ length: 20_000 }, () => normalNumber(rng));
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  expect(Math.abs(mean)).toBeLessThan(0.03);
  expect(Math.abs(variance - 1)).toBeLessThan(0.04);
});
