import { at } from '../../assert.ts';

/* Square matrices of a handful of rows, row-major. */

/** A pivot that has lost all but this part of its diagonal entry is rounding. */
const RELATIVE_ROUNDING = 1e-14;

/**
 * Inverse of a symmetric positive definite matrix (row-major), by Gauss-Jordan elimination, which needs no pivoting
 * for these; `null` if it is singular up to rounding. Source: Higham, Accuracy and Stability of Numerical Algorithms
 * (2002), section 14.4. Cost: size^3.
 */
export function invertPositiveDefinite(matrix: ArrayLike<number>, size: number): Float64Array | null {
  const inverse = Float64Array.from(matrix);
  for (let pivot = 0; pivot < size; pivot += 1) {
    const diagonal = at(inverse, pivot * size + pivot);
    if (!(diagonal > RELATIVE_ROUNDING * at(matrix, pivot * size + pivot))) return null;
    inverse[pivot * size + pivot] = 1;
    for (let column = 0; column < size; column += 1) {
      inverse[pivot * size + column] = at(inverse, pivot * size + column) / diagonal;
    }
    for (let row = 0; row < size; row += 1) {
      if (row === pivot) continue;
      const factor = at(inverse, row * size + pivot);
      inverse[row * size + pivot] = 0;
      for (let column = 0; column < size; column += 1) {
        const cell = row * size + column;
        inverse[cell] = at(inverse, cell) - factor * at(inverse, pivot * size + column);
      }
    }
  }
  return inverse;
}

export function timesVector(matrix: Float64Array, vector: Float64Array): Float64Array {
  const size = vector.length;
  return vector.map((_, row) =>
    vector.reduce((sum, value, column) => sum + at(matrix, row * size + column) * value, 0),
  );
}

export function timesMatrix(left: Float64Array, right: Float64Array, size: number): Float64Array {
  return left.map((_, cell) => {
    const row = Math.floor(cell / size);
    const column = cell % size;
    let sum = 0;
    for (let inner = 0; inner < size; inner += 1) {
      sum += at(left, row * size + inner) * at(right, inner * size + column);
    }
    return sum;
  });
}

/** C M C with C = I - 1 1' / K: the covariance of differences to the mean. */
export function centred(matrix: Float64Array, size: number): Float64Array {
  const rowMeans = Array.from(
    { length: size },
    (_, row) => matrix.subarray(row * size, (row + 1) * size).reduce((sum, value) => sum + value, 0) / size,
  );
  const mean = rowMeans.reduce((sum, value) => sum + value, 0) / size;
  return matrix.map(
    (value, cell) => value - at(rowMeans, Math.floor(cell / size)) - at(rowMeans, cell % size) + mean,
  );
}

/** Standard errors from a covariance matrix; rounding below 0 is 0. */
export function rootsOfDiagonal(matrix: Float64Array, size: number): readonly number[] {
  return Array.from({ length: size }, (_, item) => Math.sqrt(Math.max(0, at(matrix, item * size + item))));
}
