/** The lower factor of a covariance matrix, item by item. */
export interface CholeskyFactor {
  /** Number of independent directions; smaller than the number of items if some follow from the others. */
  readonly rank: number;
  /** Row-major, items x rank: row i times standard normal numbers is one draw of item i. */
  readonly factor: Float64Array;
  /** The items that stand for the independent directions, in the order of the columns. */
  readonly pivots: readonly number[];
}

/** What is left of a variance after subtracting parts of this size is rounding. */
const RELATIVE_ROUNDING = 1e-12;

/**
 * Cholesky factor of a matrix that may be singular: M = F F'.
 *
 * Takes the item with the largest remaining variance first and stops when nothing but rounding remains, so that items
 * which follow from others (ranks add up to a constant; two items that everybody tied; an item that everybody put at the
 * same place) need no special case: they have a row in the factor but no column of their own.
 * Source: Higham, "Analysis of the Cholesky decomposition of a semi-definite matrix" (1990), section 10.3 of Accuracy and
 * Stability of Numerical Algorithms (2002). `matrix`: row-major, symmetric, positive semi-definite. All zero -> rank 0.
 * Cost: O(items^2 rank).
 */
export function pivotedCholesky(matrix: ArrayLike<number>, items: number): CholeskyFactor {
  const remaining = Float64Array.from({ length: items }, (_, item) => matrix[item * items + item] as number);
  const smallest = RELATIVE_ROUNDING * Math.max(0, ...remaining);
  const columns: Float64Array[] = [];
  const pivots: number[] = [];
  while (pivots.length < items) {
    const pivot = indexOfLargest(remaining);
    const variance = remaining[pivot] as number;
    if (variance <= smallest) break;
    const column = remainderColumn(matrix, columns, pivot, items);
    const scale = 1 / Math.sqrt(variance);
    for (let item = 0; item < items; item += 1) {
      const entry = (column[item] as number) * scale;
      column[item] = entry;
      (remaining[item] as number) -= entry * entry;
    }
    columns.push(column);
    pivots.push(pivot);
  }
  return { rank: pivots.length, factor: byItem(columns, items), pivots };
}

/** The pivot's column of the matrix, less what the columns so far explain. */
function remainderColumn(
  matrix: ArrayLike<number>,
  columns: readonly Float64Array[],
  pivot: number,
  items: number,
): Float64Array {
  const column = Float64Array.from({ length: items }, (_, item) => matrix[item * items + pivot] as number);
  for (const earlier of columns) {
    const share = earlier[pivot] as number;
    for (let item = 0; item < items; item += 1) {
      (column[item] as number) -= (earlier[item] as number) * share;
    }
  }
  return column;
}

function indexOfLargest(values: Float64Array): number {
  let largest = 0;
  for (let index = 1; index < values.length; index += 1) {
    if ((values[index] as number) > (values[largest] as number)) largest = index;
  }
  return largest;
}

function byItem(columns: readonly Float64Array[], items: number): Float64Array {
  const rank = columns.length;
  const factor = new Float64Array(items * rank);
  columns.forEach((column, position) => {
    for (let item = 0; item < items; item += 1) factor[item * rank + position] = column[item] as number;
  });
  return factor;
}
