/** Seen by nobody and ignored by the import (`survey/clean-text`): takes marks apart that a tool would obey. */
const ZERO_WIDTH_SPACE = '\u200B';

/**
 * All spaces, line breaks, halves of characters and characters that no XML may hold become single spaces: for formats in which
 * a text is one line.
 */
export function oneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\uFFFD]+/gu, ' ').trim();
}

/** Text for a place where a tool expects HTML: shown as written, and read back as written. */
export function htmlLine(text: string): string {
  return escapeHtml(oneLine(text));
}

/** `&` on its own means itself; exports show it as the tool got it, so it is left alone where it can be. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll(/&(?=[#\w])/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Takes a mark apart behind its first character: `${` is text again, not a reference. */
export function takeApart(text: string, mark: string): string {
  return text.replaceAll(mark, `${mark.slice(0, 1)}${ZERO_WIDTH_SPACE}${mark.slice(1)}`);
}
