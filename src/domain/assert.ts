/** Throws when a condition that only a bug can break does not hold. */
export function assert(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

/** The element at an index that the caller knows to exist; throws where it does not (a bug). */
export function at<Item>(items: ArrayLike<Item>, index: number): Item {
  // Not by `assert`: its message would be put together at every call, and this runs in the innermost loops.
  if (!(index >= 0 && index < items.length))
    throw new Error(`no element ${index} in a list of ${items.length}`);
  return items[index] as Item;
}
