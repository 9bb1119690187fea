const SEGMENTER = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** What a reader sees as single characters. */
export function graphemesOf(text: string): readonly string[] {
  return Array.from(SEGMENTER.segment(text), ({ segment }) => segment);
}
