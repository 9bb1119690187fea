import { cleanLine, cutLine, isVisible } from './clean-text.ts';
import { toUtf8 } from './text-bytes.ts';

/** UTF-8: with more a code would be longer than 90 characters. */
const NICKNAME_BYTES = 28;

/**
 * A nickname as codes carry it: one line in normal form C without control and direction characters, cut between what a
 * reader sees as characters; `null` = nothing visible is left. Cleaning twice changes nothing.
 */
export function cleanNickname(text: string): string | null {
  const nickname = cutLine(cleanLine(text), NICKNAME_BYTES, byteLength);
  return isVisible(nickname) ? nickname : null;
}

function byteLength(text: string): number {
  return toUtf8(text).length;
}
