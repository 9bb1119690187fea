import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { QuestionnaireTextId } from '#src/domain/model/questionnaire.ts';
import { writeFormbricks } from '#src/domain/questionnaire/formbricks.ts';
import { writeGoogleScript } from '#src/domain/questionnaire/google-script.ts';
import { writeLimeSurveyTsv } from '#src/domain/questionnaire/limesurvey-tsv.ts';
import { writePlainText } from '#src/domain/questionnaire/plain-text.ts';
import { writeQsf } from '#src/domain/questionnaire/qsf.ts';
import { writeQualtricsTxt } from '#src/domain/questionnaire/qualtrics-txt.ts';
import type { QuestionnaireSpec } from '#src/domain/questionnaire/questionnaire-spec.ts';
import { writeSurveyJs } from '#src/domain/questionnaire/survey-js.ts';
import { writeTypeform } from '#src/domain/questionnaire/typeform.ts';
import { xlsformSheets } from '#src/domain/questionnaire/xlsform-sheets.ts';
import { runGoogleScript } from './support/google-export.ts';
import { hostileText } from './support/hostile-text.ts';
import { readStructure } from './support/limesurvey-export.ts';
import { readAdvancedFormat, readQsf } from './support/qualtrics-export.ts';
import { decodeHtml } from './support/tables.ts';
import { specOf, TEXT_IDS } from './support/texts.ts';

/** What a format of lines keeps of a text. */
function asLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\uFFFD]+/gu, ' ').trim();
}

function withoutMarks(text: string): string {
  return text.replaceAll('\u200B', '');
}

/** All strings in parsed JSON. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

interface Format {
  readonly name: string;
  /** All texts that the tool would show, read as the tool reads them. */
  readonly read: (spec: QuestionnaireSpec) => readonly string[];
  /** What the format makes of a text. */
  readonly expected: (text: string) => string;
  /** What the file has no place for. */
  readonly without?: readonly QuestionnaireTextId[];
  /** The skeleton of the file, which no text may change. */
  readonly shape: (spec: QuestionnaireSpec) => unknown;
}

const qualtrics = { without: ['thanks'], expected: asLine } as const;

const FORMATS: readonly Format[] = [
  {
    name: 'SurveyJS',
    read: (spec) =>
      stringsIn(JSON.parse(writeSurveyJs(spec))).map((text) => decodeHeading(withoutMarks(text))),
    expected: withoutMarks,
    shape: (spec) => shapeOf(JSON.parse(writeSurveyJs(spec))),
  },
  {
    name: 'Typeform',
    read: (spec) =>
      stringsIn(JSON.parse(writeTypeform(spec))).flatMap((text) => [
        withoutMarks(text),
        ...withoutMarks(text).split(`${spec.texts.en?.ratingQuestion} - `),
        ...withoutMarks(text).split(` - ${spec.texts.en?.['pillar.friction']}`),
      ]),
    expected: withoutMarks,
    without: ['scale.1', 'scale.2', 'scale.3', 'scale.4', 'scale.5', 'notApplicable'],
    shape: (spec) => shapeOf(JSON.parse(writeTypeform(spec))),
  },
  {
    name: 'Formbricks',
    read: (spec) => stringsIn(JSON.parse(writeFormbricks(spec))).map(withoutMarks),
    expected: withoutMarks,
    shape: (spec) => shapeOf(JSON.parse(writeFormbricks(spec))),
  },
  {
    name: 'Google Apps Script',
    read: (spec) => stringsIn(runGoogleScript(writeGoogleScript(spec))),
    expected: (text) => text,
    shape: (spec) => {
      const { items, log } = runGoogleScript(writeGoogleScript(spec));
      return {
        log,
        items: items.map(({ type, rows, columns, choices }) => [
          type,
          rows.length,
          columns.length,
          choices.length,
        ]),
      };
    },
  },
  {
    name: 'LimeSurvey',
    read: (spec) =>
      readStructure(writeLimeSurveyTsv(spec)).flatMap(({ name = '', text = '', help = '' }) =>
        [name, text, help].map(decodeHtml),
      ),
    expected: asLine,
    shape: (spec) =>
      readStructure(writeLimeSurveyTsv(spec)).map((row) => [
        row['class'],
        row['class'] === 'G' || row['name'],
      ]),
  },
  {
    ...qualtrics,
    name: 'Qualtrics text file',
    read: (spec) => [
      ...writeQualtricsTxt(spec)
        .split('\n')
        .flatMap((line) => decodeHtml(/^\[\[Block:(.*)\]\]$/.exec(line)?.[1] ?? '')),
      ...readAdvancedFormat(writeQualtricsTxt(spec)).flatMap(textsOf),
    ],
    shape: (spec) => ({
      tags: writeQualtricsTxt(spec)
        .split('\n')
        .filter((line) => line.includes('[['))
        .map((line) => line.replace(/Block:.*/, 'Block')),
      questions: readAdvancedFormat(writeQualtricsTxt(spec)).map(shapeOfQuestion),
    }),
  },
  {
    ...qualtrics,
    name: 'Qualtrics survey file',
    read: (spec) => [
      ...readQsf(writeQsf(spec)).flatMap(textsOf),
      ...stringsIn(JSON.parse(writeQsf(spec))).map(withoutMarks),
    ],
    shape: (spec) => readQsf(writeQsf(spec)).map(shapeOfQuestion),
  },
  {
    name: 'XLSForm',
    read: (spec) => xlsformSheets('xlsform-kobo', spec).flatMap(({ rows }) => rows.flat().map(withoutMarks)),
    expected: (text) => withoutMarks(asLine(text)),
    shape: (spec) => xlsformSheets('xlsform-kobo', spec).map(({ rows }) => rows.map((row) => row.length)),
  },
  {
    name: 'Plain text',
    read: (spec) => plainLines(spec).flatMap((line) => [line, line.replace(/^(?:- |\d\. )/, '')]),
    expected: asLine,
    shape: (spec) => plainLines(spec).length,
  },
];

/** SurveyJS alone shows one text as HTML. */
function decodeHeading(text: string): string {
  return /^<h3>.*<\/h3>$/su.test(text) ? decodeHtml(text) : text;
}

function textsOf({ text, choices, answers }: ReturnType<typeof readQsf>[number]): string[] {
  return [
    ...text.split('<br>').map((part) => decodeHtml(part)),
    ...[...choices, ...answers].map((choice) => decodeHtml(choice.text)),
  ];
}

function shapeOfQuestion({ type, tag, choices, answers }: ReturnType<typeof readQsf>[number]): unknown {
  return [type, tag, choices.map(({ id }) => id), answers.map(({ id }) => id)];
}

function plainLines(spec: QuestionnaireSpec): string[] {
  const instructions = { ranking: 'a', rankingSome: 'b', ratings: 'c', comment: 'd', generation: 'e' };
  return writePlainText(spec, instructions).split('\n');
}

/** Parsed JSON with every text of the questionnaire blotted out. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shapeOf(one)]));
}

describe.each(FORMATS.map((format) => [format.name, format] as const))('%s', (_name, format) => {
  const { read, expected, shape, without = [] } = format;
  const plain = JSON.stringify(shape(specOf()));

  test('whatever a text is, it is read back as it was written, and nothing else changes', () => {
    const ids = TEXT_IDS.filter((id) => !without.includes(id));
    fc.assert(
      fc.property(fc.constantFrom(...ids), hostileText(), (id, text) => {
        const spec = specOf({ texts: { [id]: text } });
        expect(read(spec)).toContain(expected(text));
        expect(JSON.stringify(shape(spec))).toBe(plain);
      }),
      { numRuns: 150 },
    );
  }, 20_000);
});

const EVERYTHING = '<script>a</script> ${b} {c} {{field:d}} #recall:e/fallback:f# [[PageBreak]]';
const HOSTILE = specOf({ texts: Object.fromEntries(TEXT_IDS.map((id) => [id, `${EVERYTHING} ${id}`])) });

test.each([
  ['Qualtrics text file', writeQualtricsTxt, /<(?!br>)|\$\{|\[\[PageBreak\]\](?=.)|.\[\[PageBreak/],
  ['Qualtrics survey file', (spec: QuestionnaireSpec) => JSON.stringify(readQsf(writeQsf(spec))), /<(?!br>)/],
  ['names in a Qualtrics survey file', writeQsf, /\$\{/],
  ['LimeSurvey', writeLimeSurveyTsv, /[<{}"]/],
  ['SurveyJS', writeSurveyJs, /\{c|<h3>[^"]*<script/],
  ['Typeform', writeTypeform, /\{\{/],
  ['Formbricks', writeFormbricks, /#recall/],
  ['XLSForm', (spec: QuestionnaireSpec) => JSON.stringify(xlsformSheets('xlsform-odk', spec)), /\$\{b/],
] as const)('%s: nothing that the tool would obey or fill in is left', (_name, write, obeyed) => {
  expect(write(HOSTILE)).not.toMatch(obeyed);
});

test('nothing in the script closes a script element or ends a line too early', () => {
  const script = writeGoogleScript(specOf({ texts: { title: '</script>\u2028\u2029', thanks: '*/ } //' } }));
  expect(script).not.toMatch(/<\/script|[\u2028\u2029]/);
  expect(runGoogleScript(script).title).toBe('</script>\u2028\u2029');
});

test('the first 1,000 bytes of a LimeSurvey file are plain ASCII, whatever the language', () => {
  const bytes = new TextEncoder().encode(writeLimeSurveyTsv(specOf({ languages: ['zh-Hant', 'ru'] })));
  expect(bytes.subarray(0, 1000).every((byte) => byte < 128)).toBe(true);
  expect(bytes.some((byte) => byte >= 128)).toBe(true);
});
