import { widen } from './csv-bytes.ts';

/** Cells longer than this are not worth remembering. */
const LONGEST_KEY = 128;
const MOST_ENTRIES = 4096;
/** Most caches know a dozen cells. */
const FIRST_ENTRIES = 64;

/** `CellCache.find` when the bytes are not known yet. */
export const NOT_CACHED = -1;

/**
 * Remembers the meaning of short byte sequences, so that "Very satisfied" is understood once and afterwards
 * found without making a string. Bounded: after 4,096 different cells it stops learning.
 */
export class CellCache {
  private mask = FIRST_ENTRIES * 2 - 1;
  private slots = new Int32Array(FIRST_ENTRIES * 2);
  private hashes = new Int32Array(FIRST_ENTRIES);
  private offsets = new Int32Array(FIRST_ENTRIES + 1);
  private values = new Int32Array(FIRST_ENTRIES);
  private keys: Uint8Array<ArrayBuffer> = new Uint8Array(1024);
  private count = 0;

  /** The value stored for `buffer[start, end)`, or `NOT_CACHED`. */
  find(buffer: Uint8Array, start: number, end: number): number {
    if (end - start > LONGEST_KEY) return NOT_CACHED;
    const hash = hashBytes(buffer, start, end);
    const { mask } = this;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
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
    if (this.count === this.values.length) this.grow();
    const offset = this.offsets[this.count] as number;
    if (offset + LONGEST_KEY > this.keys.length) {
      const grown = new Uint8Array(this.keys.length * 2);
      grown.set(this.keys);
      this.keys = grown;
    }
    this.keys.set(buffer.subarray(start, end), offset);
    const hash = hashBytes(buffer, start, end);
    this.hashes[this.count] = hash;
    this.values[this.count] = value;
    this.count++;
    this.place(this.count);
    this.offsets[this.count] = offset + end - start;
  }

  /** Gives an entry (counted from 1) its slot. */
  private place(entry: number): void {
    const { mask, slots } = this;
    let slot = (this.hashes[entry - 1] as number) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = entry;
  }

  /** Makes room for four times as many entries. */
  private grow(): void {
    const entries = this.values.length * 4;
    this.hashes = widen(this.hashes, entries);
    this.offsets = widen(this.offsets, entries + 1);
    this.values = widen(this.values, entries);
    this.slots = new Int32Array(entries * 2);
    this.mask = entries * 2 - 1;
    for (let entry = 1; entry <= this.count; entry++) this.place(entry);
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
