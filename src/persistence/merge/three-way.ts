/** Three states of one thing: where both came from, this tab's, the other tab's. */
export interface Versions<Value> {
  /** `undefined` where the common past is unknown or had no such thing. */
  readonly base: Value | undefined;
  readonly mine: Value;
  readonly theirs: Value;
}

/** Which side's change stands where both changed the same field. */
export type LaterSide = 'mine' | 'theirs' | 'same-time';

/** Equality of plain JSON values; absent and `undefined` are the same. */
export function isSame(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  for (const key of keys) {
    if (!isSame(Reflect.get(left, key), Reflect.get(right, key))) return false;
  }
  return true;
}

/** A field that only one side changed takes that change; where both did, the later one stands. */
function mergeValue<Value>({ base, mine, theirs }: Versions<Value>, later: LaterSide): Value {
  if (isSame(mine, theirs) || isSame(theirs, base)) return mine;
  if (isSame(mine, base)) return theirs;
  if (later !== 'same-time') return later === 'mine' ? mine : theirs;
  // Both tabs must come to the same state, so a tie cannot be settled by whose tab this is.
  return (JSON.stringify(mine) ?? '') > (JSON.stringify(theirs) ?? '') ? mine : theirs;
}

type ByKey<Key extends string, Value> = Readonly<Partial<Record<Key, Value>>>;

/** Key by key; one absent on one side and unchanged on the other was taken back. */
export function mergeByKey<Key extends string, Value>(
  keys: readonly Key[],
  { base, mine, theirs }: Versions<ByKey<Key, Value>>,
  later: LaterSide,
): ByKey<Key, Value> {
  const merged: Partial<Record<Key, Value>> = {};
  for (const key of keys) {
    const versions = { base: base?.[key], mine: mine[key], theirs: theirs[key] };
    const value = mergeValue<Value | undefined>(versions, later);
    if (value !== undefined) merged[key] = value;
  }
  return merged;
}

export interface ListRules<Item> {
  readonly mergeItem: (versions: Versions<Item>) => Item;
  /** Where new items go: after the known ones, by this text. */
  readonly orderOf: (item: Item) => string;
}

/**
 * Item by item, by id. An item that one side deleted is gone unless the other side changed it: rather an
 * answer too many than one lost.
 */
export function mergeList<Item extends { readonly id: string }>(
  { base = [], mine, theirs }: Versions<readonly Item[]>,
  rules: ListRules<Item>,
): Item[] {
  if (isSame(mine, theirs) || isSame(theirs, base)) return [...mine];
  if (isSame(mine, base)) return [...theirs];
  const byId = { base: indexById(base), mine: indexById(mine), theirs: indexById(theirs) };
  const survivors = new Map<string, Item>();
  for (const id of new Set([...byId.mine.keys(), ...byId.theirs.keys()])) {
    const [before, left, right] = [byId.base.get(id), byId.mine.get(id), byId.theirs.get(id)];
    if (left !== undefined && right !== undefined) {
      survivors.set(id, rules.mergeItem({ base: before, mine: left, theirs: right }));
    } else {
      const only = left ?? right;
      if (only !== undefined && (before === undefined || !isSame(before, only))) survivors.set(id, only);
    }
  }
  return inOrder(survivors, base, rules);
}

function indexById<Item extends { readonly id: string }>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}

function inOrder<Item extends { readonly id: string }>(
  survivors: ReadonlyMap<string, Item>,
  base: readonly Item[],
  rules: ListRules<Item>,
): Item[] {
  const known = base.flatMap((item) => survivors.get(item.id) ?? []);
  const knownIds = new Set(known.map((item) => item.id));
  const added = [...survivors.values()].filter((item) => !knownIds.has(item.id));
  const orderKey = (item: Item) => `${rules.orderOf(item)} ${item.id}`;
  return [...known, ...added.toSorted((left, right) => (orderKey(left) < orderKey(right) ? -1 : 1))];
}

/** Merges one field of a whole; for objects whose fields are merged one by one. */
export function fieldMerger<Whole>({ base, mine, theirs }: Versions<Whole>, later: LaterSide) {
  return <Value>(read: (whole: Whole) => Value): Value =>
    mergeValue<Value>(
      { base: base === undefined ? undefined : read(base), mine: read(mine), theirs: read(theirs) },
      later,
    );
}

/** Compares ISO instants. */
export function laterSide(mine: string, theirs: string): LaterSide {
  const difference = Date.parse(mine) - Date.parse(theirs);
  if (difference === 0) return 'same-time';
  return difference > 0 ? 'mine' : 'theirs';
}

export function laterInstant(mine: string, theirs: string): string {
  return laterSide(mine, theirs) === 'mine' ? mine : theirs;
}
