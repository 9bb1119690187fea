import { create, type Font } from 'fontkit';
import { assert } from '../../domain/assert.ts';
import { graphemesOf } from '../graphemes.ts';
import { FACES_BY_WEIGHT, type FontBytes, type FontFile, type FontWeight } from './font-files.ts';

/** A stretch of text in one font file; `face` is null for something no file can show. */
export interface TextRun {
  readonly face: FontFile | null;
  readonly text: string;
  /** In units of the text's size. */
  readonly width: number;
}

/** Knows which font file shows which character, and how wide text is. */
export interface FontBook {
  /** Splits text into runs by font file. Call it with text that went through `cleanText`. */
  shape(text: string, weight: FontWeight): readonly TextRun[];
  /** The characters that have been shaped and that no font file can show. */
  missingCharacters(): readonly string[];
}

/** Width of the box that stands for a character no font can show. */
const MISSING_WIDTH = 0.62;

const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/**
 * Text as it can be drawn: composed letters, line feeds as the only control character, no direction
 * overrides or zero-width characters (they would show as boxes, or reorder what follows).
 */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replace(/\t/gu, ' ')
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(INVISIBLE, (character) => (character === '\n' ? '\n' : ''));
}

export function openFontBook(bytes: FontBytes): FontBook {
  const fonts = new Map<FontFile, Font>();
  for (const [file, content] of bytes) fonts.set(file, create(content));
  const missing = new Set<string>();
  const cache = new Map<string, readonly TextRun[]>();

  function shape(text: string, weight: FontWeight): readonly TextRun[] {
    const key = `${weight}${text}`;
    const known = cache.get(key);
    if (known !== undefined) return known;
    const runs = splitByFace(text, (cluster) => faceOf(cluster, weight, fonts)).map(([face, part]) => {
      if (face === null) missing.add(part);
      return { face, text: part, width: face === null ? MISSING_WIDTH : widthOf(part, fonts.get(face)) };
    });
    cache.set(key, runs);
    return runs;
  }

  return { shape, missingCharacters: () => [...missing].toSorted() };
}

function widthOf(text: string, font: Font | undefined): number {
  assert(font !== undefined, 'a run names a font file that is not open');
  return font.layout(text).advanceWidth / font.unitsPerEm;
}

function faceOf(cluster: string, weight: FontWeight, fonts: ReadonlyMap<FontFile, Font>): FontFile | null {
  const codePoints = Array.from(cluster, (character) => character.codePointAt(0) ?? 0);
  const canShow = (file: FontFile): boolean =>
    codePoints.every((codePoint) => fonts.get(file)?.hasGlyphForCodePoint(codePoint) === true);
  return FACES_BY_WEIGHT[weight].find(canShow) ?? null;
}

/**
 * Whole graphemes, so that a letter and its accent, or the parts of an emoji, stay together;
 * each unknown grapheme is a run of its own, because it becomes one box.
 */
function splitByFace(
  text: string,
  faceOfCluster: (cluster: string) => FontFile | null,
): readonly (readonly [FontFile | null, string])[] {
  const parts: [FontFile | null, string][] = [];
  for (const segment of graphemesOf(text)) {
    const face = faceOfCluster(segment);
    const previous = parts.at(-1);
    if (previous !== undefined && face !== null && previous[0] === face) previous[1] += segment;
    else parts.push([face, segment]);
  }
  return parts;
}
