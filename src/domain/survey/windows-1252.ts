/** What the bytes 0x80 to 0x9F stand for; `\u0081` and four others stand for themselves. */
const FROM_80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/**
 * Completes text that a `TextDecoder` made of windows-1252. Browsers decode it whole; Node 20, in which the tests and
 * the corpus run, leaves the bytes 0x80 to 0x9F as control characters.
 */
export function completeWindows1252(text: string): string {
  return text.replaceAll(/[\u0080-\u009F]/g, (letter) => FROM_80.charAt(letter.charCodeAt(0) - 0x80));
}

/** The byte of each letter of windows-1252, and of Latin-1 where the two differ: some tools mix them up. */
export function windows1252Bytes(): ReadonlyMap<string, number> {
  const bytes = Array.from({ length: 256 }, (_, byte) => byte);
  return new Map(
    bytes.flatMap((byte): [string, number][] => {
      const latin1 = String.fromCharCode(byte);
      return [
        [latin1, byte],
        [completeWindows1252(latin1), byte],
      ];
    }),
  );
}
