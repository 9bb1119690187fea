/* Sets of at most 31 items, written as the bits of a number. */

export function setHas(set: number, item: number): boolean {
  return (set & (1 << item)) !== 0;
}

/** The smallest item of a set that is not empty; `set & (set - 1)` is the set without it. */
export function lowestItem(set: number): number {
  return 31 - Math.clz32(set & -set);
}

/** Whether a set that is not empty has only one item. */
export function isSingle(set: number): boolean {
  return (set & (set - 1)) === 0;
}

/** The items of a set, ascending. */
export function setMembers(set: number): readonly number[] {
  const members: number[] = [];
  for (let rest = set; rest !== 0; rest &= rest - 1) members.push(lowestItem(rest));
  return members;
}
