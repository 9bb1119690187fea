import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearestSlot, slotsFor } from '#src/shared/dragging/drag-slots.ts';

const GAP = 8;

/** Rows of these heights, one below the other. */
function stack(heights: readonly number[]) {
  let next = 0;
  return heights.map((height) => {
    const top = next;
    next += height + GAP;
    return { top, bottom: top + height };
  });
}

test('a row that rests in a slot stands where the list would put it', () => {
  // The dragged row (30 high) before, between and behind rows of 50 and 90.
  expect(slotsFor(stack([50, 30, 90]), 1)).toEqual([0, 58, 156]);
  expect(stack([30, 50, 90])[0]?.top).toBe(0);
  expect(stack([50, 90, 30])[2]?.top).toBe(156);
});

test('a row that was not moved is in its own slot, whatever the heights', () => {
  const anyList = fc.array(fc.integer({ min: 20, max: 200 }), { minLength: 2, maxLength: 11 });
  fc.assert(
    fc.property(anyList, fc.nat(), (heights, any) => {
      const rows = stack(heights);
      const dragged = any % rows.length;
      expect(nearestSlot(slotsFor(rows, dragged), rows[dragged]?.top ?? Number.NaN)).toBe(dragged);
    }),
  );
});

test('between two slots the nearer one counts', () => {
  expect(nearestSlot([0, 58, 156], 28)).toBe(0);
  expect(nearestSlot([0, 58, 156], 30)).toBe(1);
  expect(nearestSlot([0, 58, 156], 900)).toBe(2);
});
