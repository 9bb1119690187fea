import * as fc from 'fast-check';

/** What the formats write with, and what their tools obey. */
const MARKS = [
  '"',
  "'",
  '`',
  '\\',
  '\\"',
  '""',
  '\t',
  '\n',
  '\r\n',
  '\u2028',
  '\u2029',
  '\u0000',
  '\u0085',
  '</script>',
  '<b>',
  '&amp;',
  '&',
  '&#91;',
  ']]>',
  '${generation}',
  '${e://Field/name}',
  '{ranking}',
  '{{field:generation}}',
  '#recall:ranking/fallback:x#',
  '[[Question:MC]]',
  '[[',
  ']]',
  '[[PageBreak]]\n',
  '=1+1',
  '@SUM(A1)',
  '-1',
  '+1',
  '_x0041_',
  '\uD83D',
  '\uFFFE',
  '🙂',
  '👩‍👩‍👧',
  'й',
  '廣告',
  '- ',
  '1. ',
  ';',
  ',',
  ' - ',
  'a\u202Eb',
  'A very long sentence that goes on and on. '.repeat(40),
];

/** A text that a person or a project file may hold: something visible, and anything else around it. */
export function hostileText(): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...MARKS) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
  );
  return fc
    .array(piece, { minLength: 1, maxLength: 6 })
    .map((pieces) => pieces.join(''))
    .map((text) => `${text}x`);
}
