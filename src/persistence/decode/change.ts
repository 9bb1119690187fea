import { isJsonObject } from '../json-object.ts';

/** Changes what stands under a key, or each entry if it is a list. Anything of another shape is left to the schema. */
export function change(container: unknown, key: string, update: (value: unknown) => unknown): unknown {
  if (!isJsonObject(container) || !(key in container)) return container;
  const value = container[key];
  return { ...container, [key]: Array.isArray(value) ? value.map(update) : update(value) };
}
