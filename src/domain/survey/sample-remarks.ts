import { ENCODINGS } from './mapping.ts';
import type { FileNote } from './problem.ts';
import type { Question } from './proposal.ts';
import type { SurveySample } from './survey-sample.ts';
import { findReplacement, findTwiceEncoded } from './text-encoding.ts';

/** A guessed encoding or damaged text: shown with the choice. */
export function encodingQuestions(sample: SurveySample): Question[] {
  const place = { record: 1, line: 1, column: null };
  const damaged = findTwiceEncoded(sample.text) ?? findReplacement(sample.text);
  if (sample.encoding.by !== 'guessed' && damaged === null) return [];
  return [
    {
      code: 'ENCODING_SUSPECT',
      blocking: false,
      suggested: sample.encoding.encoding,
      choices: ENCODINGS,
      preview: damaged ?? previewOf(sample.text),
      ...place,
    },
  ];
}

/** A stretch of text around the first letter outside ASCII. */
function previewOf(text: string): string {
  const index = text.search(/[\u0080-\u{10FFFF}]/u);
  return index < 0 ? '' : text.slice(Math.max(0, index - 40), index + 80).trim();
}

/** Remarks about the file as a whole. */
export function sampleNotes(sample: SurveySample): FileNote[] {
  const notes: FileNote[] = [];
  if (sample.sepLine) notes.push({ code: 'SEP_LINE', delimiter: sample.sepLine, record: 1, line: 1 });
  const twice = findTwiceEncoded(sample.text);
  const replaced = findReplacement(sample.text);
  const found = twice ?? replaced;
  if (found !== null) {
    const why = twice === null ? 'replacement-characters' : 'encoded-twice';
    notes.push({ code: 'ENCODING_SUSPECT', why, sample: found, record: 1, line: 1 });
  }
  return notes;
}
