/** The curve of NIST P-256 (SEC 2, secp256r1): y² = x³ - 3x + b modulo p. */
const P = 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n;
const B = 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn;

const COORDINATE_BYTES = 32;

/** 65 bytes (4, x, y) to 33: 2 or 3 for the sign of y, then x (SEC 1, 2.3.3). */
export function compressPoint(point: Uint8Array): Uint8Array<ArrayBuffer> {
  const isOdd = (point[point.length - 1] ?? 0) & 1;
  return Uint8Array.of(2 + isOdd, ...point.slice(1, 1 + COORDINATE_BYTES));
}

/** Undoes `compressPoint`: browsers take whole points only. `null` = no point of the curve. */
export function decompressPoint(compressed: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const x = toNumber(compressed.slice(1));
  if (x >= P) return null;
  const square = (x ** 3n - 3n * x + B) % P;
  // p leaves 3 when divided by 4, so this power is a square root, if there is one.
  const root = power(((square % P) + P) % P, (P + 1n) / 4n);
  if ((root * root - square) % P !== 0n) return null;
  const isOdd = compressed[0] === 3;
  const y = (root % 2n === 1n) === isOdd ? root : P - root;
  return Uint8Array.of(4, ...compressed.slice(1), ...toBytes(y));
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  for (const bit of exponent.toString(2)) {
    result = (result * result) % P;
    if (bit === '1') result = (result * base) % P;
  }
  return result;
}

function toNumber(bytes: Uint8Array): bigint {
  return bytes.reduce((number, byte) => number * 256n + BigInt(byte), 0n);
}

function toBytes(number: bigint): Uint8Array {
  const digits = number.toString(16).padStart(2 * COORDINATE_BYTES, '0');
  return Uint8Array.from({ length: COORDINATE_BYTES }, (_, index) =>
    Number.parseInt(digits.slice(2 * index, 2 * index + 2), 16),
  );
}
