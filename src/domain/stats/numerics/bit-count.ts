/** How many bits of a 32-bit number are set: the size of a set that is written as bits. Warren, Hacker's Delight (2002), 5-1. */
export function bitCount(set: number): number {
  const twos = set - ((set >>> 1) & 0x55555555);
  const fours = (twos & 0x33333333) + ((twos >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
