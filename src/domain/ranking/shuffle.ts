import { at } from '../assert.ts';

/**
 * A random order, every order equally likely (Fisher & Yates 1938, Durstenfeld's form: Knuth, TAOCP vol. 2, 3.4.2 P).
 * `random` gives uniform numbers in [0, 1); pass a seeded generator where the result must be repeatable. Cost: O(n).
 */
export function shuffled<Item>(items: readonly Item[], random: () => number): readonly Item[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const chosen = Math.floor(random() * (last + 1));
    const moved = at(order, chosen);
    order[chosen] = at(order, last);
    order[last] = moved;
  }
  return order;
}
