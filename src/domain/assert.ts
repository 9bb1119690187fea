/** Throws when a condition that only a bug can break does not hold. */
export function assert(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

/** The element at an index that the caller knows to exist; throws where it does not (a bug). */
export function at<Item>(items: ArrayLike<Item>, index: number): Item {
  assert(index >= 0 && index < items.length, `no element ${index} in a list of ${items.length}`);
  return items[index] as Item;
}
