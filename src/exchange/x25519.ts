/** Curve25519 (RFC 7748): v² = u³ + 486662 u² + u modulo p, of which only u is needed. */
const P = 2n ** 255n - 19n;
const A24 = 121_665n;
const BITS = 255;
const KEY_BYTES = 32;

/** The point that public keys are multiples of. */
const BASE = Uint8Array.from({ length: KEY_BYTES }, (_, index) => (index === 0 ? 9 : 0));

/** Of a private key: 32 random bytes. */
export function x25519PublicKey(privateKey: Uint8Array): Uint8Array<ArrayBuffer> {
  return x25519(privateKey, BASE);
}

/**
 * The secret that a private and another's public key agree on (RFC 7748, section 5). For browsers whose WebCrypto does
 * not have the curve yet. How long it takes may tell of the private key, so that must be a one-time key. Cost: some
 * milliseconds.
 */
export function x25519(privateKey: Uint8Array, publicKey: Uint8Array): Uint8Array<ArrayBuffer> {
  const scalar = clamped(privateKey);
  const u = toNumber(publicKey) % 2n ** BigInt(BITS);
  let [low, high] = [
    { x: 1n, z: 0n },
    { x: u, z: 1n },
  ];
  for (let bit = BITS - 1; bit >= 0; bit--) {
    const isSet = (scalar >> BigInt(bit)) & 1n;
    const [one, other] = isSet ? [high, low] : [low, high];
    const [doubled, sum] = [double(one), add(one, other, u)];
    [low, high] = isSet ? [sum, doubled] : [doubled, sum];
  }
  return toBytes((low.x * power(low.z, P - 2n)) % P);
}

/** u = x / z. */
interface Point {
  readonly x: bigint;
  readonly z: bigint;
}

function double({ x, z }: Point): Point {
  const sumSquare = (x + z) ** 2n % P;
  const differenceSquare = (x - z) ** 2n % P;
  const four = sumSquare - differenceSquare;
  return { x: (sumSquare * differenceSquare) % P, z: modulo(four * (sumSquare + A24 * four)) };
}

/** The sum of two points whose difference has the given u. */
function add(one: Point, other: Point, u: bigint): Point {
  const left = (other.x - other.z) * (one.x + one.z);
  const right = (other.x + other.z) * (one.x - one.z);
  return { x: (left + right) ** 2n % P, z: (u * ((left - right) ** 2n % P)) % P };
}

function modulo(number: bigint): bigint {
  return ((number % P) + P) % P;
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  for (const bit of exponent.toString(2)) {
    result = (result * result) % P;
    if (bit === '1') result = (result * base) % P;
  }
  return result;
}

function clamped(privateKey: Uint8Array): bigint {
  const bytes = privateKey.slice();
  bytes[0] = (bytes[0] ?? 0) & 248;
  bytes[KEY_BYTES - 1] = ((bytes[KEY_BYTES - 1] ?? 0) & 127) | 64;
  return toNumber(bytes);
}

function toNumber(bytes: Uint8Array): bigint {
  return bytes.reduceRight((number, byte) => number * 256n + BigInt(byte), 0n);
}

function toBytes(number: bigint): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: KEY_BYTES }, (_, index) => Number((number >> BigInt(8 * index)) & 255n));
}
