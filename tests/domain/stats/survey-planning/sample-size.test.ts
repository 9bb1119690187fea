import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  answersForShare,
  detectableDifference,
  marginOfMeanRank,
  marginOfShare,
  planSample,
  wholeAnswers,
} from '#src/domain/stats/survey-planning/sample-size.ts';

const populationSize = fc.option(fc.integer({ min: 2, max: 1_000_000 }), { nil: null });

describe('how many answers', () => {
  test('as in the table of Krejcie and Morgan', () => {
    const answers = [100, 1000, 10_000].map((people) =>
      Math.round(answersForShare({ margin: 0.05, populationSize: people })),
    );
    expect(answers).toEqual([80, 278, 370]);
  });

  test('the margin of the answers that a margin asks for is that margin', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.4, noNaN: true }), populationSize, (margin, people) => {
        const answers = answersForShare({ margin, populationSize: people });
        expect(marginOfShare({ answers, populationSize: people })).toBeCloseTo(margin, 10);
      }),
    );
  });

  test('people are whole, and rounding is no person', () => {
    expect([wholeAnswers(384.1), wholeAnswers(385), wholeAnswers(385 + 1e-12)]).toEqual([385, 385, 385]);
  });

  test('whoever asks everybody has no margin', () => {
    expect(marginOfShare({ answers: 40, populationSize: 40 })).toBe(0);
    expect(marginOfShare({ answers: 1, populationSize: 1 })).toBe(0);
    expect(marginOfMeanRank({ answers: 40, populationSize: 40 })).toBe(0);
  });

  test('three hundred answers: 5.7 points and 0.28 of a place', () => {
    expect(marginOfShare({ answers: 300, populationSize: null })).toBeCloseTo(0.057, 3);
    expect(marginOfMeanRank({ answers: 300 })).toBeCloseTo(0.28, 2);
  });

  test('a hundred answers in each of two groups show a difference of one place', () => {
    expect(detectableDifference(50)).toBeCloseTo(1.4, 2);
    expect(detectableDifference(100)).toBeCloseTo(1, 1);
    expect(detectableDifference(250)).toBeCloseTo(0.63, 2);
  });
});

describe('the plan of a sample', () => {
  const input = { populationSize: null, margin: 0.05, smallestSegmentShare: null, designEffect: 1 };

  test('without groups the margin decides', () => {
    expect(planSample(input)).toMatchObject({ answers: 385, limit: 'margin', answersForSegments: null });
  });

  test('a group of a tenth asks for a hundred of its own', () => {
    expect(planSample({ ...input, smallestSegmentShare: 0.1 })).toMatchObject({
      answers: 1000,
      limit: 'segments',
      answersForMargin: 385,
      answersForSegments: 1000,
      inSmallestSegment: 100,
    });
  });

  test('weighting costs answers, and then they give the margin that was asked for', () => {
    const plan = planSample({ ...input, designEffect: 2 });
    expect(plan.answers).toBe(769);
    expect(plan.shareMargin).toBeCloseTo(0.05, 4);
  });

  test('never asks for more than everybody, and never gives less than the margin', () => {
    const share = fc.option(fc.double({ min: 0.02, max: 1, noNaN: true }), { nil: null });
    const margin = fc.double({ min: 0.01, max: 0.2, noNaN: true });
    fc.assert(
      fc.property(populationSize, margin, share, (people, wanted, smallestSegmentShare) => {
        const plan = planSample({
          populationSize: people,
          margin: wanted,
          smallestSegmentShare,
          designEffect: 1.5,
        });
        expect(plan.answers).toBeLessThanOrEqual(people ?? Infinity);
        expect(plan.shareMargin).toBeLessThanOrEqual(wanted + 1e-9);
      }),
    );
  });
});
