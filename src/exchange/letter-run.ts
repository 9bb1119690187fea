/** Characters that belong to a text of one kind, and what chat and mail programs may put between them. */
interface RunRules {
  /** By character code, below 128: 1 = a letter. */
  readonly letters: Uint8Array;
  /** Sticky. */
  readonly breaks: RegExp;
}

/** White space, marks that nobody sees, quoting. */
const BLANK = String.raw`\s\p{Cc}\p{Default_Ignorable_Code_Point}>|`;

/**
 * The same as files spell it: soft breaks, quoted-printable and percent signs; HTML, into which mail programs put places
 * to break long words; JSON. None of them may hold the start of a code: breaks of two starts would overlap.
 */
const SPELT_BLANK = [
  String.raw`=[ \t]{0,8}(?=[\r\n])`,
  String.raw`[=%](?:09|0[ad]|20|c2[=%]a[0d]|e2[=%]80[=%][89a][0-9a-f])`,
  String.raw`&(?:nbsp|shy|zwnj|zwj|lrm|rlm|gt|#x?[0-9a-f]{1,6});`,
  String.raw`<w?br ?\/?>`,
  String.raw`\\(?:[nrt]|u(?:00a[0d]|200[b-f]|202f|2060|feff)|(?=[\r\n]))`,
].join('|');

/** Also hyphens at the ends of lines. */
export const CODE_RULES: RunRules = {
  letters: tableOf('023456789acdefghjklmnpqrstuvwxyzACDEFGHJKLMNPQRSTUVWXYZ'),
  breaks: breaksOf(String.raw`${BLANK}\-\u2010-\u2015\u2212`),
};

/** As in codes, but hyphens are letters of base64url. */
export const NOTES_RULES: RunRules = {
  letters: tableOf('0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_'),
  breaks: breaksOf(BLANK),
};

/** Letters with the breaks taken out, from one place of a text on. */
export interface LetterRun {
  readonly letters: string;
  /** Behind the last letter. */
  readonly end: number;
  /** How many letters stood before each break. */
  readonly breaks: readonly number[];
}

/** As long as white space of quoting and columns may be; longer, it is a gap. */
function breaksOf(blank: string): RegExp {
  return new RegExp(`(?:[${blank}]|${SPELT_BLANK}){1,256}`, 'iuy');
}

function tableOf(letters: string): Uint8Array {
  const table = new Uint8Array(128);
  for (const letter of letters) table[letter.charCodeAt(0)] = 1;
  return table;
}

/** At most so many letters; ends at what is neither letter nor break. Cost: linear in what it reads. */
export function readRun(text: string, from: number, most: number, rules: RunRules): LetterRun {
  const breaks: number[] = [];
  let letters = '';
  let end = from;
  let next = from + breakLength(text, from, rules);
  while (letters.length < most) {
    const pieceEnd = endOfPiece(text, next, next + most - letters.length, rules);
    if (pieceEnd === next) break;
    if (letters !== '') breaks.push(letters.length);
    letters += text.slice(next, pieceEnd);
    end = pieceEnd;
    next = end + breakLength(text, end, rules);
  }
  return { letters, end, breaks };
}

/** Where letters in one piece end, looked for up to a limit. */
export function endOfPiece(text: string, from: number, limit: number, { letters }: RunRules): number {
  let end = from;
  while (end < limit && letters[text.charCodeAt(end)] === 1) end++;
  return end;
}

/** Characters of a break at a place; 0 = none stands there. */
export function breakLength(text: string, place: number, { breaks }: RunRules): number {
  breaks.lastIndex = place;
  return breaks.exec(text)?.[0].length ?? 0;
}
