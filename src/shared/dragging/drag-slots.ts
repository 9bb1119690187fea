import { at } from '../../domain/assert.ts';

interface Extent {
  readonly top: number;
  readonly bottom: number;
}

/**
 * Where the top of a dragged row can come to rest: one slot for each index in the list. Rows differ in height, so the slots
 * are those of the list without the dragged row; they stay where they are however often it changes its place.
 */
export function slotsFor(rows: readonly Extent[], dragged: number): readonly number[] {
  const { top, bottom } = at(rows, dragged);
  return rows.map((row, index) => (index <= dragged ? row.top : row.bottom - (bottom - top)));
}

/** The slot nearest to where the row is drawn. Of two equally near ones the upper. */
export function nearestSlot(slots: readonly number[], top: number): number {
  const distances = slots.map((slot) => Math.abs(slot - top));
  return distances.indexOf(Math.min(...distances));
}
