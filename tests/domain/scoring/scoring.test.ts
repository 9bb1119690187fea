import { describe, expect, test } from 'vitest';
import { answerTotal } from '#src/domain/scoring/answer-total.ts';
import { levelProbabilities } from '#src/domain/scoring/level-probability.ts';
import { levelOf } from '#src/domain/scoring/level.ts';
import { answerExtremes } from '#src/domain/scoring/strengths.ts';
import { teamTotal } from '#src/domain/scoring/team-total.ts';
import { sampleMean } from '#src/domain/stats/estimates/sample-mean.ts';
import { answer, scores, valueOf } from '../support.ts';

describe('the total of one answer', () => {
  test('is ten times the mean of the scored pillars', () => {
    expect(valueOf(answerTotal(scores('1234512345')))).toEqual({ value: 30, scored: 10 });
    expect(valueOf(answerTotal(scores('44444444sn')))).toEqual({ value: 40, scored: 8 });
  });

  test('needs eight pillars: neither a blank nor "not sure" is a low score', () => {
    expect(answerTotal(scores('5555555s-n'))).toEqual({ ok: false, reason: 'too-few-pillars' });
    expect(answerTotal(scores('ssn-------'))).toEqual({ ok: false, reason: 'no-answers' });
  });
});

describe('levels', () => {
  test.each([
    [10, 1],
    [14.99, 1],
    [15, 2],
    [25, 3],
    [34.9, 3],
    [35, 4],
    [45, 5],
    [50, 5],
  ])('a total of %d is level %d', (total, level) => {
    expect(levelOf(total)).toBe(level);
  });

  test('a total that reaches a border only up to rounding has reached it', () => {
    expect(levelOf((10 * 1.1 + 10 * 1.9) / 2 - 4e-15)).toBe(2);
  });

  test('the probabilities add up to one', () => {
    const probabilities = valueOf(levelProbabilities(valueOf(sampleMean([24, 31, 36, 28]))));
    expect(probabilities).toHaveLength(5);
    expect(probabilities.reduce((sum, probability) => sum + probability, 0)).toBeCloseTo(1, 12);
  });

  test('everybody answered: the level is certain', () => {
    expect(valueOf(levelProbabilities(valueOf(sampleMean([24, 31, 36, 28], 4))))).toEqual([0, 0, 1, 0, 0]);
  });

  test('equal answers of a few prove nothing about the rest', () => {
    expect(levelProbabilities(valueOf(sampleMean([30, 30])))).toEqual({ ok: false, reason: 'no-spread' });
  });
});

describe('the total of a team', () => {
  const three = answer({ scores: scores('3333333333') });
  const four = answer({ scores: scores('4444444444') });
  const unfinished = answer({ scores: scores('55') });

  test('is the mean over those who have a total', () => {
    const total = valueOf(teamTotal([three, four, unfinished], null));
    expect(total.estimate.value).toBe(35);
    expect(total.estimate.n).toBe(2);
    expect(total.level).toBe(4);
  });

  test('one person has a level without a probability', () => {
    const total = valueOf(teamTotal([three], null));
    expect(total.levelProbability).toEqual({ ok: false, reason: 'one-answer' });
    expect(total.estimate.interval).toEqual({ ok: false, reason: 'one-answer' });
  });

  test('names why there is none', () => {
    expect(teamTotal([], null)).toEqual({ ok: false, reason: 'no-answers' });
    expect(teamTotal([unfinished], null)).toEqual({ ok: false, reason: 'too-few-pillars' });
  });
});

describe('strengths and opportunities', () => {
  test('are the highest and lowest, ties in the fixed order', () => {
    const { strengths, opportunities } = answerExtremes(scores('5355313331'), 3);
    expect(strengths.map(({ pillar }) => pillar)).toEqual(['advertising', 'digital', 'non_digital']);
    expect(opportunities.map(({ pillar }) => pillar)).toEqual(['representatives', 'reputation', 'content']);
  });

  test('nothing stands out where everything is alike', () => {
    expect(answerExtremes(scores('3333333333'))).toEqual({ strengths: [], opportunities: [] });
    expect(answerExtremes({})).toEqual({ strengths: [], opportunities: [] });
  });
});
