/*
 * Seven made-up people who rank ten things twice: by lot, then drawn towards one common order. Drawn with NumPy 2.4.6;
 * the expected values in the tests were computed from these rows with NumPy and SciPy 1.17.1, independently of this program.
 */

export const SEVEN_BEFORE = [
  [1, 3, 9, 6, 5, 8, 2, 7, 4, 10],
  [7, 9, 5, 4, 10, 2, 1, 6, 8, 3],
  [3, 1, 7, 8, 9, 5, 10, 6, 4, 2],
  [7, 5, 4, 2, 3, 1, 6, 10, 9, 8],
  [2, 1, 8, 10, 9, 4, 3, 5, 6, 7],
  [9, 6, 4, 2, 3, 5, 1, 10, 7, 8],
  [3, 1, 10, 4, 9, 5, 7, 8, 2, 6],
];

export const SEVEN_AFTER = [
  [1, 2, 4, 5, 6, 8, 3, 7, 9, 10],
  [4, 3, 2, 6, 9, 1, 5, 7, 10, 8],
  [1, 2, 3, 4, 10, 7, 6, 9, 5, 8],
  [1, 4, 5, 2, 3, 6, 7, 8, 10, 9],
  [3, 1, 2, 8, 5, 6, 7, 4, 9, 10],
  [6, 2, 4, 1, 3, 5, 7, 8, 10, 9],
  [2, 1, 4, 3, 10, 5, 7, 8, 6, 9],
];
