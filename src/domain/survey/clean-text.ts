const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['nbsp', ' '],
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['ndash', '-'],
  ['mdash', '-'],
]);

/** Zero-width characters that no answer means to hold (joiners of emoji and scripts are left alone). */
const INVISIBLE = /[\u200B\u2060\uFEFF\u00AD]/g;
// oxlint-disable-next-line no-control-regex -- control characters are what this removes
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;
const HYPHENS = /[\u2010\u2011\u2012\u2212\uFE63\uFF0D]/g;

/** Printable ASCII with single spaces inside. */
const PLAIN = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/**
 * Text as it is compared: NFKC (full-width digits and no-break spaces become plain), invisible characters
 * out, all hyphens alike, spaces collapsed, case folded, ё = е. Never shown, never stored as an answer.
 */
export function cleanText(text: string): string {
  // Most cells are plain words and numbers, to which nothing below happens but small letters.
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .replaceAll(HYPHENS, '-')
    .normalize('NFKC')
    .replaceAll(INVISIBLE, '')
    .replaceAll(CONTROL, '')
    .replaceAll(HYPHENS, '-')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase()
    .replaceAll('ё', 'е');
}

/** Header text as it is compared: tags and entities out as well (survey tools export rich text). */
export function cleanHeader(text: string): string {
  return cleanText(
    text.replaceAll(/<\/?[a-z][^<>]{0,400}>/gi, ' ').replaceAll(/&(#?\w{1,8});/g, decodeEntity),
  );
}

/** Whether a meaningful cell holds characters that nobody sees. */
export function hasInvisible(text: string): boolean {
  return text.search(INVISIBLE) >= 0 || text.search(CONTROL) >= 0;
}

/** The text without invisible and control characters, for display and for segment names. */
export function visibleText(text: string): string {
  return text.replaceAll(INVISIBLE, '').replaceAll(CONTROL, '').trim();
}

function decodeEntity(whole: string, name: string): string {
  const known = ENTITIES.get(name.toLowerCase());
  if (known !== undefined) return known;
  const code = /^#x[\da-f]+$/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return name.startsWith('#') && code > 31 && code < 0x11_0000 ? String.fromCodePoint(code) : whole;
}
