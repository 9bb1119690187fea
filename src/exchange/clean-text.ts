const SEGMENTER = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Control characters, halves of characters, and marks that turn the direction of what stands around them. */
const UNWANTED = /[\p{Cc}\p{Cs}\u{61c}\u{200b}\u{200e}\u{200f}\u{202a}-\u{202e}\u{2060}-\u{206f}]/gu;

/** One line in normal form C: white space becomes single spaces, unwanted characters go. Cleaning twice changes nothing. */
export function cleanLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(UNWANTED, '').replace(/ +/g, ' ').trim().normalize('NFC');
}

/** Whether anything of it can be seen. */
export function isVisible(text: string): boolean {
  return /[^\s\p{Default_Ignorable_Code_Point}]/u.test(text);
}

/**
 * As much of the beginning of a clean line as fits, cut between what a reader sees as characters. A first one that is
 * too large by itself (a family of six with skin tones) is cut between its code points.
 */
export function cutLine(text: string, room: number, sizeOf: (part: string) => number): string {
  if (sizeOf(text) <= room) return text;
  const graphemes = Array.from(SEGMENTER.segment(text), ({ segment }) => segment);
  const whole = takeWhatFits(graphemes, room, sizeOf);
  return (whole === '' ? takeWhatFits(Array.from(text), room, sizeOf) : whole).trim();
}

function takeWhatFits(parts: readonly string[], room: number, sizeOf: (part: string) => number): string {
  let taken = '';
  let size = 0;
  for (const part of parts) {
    size += sizeOf(part);
    if (size > room) break;
    taken += part;
  }
  return taken;
}
