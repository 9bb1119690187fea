import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pivotedCholesky } from '#src/domain/stats/numerics/pivoted-cholesky.ts';

/** M = rows' rows: never indefinite, and singular if there are fewer rows than items or items repeat. */
function gram(rows: readonly (readonly number[])[], items: number): readonly number[] {
  return Array.from({ length: items * items }, (_, cell) =>
    rows.reduce((sum, row) => sum + (row[Math.floor(cell / items)] ?? 0) * (row[cell % items] ?? 0), 0),
  );
}

function product(factor: Float64Array, rank: number, items: number): readonly number[] {
  return Array.from({ length: items * items }, (_, cell) => {
    const row = Math.floor(cell / items) * rank;
    const column = (cell % items) * rank;
    let sum = 0;
    for (let inner = 0; inner < rank; inner += 1) {
      sum += (factor[row + inner] ?? 0) * (factor[column + inner] ?? 0);
    }
    return sum;
  });
}

describe('the Cholesky factor', () => {
  test('times itself is the matrix, also if the matrix is singular', () => {
    const row = fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 9 }), (rows) => {
        const matrix = gram(rows, 6);
        const { rank, factor, pivots } = pivotedCholesky(matrix, 6);
        expect(pivots).toHaveLength(rank);
        expect(rank).toBeLessThanOrEqual(Math.min(6, rows.length));
        product(factor, rank, 6).forEach((value, cell) => expect(value).toBeCloseTo(matrix[cell] ?? 0, 8));
      }),
    );
  });

  test('an item that follows from others has no direction of its own', () => {
    // The third item is minus the sum of the first two; the fourth repeats the first; the fifth is constant.
    const rows = [
      [1, 2, -3, 1, 0],
      [2, -1, -1, 2, 0],
      [0, 3, -3, 0, 0],
    ];
    const { rank, factor } = pivotedCholesky(gram(rows, 5), 5);
    expect(rank).toBe(2);
    expect([...factor.subarray(6, 8)]).toEqual([...factor.subarray(0, 2)]);
    expect([...factor.subarray(8)]).toEqual([0, 0]);
  });

  test('a matrix of zeros has no direction', () => {
    expect(pivotedCholesky([0, 0, 0, 0], 2)).toEqual({ rank: 0, factor: new Float64Array(0), pivots: [] });
  });
});
