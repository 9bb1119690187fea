import { expect, test } from 'vitest';
import { visitOrders } from '#src/domain/stats/two-orders/permutations.ts';

/** Follows the swaps and writes every order down. */
function ordersOf(items: number): readonly string[] {
  const order = Array.from({ length: items }, (_, item) => item);
  const orders = [order.join('')];
  visitOrders(items, (upper, lower) => {
    const place = order.indexOf(lower);
    expect(order[place + 1]).toBe(upper);
    order[place] = upper;
    order[place + 1] = lower;
    orders.push(order.join(''));
  });
  return orders;
}

test.each([
  [0, 1],
  [1, 1],
  [2, 2],
  [3, 6],
  [6, 720],
])('of %i items there are %i orders, each met once, by swaps of neighbours', (items, expected) => {
  const orders = ordersOf(items);
  expect(orders).toHaveLength(expected);
  expect(new Set(orders).size).toBe(expected);
});

test('three items take the well-known way', () => {
  expect(ordersOf(3)).toEqual(['012', '021', '201', '210', '120', '102']);
});

test('too many items are refused', () => {
  expect(() => visitOrders(12, () => undefined)).toThrow('too many');
});
