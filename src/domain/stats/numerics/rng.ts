import { assert } from '../../assert.ts';

/** Uniform numbers in [0, 1), as `Math.random`, but repeatable: the same seed gives the same sequence everywhere. */
export type Rng = () => number;

export type XoshiroState = readonly [number, number, number, number];

/**
 * xoshiro128** 1.1, a small generator of 32-bit words with period 2^128 - 1.
 * Source: Blackman & Vigna, "Scrambled linear pseudorandom number generators", ACM TOMS 47 (2021);
 * public-domain reference code at prng.di.unimi.it. Not for secrets.
 */
export function createXoshiro128(state: XoshiroState): () => number {
  assert(
    state.some((word) => word !== 0),
    'xoshiro128** needs a state that is not all zero',
  );
  let [first, second, third, fourth] = state;
  return () => {
    const word = Math.imul(rotateLeft(Math.imul(second, 5), 7), 9) >>> 0;
    const shifted = second << 9;
    third ^= first;
    fourth ^= second;
    second ^= third;
    first ^= fourth;
    third ^= shifted;
    fourth = rotateLeft(fourth, 11);
    return word;
  };
}

/** A generator whose whole sequence follows from a text (a project's id, a round's name, a test's name). */
export function createRng(seed: string): Rng {
  const nextStateWord = createSplitMix32(hashText(seed));
  const nextWord = createXoshiro128([nextStateWord(), nextStateWord(), nextStateWord(), nextStateWord()]);
  return () => nextWord() / 2 ** 32;
}

/** A standard normal number (Box & Muller 1958); uses two uniform ones. */
export function normalNumber(rng: Rng): number {
  const radius = Math.sqrt(-2 * Math.log(1 - rng()));
  return radius * Math.cos(2 * Math.PI * rng());
}

/** FNV-1a, 32 bits, over UTF-16 code units (Fowler, Noll & Vo): spreads similar texts over the seeds. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/**
 * SplitMix (Steele, Lea & Flood 2014) with the 32-bit mixing constants of MurmurHash3: the way in which the authors of
 * xoshiro tell to fill its state, because a poor state takes long to recover.
 */
function createSplitMix32(seed: number): () => number {
  let counter = seed;
  return () => {
    counter = (counter + 0x9e3779b9) | 0;
    let word = Math.imul(counter ^ (counter >>> 16), 0x85ebca6b);
    word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
    return (word ^ (word >>> 16)) >>> 0;
  };
}

function rotateLeft(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}
