import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {readonly [first: number, last: number]} CodePointRange */

/**
 * What the interface writes outside Chinese: Latin with Polish and its neighbours, Cyrillic, the Greek
 * letters of the formulas, punctuation, arrows and mathematical signs. A code point that the font does
 * not have is left out by the subsetter.
 * @type {readonly CodePointRange[]}
 */
const onScreen = [
  [0x0020, 0x007e],
  [0x00a0, 0x017f],
  [0x0218, 0x021b],
  [0x0300, 0x0304],
  [0x0306, 0x030c],
  [0x0394, 0x0394],
  [0x03a3, 0x03a3],
  [0x03b1, 0x03b2],
  [0x03bc, 0x03bc],
  [0x03c0, 0x03c9],
  [0x0400, 0x045f],
  [0x0490, 0x0491],
  [0x2009, 0x2027],
  [0x202f, 0x203a],
  [0x2070, 0x2089],
  [0x20ac, 0x20ac],
  [0x20bd, 0x20bd],
  [0x2116, 0x2122],
  [0x2190, 0x2199],
  [0x2206, 0x221a],
  [0x2248, 0x2248],
  [0x2260, 0x2265],
  [0x25cf, 0x25cf],
  [0x2713, 0x2717],
];

/** A report also holds what people type: names and notes in any language of the two scripts. */
const inReports = [
  ...onScreen,
  [0x0180, 0x024f],
  [0x02c6, 0x02dd],
  [0x0384, 0x03ce],
  [0x0460, 0x04ff],
  [0x1e00, 0x1eff],
  [0x20a0, 0x20bf],
  [0x2150, 0x215e],
  [0x2200, 0x22ff],
];

export function screenCharacters() {
  return characters(onScreen);
}

export function reportCharacters() {
  return characters(inReports);
}

/** Big5 rows A1-A3 (symbols) and level 1: the characters of everyday Traditional Chinese. */
export function big5LevelOne() {
  return big5Characters(0xa140, 0xa3bf) + big5Characters(0xa440, 0xc67e);
}

/** What a font has of Chinese: names of people hold characters that no list of everyday ones has (翊, 堃, 喆). */
export function hanCharactersOf(font) {
  return font.characterSet
    .map((codePoint) => String.fromCodePoint(codePoint))
    .filter((character) => /\p{Script=Han}/u.test(character));
}

/** Every character of every JSON file below the folder, keys included: harmless and simple. */
export function charactersOfFolder(folder) {
  const found = new Set();
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()) {
    if (!entry.endsWith('.json')) continue;
    const values = JSON.stringify(JSON.parse(readFileSync(join(folder, entry), 'utf8')));
    for (const character of values) found.add(character);
  }
  return [...found].join('');
}

/** @param {readonly CodePointRange[]} ranges */
function characters(ranges) {
  let text = '';
  for (const [first, last] of ranges) {
    for (let codePoint = first; codePoint <= last; codePoint += 1) text += String.fromCodePoint(codePoint);
  }
  return text;
}

function big5Characters(first, last) {
  const decoder = new TextDecoder('big5', { fatal: true });
  let text = '';
  for (let code = first; code <= last; code += 1) {
    const trail = code & 0xff;
    const isTrailByte = (trail >= 0x40 && trail <= 0x7e) || (trail >= 0xa1 && trail <= 0xfe);
    if (!isTrailByte) continue;
    try {
      text += decoder.decode(Uint8Array.of(code >> 8, trail));
    } catch {
      // An unassigned cell of the table.
    }
  }
  return text;
}
