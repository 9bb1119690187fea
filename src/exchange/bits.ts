import { assert } from '../domain/assert.ts';

/** Puts numbers one after the other, highest bit first. */
export interface BitWriter {
  write(value: number, width: number): void;
  writeBytes(bytes: Uint8Array): void;
  /** All of it in digits of so many bits; the last one is filled up with zeros. */
  digits(width: number): number[];
}

export function createBitWriter(): BitWriter {
  const bits: number[] = [];
  function write(value: number, width: number): void {
    assert(Number.isInteger(value) && value >= 0 && value < 2 ** width, 'a number wider than its place');
    // Divided, not shifted: places are up to 40 bits wide, shifts know 32.
    for (let place = width - 1; place >= 0; place--) bits.push(Math.floor(value / 2 ** place) % 2);
  }
  return {
    write,
    writeBytes: (bytes) => bytes.forEach((byte) => write(byte, 8)),
    digits: (width) => regroup(bits, width),
  };
}

function regroup(bits: readonly number[], width: number): number[] {
  const digits = new Array<number>(Math.ceil(bits.length / width)).fill(0);
  bits.forEach((bit, index) => {
    const digit = Math.floor(index / width);
    digits[digit] = (digits[digit] ?? 0) + bit * 2 ** (width - 1 - (index % width));
  });
  return digits;
}

/** Reads what a `BitWriter` wrote. Behind the end stand zeros: `isAtEnd` and `isRestZero` tell afterwards. */
export interface BitReader {
  read(width: number): number;
  readBytes(count: number): Uint8Array<ArrayBuffer>;
  skip(width: number): void;
  /** Whether exactly everything was read, down to a last digit filled up with zeros: what a writer would have written. */
  isAtEnd(): boolean;
  /** Whether nothing but zeros follows and nothing was read behind the end. */
  isRestZero(): boolean;
}

export function createBitReader(digits: ArrayLike<number>, digitWidth: number): BitReader {
  const length = digits.length * digitWidth;
  let position = 0;
  const bitAt = (index: number): number =>
    ((digits[Math.floor(index / digitWidth)] ?? 0) >> (digitWidth - 1 - (index % digitWidth))) & 1;
  function read(width: number): number {
    let value = 0;
    for (const end = position + width; position < end; position++) value = value * 2 + bitAt(position);
    return value;
  }
  function isRestZero(): boolean {
    for (let index = position; index < length; index++) if (bitAt(index) === 1) return false;
    return position <= length;
  }
  return {
    read,
    readBytes: (count) => Uint8Array.from({ length: count }, () => read(8)),
    skip(width) {
      position += width;
    },
    isAtEnd: () => length - position < digitWidth && isRestZero(),
    isRestZero,
  };
}
