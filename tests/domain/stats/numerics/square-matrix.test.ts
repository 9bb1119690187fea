import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { centred, invertPositiveDefinite, timesMatrix } from '#src/domain/stats/numerics/square-matrix.ts';

const numbers = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 9, maxLength: 9 });

/** A A' + I is positive definite for every A. */
function positiveDefinite(entries: readonly number[]): Float64Array {
  const matrix = Float64Array.from(entries);
  const transposed = matrix.map((_, cell) => matrix[(cell % 3) * 3 + Math.floor(cell / 3)] ?? 0);
  return timesMatrix(matrix, transposed, 3).map((value, cell) => value + (cell % 4 === 0 ? 1 : 0));
}

test('a matrix times its inverse is the identity', () => {
  fc.assert(
    fc.property(numbers, (entries) => {
      const matrix = positiveDefinite(entries);
      const inverse = invertPositiveDefinite(matrix, 3) ?? new Float64Array(9);
      timesMatrix(matrix, inverse, 3).forEach((value, cell) => {
        expect(value).toBeCloseTo(cell % 4 === 0 ? 1 : 0, 6);
      });
    }),
  );
});

test('a singular matrix has no inverse', () => {
  expect(invertPositiveDefinite([1, 1, 1, 1], 2)).toBeNull();
  expect(invertPositiveDefinite([0, 0, 0, 0], 2)).toBeNull();
});

test('rows and columns of a centred matrix add up to nothing', () => {
  const matrix = centred(Float64Array.from([4, 1, 2, 1, 3, 0, 2, 0, 5]), 3);
  for (const row of [0, 3, 6]) {
    expect((matrix[row] ?? 0) + (matrix[row + 1] ?? 0) + (matrix[row + 2] ?? 0)).toBeCloseTo(0, 12);
  }
});
