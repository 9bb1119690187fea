import { at } from '../../domain/assert.ts';

/**
 * Widths in points of a table's columns: the asked share, but never less than what the column needs;
 * the others give in proportion to the room they have. The needs together are no wider than the table.
 */
export function fitColumnWidths(
  shares: readonly number[],
  needs: readonly number[],
  tableWidth: number,
): readonly number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const wanted = shares.map((share) => (share / total) * tableWidth);
  const missing = wanted.map((width, index) => Math.max(0, at(needs, index) - width));
  const spare = wanted.map((width, index) => Math.max(0, width - at(needs, index)));
  const totalMissing = missing.reduce((sum, width) => sum + width, 0);
  const totalSpare = spare.reduce((sum, width) => sum + width, 0);
  if (totalMissing === 0 || totalSpare === 0) return wanted;
  return wanted.map(
    (width, index) => width + at(missing, index) - (at(spare, index) / totalSpare) * totalMissing,
  );
}
