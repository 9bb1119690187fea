import { readFileSync } from 'node:fs';
import readXlsxFile from 'read-excel-file/universal';
import { describe, expect, test } from 'vitest';
import { writeFormbricks } from '#src/domain/questionnaire/formbricks.ts';
import { writeGoogleScript } from '#src/domain/questionnaire/google-script.ts';
import { writeLimeSurveyTsv } from '#src/domain/questionnaire/limesurvey-tsv.ts';
import { writeQsf } from '#src/domain/questionnaire/qsf.ts';
import { writeQualtricsTxt } from '#src/domain/questionnaire/qualtrics-txt.ts';
import {
  QUESTIONNAIRE_FORMAT_IDS,
  QUESTIONNAIRE_FORMATS,
} from '#src/domain/questionnaire/questionnaire-formats.ts';
import { writeSurveyJs } from '#src/domain/questionnaire/survey-js.ts';
import { writeTypeform } from '#src/domain/questionnaire/typeform.ts';
import { writeQuestionnaire } from '#src/domain/questionnaire/write-questionnaire.ts';
import { xlsformSheets } from '#src/domain/questionnaire/xlsform-sheets.ts';
import { runGoogleScript } from './support/google-export.ts';
import type { FormbricksSurvey, TypeformForm } from './support/json-exports.ts';
import { readStructure } from './support/limesurvey-export.ts';
import {
  readAdvancedFormat,
  readQsf,
  type QsfElement,
  type QualtricsQuestion,
} from './support/qualtrics-export.ts';
import { specOf } from './support/texts.ts';

/** Examples that were checked against the tools' sources; theirs ask the generation first and know four of them. */
const EXAMPLES = 'tests/fixtures/survey-samples/create';
const example = (file: string): string => readFileSync(`${EXAMPLES}/${file}`, 'utf8');

describe('the files are built like the examples', () => {
  test.each([
    ['SurveyJS', shapeOfSurveyJs, writeSurveyJs, 'surveyjs.json'],
    ['Formbricks', shapeOfFormbricks, writeFormbricks, 'formbricks-create.json'],
    ['Typeform', shapeOfTypeform, writeTypeform, 'typeform-create.json'],
    ['Google Forms', shapeOfScript, writeGoogleScript, 'google-forms.gs'],
    ['LimeSurvey', shapeOfTsv, writeLimeSurveyTsv, 'limesurvey.txt'],
    ['Qualtrics, text file', shapeOfAdvancedFormat, writeQualtricsTxt, 'qualtrics-advanced.txt'],
    ['Qualtrics, survey file', shapeOfQsf, writeQsf, 'qualtrics.qsf'],
  ] as const)('%s: the same questions, names and codes', (_name, shape, write, file) => {
    expect(shape(write(specOf()))).toEqual(shape(example(file)));
  });

  test('Qualtrics, survey file: the same elements and settings of questions', () => {
    const ours = elementsOf(writeQsf(specOf()));
    const theirs = elementsOf(example('qualtrics.qsf'));
    expect(kindsOf(ours)).toEqual(kindsOf(theirs));
    for (const type of ['RO', 'MC', 'TE', 'Matrix']) {
      expect(payloadKeys(ours, type)).toEqual(expect.arrayContaining(payloadKeys(theirs, type)));
    }
  });

  test('LimeSurvey: the same columns first', () => {
    const [ours, theirs] = [writeLimeSurveyTsv(specOf()), example('limesurvey.txt')].map(
      (tsv) => tsv.split('\n')[0]?.split('\t') ?? [],
    );
    expect(ours?.slice(0, theirs?.length)).toEqual(theirs);
  });

  test.each(['xlsform-odk', 'xlsform-kobo'] as const)('%s: the same fields and lists', async (id) => {
    const sheets = await readXlsxFile(new Blob([readFileSync(`${EXAMPLES}/${id}.xlsx`)]));
    for (const name of ['survey', 'choices']) {
      const theirs = sheets.find(({ sheet }) => sheet === name)?.data ?? [];
      const ours = xlsformSheets(id, specOf()).find((sheet) => sheet.name === name)?.rows ?? [];
      expect(firstCells(ours)).toEqual(expect.arrayContaining(firstCells(theirs)));
    }
  });
});

describe('all formats', () => {
  test('are described once each', () => {
    expect(QUESTIONNAIRE_FORMATS.map(({ id }) => id)).toEqual([...QUESTIONNAIRE_FORMAT_IDS]);
  });

  test('that are one text are written by their id', () => {
    for (const { id } of QUESTIONNAIRE_FORMATS) {
      if (id === 'plain-text' || id === 'xlsform-odk' || id === 'xlsform-kobo') continue;
      const written = writeQuestionnaire(id, specOf());
      expect(written).toContain('Frictionless journey');
      expect(written.endsWith('\n')).toBe(true);
    }
  });

  test('ask the generation last', () => {
    const spec = specOf();
    for (const written of [
      writeSurveyJs(spec),
      writeFormbricks(spec),
      writeTypeform(spec),
      writeQualtricsTxt(spec),
      writeQsf(spec),
      writeLimeSurveyTsv(spec),
      writeGoogleScript(spec),
      JSON.stringify(xlsformSheets('xlsform-odk', spec)[0]),
    ]) {
      const {
        generationQuestion = '',
        rankingQuestion = '',
        ratingQuestion = '',
        commentQuestion = '',
      } = spec.texts.en ?? {};
      const places = [rankingQuestion, ratingQuestion, commentQuestion, generationQuestion].map((text) =>
        written.indexOf(text),
      );
      expect(places).not.toContain(-1);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }
  });

  test('leave out what the questionnaire does not ask', () => {
    const changes = { asksRatings: false, asksGeneration: false, asksComment: false };
    const spec = specOf({ changes });
    for (const { id } of QUESTIONNAIRE_FORMATS) {
      if (id === 'plain-text' || id === 'xlsform-odk' || id === 'xlsform-kobo') continue;
      const written = writeQuestionnaire(id, spec);
      expect(written).toContain(spec.texts.en?.rankingQuestion);
      expect(written).not.toContain(spec.texts.en?.ratingQuestion);
      expect(written).not.toContain(spec.texts.en?.generationQuestion);
      expect(written).not.toContain(spec.texts.en?.commentQuestion);
    }
  });
});

function sorted(items: readonly unknown[]): string[] {
  return items.map((item) => JSON.stringify(item)).toSorted();
}

interface Element {
  readonly type: string;
  readonly name: string;
  readonly isRequired?: boolean;
  readonly choicesOrder?: string;
  readonly choices?: readonly Valued[];
  readonly rows?: readonly Valued[];
  readonly columns?: readonly Valued[];
}

interface Valued {
  readonly value: unknown;
}

function shapeOfSurveyJs(json: string): string[] {
  const { pages } = JSON.parse(json) as { pages: { elements: Element[] }[] };
  const elements = pages.flatMap((page) => page.elements);
  return sorted(
    elements.map(({ type, name, isRequired, choicesOrder, choices, rows, columns }) => ({
      type,
      name,
      isRequired,
      choicesOrder,
      choices: type === 'radiogroup' ? 'generations' : choices?.map(({ value }) => value),
      rows: rows?.map(({ value }) => value),
      columns: columns?.map(({ value }) => value),
    })),
  );
}

function shapeOfFormbricks(json: string): string[] {
  const { blocks } = JSON.parse(json) as FormbricksSurvey;
  const elements = blocks.flatMap((block) => block.elements);
  return sorted(
    elements.map(({ id, type, choices, rows, columns }) => ({
      id,
      type,
      choices: type === 'multipleChoiceSingle' ? 'generations' : choices?.map((one) => one.id),
      rows: rows?.map((one) => one.id),
      columns: columns?.map((one) => one.id),
    })),
  );
}

function shapeOfTypeform(json: string): string[] {
  const { fields } = JSON.parse(json) as TypeformForm;
  return sorted(
    fields.map(({ ref, type, properties, validations }) => ({
      ref,
      type,
      choices: ref === 'generation' ? 'generations' : properties?.choices?.map((choice) => choice.ref),
      validations,
    })),
  );
}

function shapeOfScript(script: string): string[] {
  const items = runGoogleScript(script).items.filter(({ type }) => type !== 'page');
  return sorted(
    items.map(({ type, rows, columns, required, oneResponsePerColumn }) => ({
      type,
      rows: rows.length,
      columns: columns.length,
      required,
      oneResponsePerColumn,
    })),
  );
}

function shapeOfTsv(tsv: string): string[] {
  return sorted(
    readStructure(tsv)
      .filter((row) => ['Q', 'SQ', 'A'].includes(row['class'] ?? '') && row['name'] !== 'EARLY')
      .map((row) => [row['class'], row['type/scale'], row['name'], row['language'], row['mandatory']]),
  );
}

/** The introduction, which the examples do not have, left out. */
function shapeOfQualtrics(questions: readonly QualtricsQuestion[]): string[] {
  return sorted(
    questions
      .filter(({ type }) => type !== 'DB')
      .map(({ type, tag, choices, answers }) => ({
        type,
        tag,
        choices: tag === 'SEG' ? 'generations' : choices.map(({ id }) => id),
        answers: answers.map(({ id, code }) => [id, code]),
      })),
  );
}

function shapeOfAdvancedFormat(txt: string): string[] {
  return shapeOfQualtrics(readAdvancedFormat(txt));
}

function shapeOfQsf(qsf: string): string[] {
  return shapeOfQualtrics(readQsf(qsf));
}

function elementsOf(qsf: string): QsfElement[] {
  return (JSON.parse(qsf) as { SurveyElements: QsfElement[] }).SurveyElements;
}

function kindsOf(elements: readonly QsfElement[]): string[] {
  return [...new Set(elements.map(({ Element }) => Element))];
}

function payloadKeys(elements: readonly QsfElement[], type: string): string[] {
  const found = elements.find(({ Element, Payload }) => Element === 'SQ' && Payload.QuestionType === type);
  return Object.keys(found?.Payload ?? {});
}

/** Types and names, or lists and names. */
function firstCells(rows: readonly (readonly unknown[])[]): string[] {
  return rows.slice(1).map((row) => JSON.stringify(row.slice(0, 2).map((cell) => cell ?? '')));
}
