import { describe, expect, test } from 'vitest';
import { comparablePlaces } from '#src/domain/analysis/comparable.ts';
import { moments } from '../support.ts';

/** A customer who ranked the first `count` pillars. */
function ranked(count: number): readonly number[] {
  return Array.from({ length: 10 }, (_, index) => (index < count ? index + 1 : 0));
}

function many(people: number, count: number): readonly (readonly number[])[] {
  return Array.from({ length: people }, () => ranked(count));
}

describe('how far the team must be cut to answer the same question', () => {
  test('not at all if customers ranked everything, or all but the last', () => {
    expect(comparablePlaces(moments(many(6, 10)))).toBeNull();
    expect(comparablePlaces(moments(many(6, 9)))).toBeNull();
  });

  test('not because of a few who stopped early', () => {
    expect(comparablePlaces(moments([...many(8, 10), ...many(4, 3)]))).toBeNull();
  });

  test('to four places if the survey asked for the first four', () => {
    expect(comparablePlaces(moments(many(6, 4)))).toBe(4);
  });

  test('to what the middle customer ranked if they differ', () => {
    expect(comparablePlaces(moments([...many(3, 3), ...many(3, 4), ...many(4, 5)]))).toBe(4);
    expect(comparablePlaces(moments([...many(6, 3), ...many(4, 10)]))).toBe(3);
  });

  test('not for subsets, which are stretched to the full scale, and not for nobody', () => {
    expect(comparablePlaces(moments(many(6, 4), 'subset'))).toBeNull();
    expect(comparablePlaces(moments([]))).toBeNull();
  });
});
