import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { concordance } from '#src/domain/stats/order/concordance.ts';
import { agreementChange } from '#src/domain/stats/order/agreement-change.ts';
import { unweighted } from '#src/domain/stats/sums/weighted.ts';
import { completeRow, moments, valueOf } from '../../support.ts';
import { SEVEN_AFTER, SEVEN_BEFORE } from '../seven-people.ts';

const TIED = Array.from({ length: 10 }, () => 5.5);

describe('seven people who come closer to each other', () => {
  const change = valueOf(agreementChange(SEVEN_BEFORE, SEVEN_AFTER));

  // Expected: means of scipy.stats.spearmanr over all pairs, and their jackknife in NumPy.
  test('agree as much as an independent program finds', () => {
    expect(change.n).toBe(7);
    expect(change.before).toBeCloseTo(0.043001443001443, 12);
    expect(change.after).toBeCloseTo(0.5601731601731602, 12);
  });

  test('have the range of the change that its jackknife finds', () => {
    const { low, high } = valueOf(change.interval);
    expect(low).toBeCloseTo(0.34927223606073443, 12);
    expect(high).toBeCloseTo(0.6850711982827008, 12);
  });

  test('are measured by the same yardstick as a single ballot', () => {
    const measured = concordance(unweighted(moments(SEVEN_BEFORE)));
    expect(valueOf(measured).meanCorrelation).toBeCloseTo(change.before, 12);
  });
});

test('who ranks the same again changes nothing, for certain', () => {
  const rows = fc.array(completeRow, { minLength: 5, maxLength: 9 });
  fc.assert(
    fc.property(rows, (lists) => {
      const same = valueOf(agreementChange(lists, lists));
      expect(same.after).toBe(same.before);
      const { low, high } = valueOf(same.interval);
      expect([Math.abs(low), Math.abs(high)]).toEqual([0, 0]);
    }),
  );
});

describe('no change to tell of', () => {
  test('nobody and one person', () => {
    expect(agreementChange([], [])).toEqual({ ok: false, reason: 'no-answers' });
    expect(agreementChange([TIED], [TIED])).toEqual({ ok: false, reason: 'one-answer' });
  });

  test('four people have a change without a range', () => {
    const change = valueOf(agreementChange(SEVEN_BEFORE.slice(3), SEVEN_AFTER.slice(3)));
    expect(change.interval).toEqual({ ok: false, reason: 'too-few-answers' });
    expect(change.after).toBeGreaterThan(change.before);
  });

  test('people who tie everything', () => {
    const all = SEVEN_BEFORE.map(() => TIED);
    expect(agreementChange(all, SEVEN_AFTER)).toEqual({ ok: false, reason: 'no-spread' });
    const butOne = [SEVEN_BEFORE[0] ?? TIED, ...all.slice(1)];
    expect(valueOf(agreementChange(butOne, SEVEN_AFTER)).interval).toEqual({
      ok: false,
      reason: 'no-spread',
    });
  });
});
