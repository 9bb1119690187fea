/** Cells longer than this are not worth remembering. */
const LONGEST_KEY = 128;
const MOST_ENTRIES = 4096;
const SLOTS = MOST_ENTRIES * 2;

/** `CellCache.find` when the bytes are not known yet. */
export const NOT_CACHED = -1;

/**
 * Remembers the meaning of short byte sequences, so that "Very satisfied" is understood once and afterwards
 * found without making a string. Bounded: after 4,096 different cells it stops learning.
 */
export class CellCache {
  private readonly slots = new Int32Array(SLOTS);
  private readonly hashes = new Int32Array(MOST_ENTRIES);
  private readonly offsets = new Int32Array(MOST_ENTRIES + 1);
  private readonly values = new Int32Array(MOST_ENTRIES);
  private keys: Uint8Array<ArrayBuffer> = new Uint8Array(4096);
  private count = 0;

  /** The value stored for `buffer[start, end)`, or `NOT_CACHED`. */
  find(buffer: Uint8Array, start: number, end: number): number {
    if (end - start > LONGEST_KEY) return NOT_CACHED;
    const hash = hashBytes(buffer, start, end);
    for (let slot = hash & (SLOTS - 1); ; slot = (slot + 1) & (SLOTS - 1)) {
      const entry = (this.slots[slot] as number) - 1;
      if (entry < 0) return NOT_CACHED;
      if (this.hashes[entry] === hash && this.sameKey(entry, buffer, start, end)) {
        return this.values[entry] as number;
      }
    }
  }

  /** Stores a value of 0 or more; silently not, when the key is long or the cache full. */
  store(buffer: Uint8Array, start: number, end: number, value: number): void {
    if (end - start > LONGEST_KEY || this.count >= MOST_ENTRIES) return;
    const offset = this.offsets[this.count] as number;
    if (offset + LONGEST_KEY > this.keys.length) {
      const grown = new Uint8Array(this.keys.length * 2);
      grown.set(this.keys);
      this.keys = grown;
    }
    this.keys.set(buffer.subarray(start, end), offset);
    const hash = hashBytes(buffer, start, end);
    let slot = hash & (SLOTS - 1);
    while (this.slots[slot] !== 0) slot = (slot + 1) & (SLOTS - 1);
    this.hashes[this.count] = hash;
    this.values[this.count] = value;
    this.count++;
    this.slots[slot] = this.count;
    this.offsets[this.count] = offset + end - start;
  }

  private sameKey(entry: number, buffer: Uint8Array, start: number, end: number): boolean {
    const { keys } = this;
    const offset = this.offsets[entry] as number;
    if ((this.offsets[entry + 1] as number) - offset !== end - start) return false;
    for (let index = start; index < end; index++) {
      if (keys[offset + index - start] !== buffer[index]) return false;
    }
    return true;
  }
}

/** FNV-1a, 32 bits (Fowler, Noll, Vo 1991). */
function hashBytes(buffer: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let index = start; index < end; index++)
    hash = Math.imul(hash ^ (buffer[index] as number), 0x01000193);
  return hash;
}
