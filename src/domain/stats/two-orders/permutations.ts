import { assert } from '../../assert.ts';

/** From 12 items on there are too many orders to look at each (479 million). */
const MOST_ITEMS = 11;

/** After a step `upper` stands directly above `lower`; before it stood directly below. */
type SwapVisitor = (upper: number, lower: number) => void;

/**
 * Walks through all K! orders of the items 0 … K - 1, from 0, 1 … K - 1 on; every step swaps two neighbours and is told.
 *
 * A quantity that depends on who stands above whom therefore changes by one pair per step, which makes it possible to look
 * at all 3,628,800 orders of ten items in a few hundredths of a second.
 * Source: Steinhaus 1958, Johnson 1963, Trotter 1962; in the form of Even, Algorithmic Combinatorics (1973): the largest item
 * that can still move in its direction moves, and all larger ones turn round. Each order is met once. Cost: about K! steps.
 */
export function visitOrders(items: number, onSwap: SwapVisitor): void {
  assert(items <= MOST_ITEMS, `orders of more than ${MOST_ITEMS} items are too many`);
  const order = Int32Array.from({ length: items }, (_, index) => index);
  const placeOf = order.slice();
  const direction = new Int32Array(items).fill(-1);
  for (;;) {
    let moving = items - 1;
    let from = 0;
    let to = 0;
    for (; moving > 0; moving -= 1) {
      from = placeOf[moving] as number;
      to = from + (direction[moving] as number);
      if (to >= 0 && to < items && (order[to] as number) < moving) break;
      direction[moving] = -(direction[moving] as number);
    }
    // Item 0 is the smallest, so it is never the one that moves.
    if (moving <= 0) return;
    const passed = order[to] as number;
    order[to] = moving;
    order[from] = passed;
    placeOf[moving] = to;
    placeOf[passed] = from;
    if (to < from) onSwap(moving, passed);
    else onSwap(passed, moving);
  }
}
