import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FlowUnit, PageItem } from '#src/export/pdf/page-item.ts';
import { paginate } from '#src/export/pdf/paginate.ts';

const FRAME = { top: 10, bottom: 110 };

interface UnitOptions {
  readonly space?: number;
  readonly keep?: boolean;
  readonly head?: FlowUnit;
  readonly startsPage?: boolean;
}

/** A unit that is recognised by the x of its only item. */
function unit(id: number, height: number, options: UnitOptions = {}): FlowUnit {
  const item: PageItem = { kind: 'rule', role: 'layout', x: id, y: 0, width: 1, thickness: 1, colour: 'ink' };
  return {
    height,
    spaceBefore: options.space ?? 0,
    keepWithNext: options.keep ?? false,
    items: [item],
    ...(options.head === undefined ? {} : { repeatedHead: options.head }),
    ...(options.startsPage === undefined ? {} : { startsPage: options.startsPage }),
  };
}

function idsByPage(units: readonly FlowUnit[]): readonly (readonly number[])[] {
  return paginate(units, FRAME).map((page) => page.items.map((item) => item.x));
}

test('fills a page to its last point before it turns it', () => {
  expect(idsByPage([unit(1, 60), unit(2, 40), unit(3, 1)])).toEqual([[1, 2], [3]]);
});

test('leaves out the space above the first unit of a page', () => {
  const [first, second] = paginate([unit(1, 90), unit(2, 20, { space: 15 })], FRAME);
  expect(first?.items[0]?.y).toBe(10);
  expect(second?.items[0]?.y).toBe(10);
});

test('a heading goes to the next page with what follows it', () => {
  expect(idsByPage([unit(1, 70), unit(2, 20, { keep: true }), unit(3, 20)])).toEqual([[1], [2, 3]]);
});

test('a chain higher than a page is broken instead of lost', () => {
  const chain = [1, 2, 3, 4].map((id) => unit(id, 40, { keep: true }));
  expect(idsByPage(chain)).toEqual([
    [1, 2],
    [3, 4],
  ]);
});

test('the head of a table comes again where a row starts a page', () => {
  const head = unit(99, 10);
  const rows = [1, 2, 3].map((id) => unit(id, 40, { head }));
  expect(idsByPage([unit(0, 10, { keep: true }), ...rows])).toEqual([
    [0, 1, 2],
    [99, 3],
  ]);
});

test('a page break starts a page once, and not before the first unit', () => {
  const units = [unit(1, 10, { startsPage: true }), unit(2, 10, { startsPage: true }), unit(3, 10)];
  expect(idsByPage(units)).toEqual([[1], [2, 3]]);
});

test('a report without blocks has one empty page', () => {
  expect(idsByPage([])).toEqual([[]]);
});

test('every unit is drawn once, in order, and inside the frame if it is no higher than it', () => {
  const anyUnit = fc.record({
    height: fc.integer({ min: 1, max: 100 }),
    space: fc.integer({ min: 0, max: 30 }),
    keep: fc.boolean(),
    startsPage: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(anyUnit), (options) => {
      const units = options.map((option, index) => unit(index, option.height, option));
      const pages = paginate(units, FRAME);
      const items = pages.flatMap((page) => page.items);
      expect(items.map((item) => item.x)).toEqual(units.map((_unit, index) => index));
      for (const item of items) {
        expect(item.y).toBeGreaterThanOrEqual(FRAME.top);
        expect(item.y + (options[item.x]?.height ?? 0)).toBeLessThanOrEqual(FRAME.bottom);
      }
    }),
  );
});
