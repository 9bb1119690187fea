import type { Encoding } from './mapping.ts';
import type { EncodingFinding } from './proposal.ts';
import { completeWindows1252, windows1252Bytes } from './windows-1252.ts';

/** Guesses among the encodings in which spreadsheets of our languages save "CSV". */
const LEGACY: readonly Encoding[] = ['windows-1250', 'windows-1251', 'windows-1252', 'gb18030', 'big5'];

/** What each encoding is expected to hold: frequent letters and signs outside ASCII. */
const FREQUENT: Readonly<Partial<Record<Encoding, string>>> = {
  'windows-1250': 'ąćęłńóśźżĄĆĘŁŃÓŚŹŻáčďéěíňřšťúůýžöüőűäßţşăâî„”’–—…«»°§',
  'windows-1252': 'éèêëàâäùûüôöîïçñáíóúãõåæøœßÉÈÀÄÖÜÇÑÅØ’‘“”„–—…«»¿¡€£°§',
  // The most frequent characters of running text and of our own survey, in simplified and in traditional form.
  gb18030:
    '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重新广告内容数字体验沟通服务代表产品客户阻力牌声誉满世代婴儿潮千禧适任何您愿度序',
  big5: '的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重新廣告內容數位體驗溝通服務代表產品顧客旅程順暢牌聲譽滿世代嬰兒潮千禧適任何您願度序',
};

/** Names the encoding of a file from its first bytes: mark, zero bytes, strict UTF-8, else a guess. */
export function detectEncoding(head: Uint8Array): EncodingFinding {
  const [first, second, third] = head;
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', by: 'byte-order-mark' };
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', by: 'byte-order-mark' };
  if (first === 0xef && second === 0xbb && third === 0xbf)
    return { encoding: 'utf-8', by: 'byte-order-mark' };
  const wide = detectWide(head.subarray(0, 4096));
  if (wide) return { encoding: wide, by: 'content' };
  if (isUtf8(head)) return { encoding: 'utf-8', by: 'content' };
  return { encoding: guessLegacy(head), by: 'guessed' };
}

/** UTF-16 without a mark: ASCII letters leave zero bytes on one side of each pair. */
function detectWide(bytes: Uint8Array): Encoding | null {
  let evenZeros = 0;
  let oddZeros = 0;
  for (let index = 0; index < bytes.length; index++) {
    if (bytes[index] !== 0) continue;
    if (index % 2 === 0) evenZeros++;
    else oddZeros++;
  }
  const pairs = bytes.length / 2;
  if (pairs < 2) return null;
  if (oddZeros > pairs * 0.3 && evenZeros < pairs * 0.05) return 'utf-16le';
  return evenZeros > pairs * 0.3 && oddZeros < pairs * 0.05 ? 'utf-16be' : null;
}

/** Strict, but a character cut by the end of the head is no error. */
function isUtf8(head: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function guessLegacy(head: Uint8Array): Encoding {
  const sample = head.subarray(0, 65_536);
  let best: Encoding = 'windows-1252';
  let bestScore = -Infinity;
  for (const encoding of LEGACY) {
    const decoded = new TextDecoder(encoding).decode(sample, { stream: true });
    const text = encoding === 'windows-1252' ? completeWindows1252(decoded) : decoded;
    const score = scoreText(text, encoding);
    if (score > bestScore) {
      best = encoding;
      bestScore = score;
    }
  }
  return best;
}

/** Mean plausibility of the characters outside ASCII, weighted by the bytes that each one explains. */
function scoreText(text: string, encoding: Encoding): number {
  const frequent = new Set(FREQUENT[encoding] ?? '');
  let score = 0;
  let bytes = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 128) continue;
    const width = encoding === 'gb18030' || encoding === 'big5' ? 2 : 1;
    bytes += width;
    score += width * plausibility(text, index, encoding, frequent);
  }
  return bytes === 0 ? 0 : score / bytes;
}

function plausibility(
  text: string,
  index: number,
  encoding: Encoding,
  frequent: ReadonlySet<string>,
): number {
  const letter = text.charAt(index);
  if (letter === '\uFFFD') return -4;
  if (encoding === 'windows-1251') return cyrillicPlausibility(text, index);
  if (frequent.has(letter)) return 1;
  if (/[\u0080-\u009F]/.test(letter)) return -3;
  if (encoding === 'gb18030' || encoding === 'big5') return /\p{Script=Han}/u.test(letter) ? 0 : -0.5;
  return /\p{L}/u.test(letter) ? -0.5 : -1;
}

/** Cyrillic stands among Cyrillic: a single such letter inside a Latin word is another code page misread. */
function cyrillicPlausibility(text: string, index: number): number {
  const letter = text.charAt(index);
  if (!/[\u0400-\u04FF]/.test(letter)) return /[«»„“”–—…№]/.test(letter) ? 0.5 : -1;
  if (!/[а-яёА-ЯЁ]/.test(letter)) return -0.5;
  const around = text.charAt(index - 1) + text.charAt(index + 1);
  if (/[a-z]/i.test(around)) return -2;
  const shoutsInside = /[А-ЯЁ]/.test(letter) && /[а-яё]/.test(text.charAt(index - 1));
  return shoutsInside ? -1 : /[а-яё]/.test(around) ? 1 : 0.3;
}

/** Signs that text was encoded as UTF-8, read as windows-1252 and encoded again ("Ã©", "Å‚"). */
const TWICE = /[ÂÃÄÅÐÑ][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/;

/** A piece of text that looks encoded twice, or `null`. */
export function findTwiceEncoded(text: string): string | null {
  const found = TWICE.exec(text);
  return found && text.split(TWICE).length > 2
    ? text.slice(Math.max(0, found.index - 10), found.index + 20)
    : null;
}

/** A piece of text around a replacement character, or `null`. */
export function findReplacement(text: string): string | null {
  const index = text.indexOf('\uFFFD');
  return index < 0 ? null : text.slice(Math.max(0, index - 10), index + 10);
}

export type Transcoder = (chunk: Uint8Array, isLast: boolean) => Uint8Array;

/** Turns the file's bytes into UTF-8 without a byte order mark, chunk by chunk. UTF-8 itself passes untouched. */
export function createTranscoder(encoding: Encoding): Transcoder {
  if (encoding === 'utf-8') return createMarkStripper();
  const decoder = new TextDecoder(encoding === 'utf-8-twice' ? 'utf-8' : encoding);
  const encoder = new TextEncoder();
  const decode = (chunk: Uint8Array, isLast: boolean): string => decoder.decode(chunk, { stream: !isLast });
  if (encoding === 'windows-1252') {
    return (chunk, isLast) => encoder.encode(completeWindows1252(decode(chunk, isLast)));
  }
  if (encoding !== 'utf-8-twice') return (chunk, isLast) => encoder.encode(decode(chunk, isLast));
  const toByte = windows1252Bytes();
  return (chunk, isLast) => {
    const text = decode(chunk, isLast);
    const bytes: number[] = [];
    for (const letter of text) {
      const byte = toByte.get(letter);
      if (byte !== undefined) bytes.push(byte);
      else bytes.push(...encoder.encode(letter));
    }
    return Uint8Array.from(bytes);
  };
}

/** Drops the three mark bytes at the start of the file, also when chunks are shorter than that. */
function createMarkStripper(): Transcoder {
  const mark = [0xef, 0xbb, 0xbf];
  let held = new Uint8Array(0);
  let started = false;
  return (chunk, isLast) => {
    if (started) return chunk;
    const bytes = held.length === 0 ? chunk : Uint8Array.from([...held, ...chunk]);
    const couldBeMark = mark.every((byte, index) => index >= bytes.length || bytes[index] === byte);
    if (couldBeMark && bytes.length < mark.length && !isLast) {
      held = Uint8Array.from(bytes);
      return new Uint8Array(0);
    }
    started = true;
    return couldBeMark && bytes.length >= mark.length ? bytes.subarray(mark.length) : bytes;
  };
}
