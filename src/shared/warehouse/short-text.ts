import { cutText } from '../../persistence/limits.ts';

const LONGEST = 80;

/** A hostile text, short enough to stand in a sentence. */
export function shortText(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length <= LONGEST ? line : `${cutText(line, LONGEST - 1)}…`;
}
