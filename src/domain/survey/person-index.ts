import { widen } from './csv-bytes.ts';

/** `PersonIndex.find` when the key is new. */
export const NOT_SEEN = -1;

/**
 * Finds repeated ids, addresses or answers without keeping them: only two 32-bit hashes and a row number
 * per entry. Two different keys of a million share both hashes with a probability of about 3 in 10^8.
 * Lives as long as one import.
 *
 * Entries are only appended; their slots are filled when something is looked up. A caller that knows a key to be
 * new need not look it up: then no slot is ever touched.
 */
export class PersonIndex {
  private slots = new Int32Array(2048);
  private first = new Int32Array(1024);
  private second = new Int32Array(1024);
  private rows = new Int32Array(1024);
  private count = 0;
  private expected = 0;
  /** Entries that the slots know. */
  private placed = 0;
  private hashA = 0;
  private hashB = 0;

  /** Foretells how many entries there may be, so that room is made for them at once, when any is needed. */
  expect(entries: number): void {
    this.expected = entries;
  }

  /** Begins a key. */
  begin(): void {
    this.hashA = 0x811c9dc5 | 0;
    this.hashB = 0x2545f491;
  }

  /** Adds a byte to the key: FNV-1a, and the same with another multiplier. */
  addByte(byte: number): void {
    this.hashA = Math.imul(this.hashA ^ byte, 0x01000193);
    this.hashB = Math.imul(this.hashB ^ byte, 0x5bd1e995);
    this.hashB ^= this.hashB >>> 13;
  }

  /** Adds the bytes of a cell. */
  addBytes(buffer: Uint8Array, start: number, end: number, foldCase: boolean): void {
    let { hashA, hashB } = this;
    for (let index = start; index < end; index++) {
      let byte = buffer[index] as number;
      if (foldCase && byte >= 65 && byte <= 90) byte += 32;
      hashA = Math.imul(hashA ^ byte, 0x01000193);
      hashB = Math.imul(hashB ^ byte, 0x5bd1e995);
      hashB ^= hashB >>> 13;
    }
    this.hashA = hashA;
    this.hashB = hashB;
  }

  /** The row that was stored with the key begun last, or `NOT_SEEN`. */
  find(): number {
    if (this.placed < this.count) this.placeEntries();
    const { hashA, hashB, slots } = this;
    const mask = slots.length - 1;
    for (let slot = slotOf(hashA, hashB) & mask; ; slot = (slot + 1) & mask) {
      const entry = (slots[slot] as number) - 1;
      if (entry < 0) return NOT_SEEN;
      if (this.first[entry] === hashA && this.second[entry] === hashB) return this.rows[entry] as number;
    }
  }

  /** Stores the key begun last, which must be new. */
  add(row: number): void {
    const { count } = this;
    if (count === this.first.length) this.growEntries();
    this.first[count] = this.hashA;
    this.second[count] = this.hashB;
    this.rows[count] = row;
    this.count = count + 1;
  }

  private growEntries(): void {
    const length = Math.max(this.count * 2, this.expected);
    this.first = widen(this.first, length);
    this.second = widen(this.second, length);
    this.rows = widen(this.rows, length);
  }

  /** Gives the new entries their slots; at most half of the slots are ever taken. */
  private placeEntries(): void {
    if (this.slots.length < this.count * 2) {
      let size = this.slots.length;
      while (size < this.count * 4) size *= 2;
      this.slots = new Int32Array(size);
      this.placed = 0;
    }
    const mask = this.slots.length - 1;
    for (let entry = this.placed; entry < this.count; entry++) {
      let slot = slotOf(this.first[entry] as number, this.second[entry] as number) & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = entry + 1;
    }
    this.placed = this.count;
  }
}

function slotOf(hashA: number, hashB: number): number {
  return hashA ^ (hashB >>> 7);
}
