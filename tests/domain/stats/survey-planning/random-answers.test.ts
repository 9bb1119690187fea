import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  largestRandomShare,
  withoutRandomAnswers,
} from '#src/domain/stats/survey-planning/random-answers.ts';

const rank = fc.double({ min: 1, max: 10, noNaN: true });

test('mixing random answers in and taking them out again changes nothing', () => {
  fc.assert(
    fc.property(rank, fc.double({ min: 0, max: 0.9, noNaN: true }), (meant, share) => {
      const mixed = (1 - share) * meant + share * 5.5;
      expect(withoutRandomAnswers(mixed, share, 10)).toBeCloseTo(meant, 9);
    }),
  );
});

test('the largest possible share brings the outermost item to the end of the scale', () => {
  fc.assert(
    fc.property(fc.array(rank, { minLength: 1 }), (means) => {
      const share = largestRandomShare(means, 10);
      const corrected = share < 1 ? means.map((mean) => withoutRandomAnswers(mean, share, 10)) : [1];
      expect(Math.max(...corrected.map((mean) => Math.abs(mean - 5.5)))).toBeCloseTo(4.5, 6);
    }),
  );
});

test('nothing but random answers cannot be corrected', () => {
  expect(() => withoutRandomAnswers(5.5, 1, 10)).toThrow('below 1');
});
