/**
 * The fonts of every export, by file name in `public/fonts`. Latin, Cyrillic and signs come from Plex
 * Sans; what it lacks comes from Plex Sans TC, and what that lacks from the file of rare Chinese characters.
 */
export type FontFile =
  | 'plex-sans-regular'
  | 'plex-sans-semibold'
  | 'plex-sans-tc-regular'
  | 'plex-sans-tc-semibold'
  | 'plex-sans-tc-rare';

/** Unpacked TrueType files. */
export type FontBytes = ReadonlyMap<FontFile, Uint8Array<ArrayBuffer>>;

export type FontWeight = 400 | 600;

/** For each weight, the files to look a character up in, best first. */
export const FACES_BY_WEIGHT: Readonly<Record<FontWeight, readonly FontFile[]>> = {
  400: ['plex-sans-regular', 'plex-sans-tc-regular', 'plex-sans-tc-rare'],
  600: ['plex-sans-semibold', 'plex-sans-tc-semibold', 'plex-sans-tc-rare'],
};

const LATIN_FILES: readonly FontFile[] = ['plex-sans-regular', 'plex-sans-semibold'];
const CHINESE_FILES: readonly FontFile[] = ['plex-sans-tc-regular', 'plex-sans-tc-semibold'];

/** The rest of Big5, in one weight. */
export const RARE_FILE: FontFile = 'plex-sans-tc-rare';

const CHINESE_TEXT = /[\p{Script=Han}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef]/u;

/** True for a text that the Latin files cannot show: Chinese characters, bopomofo, full-width punctuation. */
export function isChinese(text: string): boolean {
  return CHINESE_TEXT.test(text);
}

/** The files that some texts need; the Chinese ones weigh 2 MB and are left out where nobody sees them. */
export function fontFilesFor(texts: Iterable<string>): readonly FontFile[] {
  for (const text of texts) if (isChinese(text)) return [...LATIN_FILES, ...CHINESE_FILES];
  return LATIN_FILES;
}
