import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { concordance, concordanceTest } from '#src/domain/stats/order/concordance.ts';
import { createRng } from '#src/domain/stats/numerics/rng.ts';
import { unweighted } from '#src/domain/stats/sums/weighted.ts';
import { shuffled } from '#src/domain/ranking/shuffle.ts';
import { completeRow, moments, valueOf } from '../../support.ts';

const row = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

describe('the test of agreement', () => {
  test('has the textbook value for four judges of ten projects', () => {
    // W = 1048 / 1320.
    const found = valueOf(concordanceTest(1048 / 1320, 4, 10));
    expect(valueOf(found.statistic)).toBeCloseTo(11.5588235294, 9);
    expect([found.numeratorDegrees, found.denominatorDegrees]).toEqual([8.5, 25.5]);
    expect(found.probability).toBeCloseTo(6.98641752e-7, 15);
  });

  test('full agreement has no F and no chance', () => {
    const { test: found } = valueOf(concordance(unweighted(moments([row, row, row]))));
    expect(valueOf(found)).toMatchObject({
      statistic: { ok: false, reason: 'full-agreement' },
      probability: 0,
    });
  });

  test('no agreement at all is sure to be reached by chance', () => {
    const { test: found } = valueOf(concordance(unweighted(moments([row, row.toReversed()]))));
    expect(valueOf(found)).toMatchObject({ statistic: { ok: true, value: 0 }, probability: 1 });
  });

  test('two people and two items leave nothing to test', () => {
    expect(concordanceTest(0.5, 2, 2)).toEqual({ ok: false, reason: 'too-few-answers' });
  });

  test('finds agreement in about 5% of random rankings, as it promises', () => {
    const rng = createRng('concordance');
    const found = Array.from({ length: 2000 }, () => {
      const people = Array.from({ length: 5 }, () => shuffled(row, rng));
      const { test: result } = valueOf(concordance(unweighted(moments(people))));
      return valueOf(result).probability < 0.05;
    });
    const share = found.filter(Boolean).length / found.length;
    expect(share).toBeGreaterThan(0.035);
    expect(share).toBeLessThan(0.065);
  });

  test('more agreement is less likely by chance', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 0.98, noNaN: true }),
        fc.integer({ min: 2, max: 40 }),
        (w, people) => {
          const less = valueOf(concordanceTest(w, people, 10)).probability;
          const more = valueOf(concordanceTest(w + 0.01, people, 10)).probability;
          expect(more).toBeLessThanOrEqual(less);
          expect(less).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  test('it does not matter which items come first', () => {
    fc.assert(
      fc.property(fc.array(completeRow, { minLength: 2, maxLength: 6 }), (rows) => {
        const turned = rows.map((ranks) => ranks.toReversed());
        const there = valueOf(concordance(unweighted(moments(rows))));
        const back = valueOf(concordance(unweighted(moments(turned))));
        expect(back.kendallW).toBeCloseTo(there.kendallW, 12);
      }),
    );
  });
});
