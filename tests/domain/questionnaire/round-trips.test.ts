import { describe, expect, test } from 'vitest';
import type { Language } from '#src/domain/model/language.ts';
import type { RankedChoice } from '#src/domain/model/questionnaire.ts';
import { writeFormbricks } from '#src/domain/questionnaire/formbricks.ts';
import { writeGoogleScript } from '#src/domain/questionnaire/google-script.ts';
import { writeLimeSurveyTsv } from '#src/domain/questionnaire/limesurvey-tsv.ts';
import { writePlainText } from '#src/domain/questionnaire/plain-text.ts';
import { writeQsf } from '#src/domain/questionnaire/qsf.ts';
import { writeQualtricsTxt } from '#src/domain/questionnaire/qualtrics-txt.ts';
import type { QuestionnaireSpec } from '#src/domain/questionnaire/questionnaire-spec.ts';
import { writeTypeform } from '#src/domain/questionnaire/typeform.ts';
import { xlsformSheets } from '#src/domain/questionnaire/xlsform-sheets.ts';
import { surveyWords } from '#src/domain/survey/survey-words.ts';
import { googleExport, runGoogleScript } from './support/google-export.ts';
import { expectSamePeople, importBack, type Asked } from './support/import-back.ts';
import { formbricksExport, typeformExport } from './support/json-exports.ts';
import { limeSurveyExport } from './support/limesurvey-export.ts';
import { twentyPeople, type Person } from './support/people.ts';
import { microsoftFormsExport, readPlainText } from './support/plain-text-export.ts';
import { qualtricsExport, readAdvancedFormat, readQsf } from './support/qualtrics-export.ts';
import { EACH_LANGUAGE, specOf } from './support/texts.ts';
import { xlsformExport, type Sheets } from './support/xlsform-export.ts';

/** From the questionnaire to the table that the tool would export of it. */
type RoundTrip = (spec: QuestionnaireSpec, people: readonly Person[]) => Blob;

const LIMESURVEY: Readonly<Record<Language, string>> = {
  en: 'en',
  pl: 'pl',
  ru: 'ru',
  'zh-Hant': 'zh-Hant-TW',
};
const FORMBRICKS: Readonly<Record<Language, string>> = {
  en: 'en-US',
  pl: 'pl-PL',
  ru: 'ru-RU',
  'zh-Hant': 'zh-Hant-TW',
};
const TIMESTAMPS: Readonly<Record<Language, string>> = {
  en: 'Timestamp',
  pl: 'Sygnatura czasowa',
  ru: 'Отметка времени',
  'zh-Hant': '時間戳記',
};
const INSTRUCTIONS = {
  ranking: 'Ranking',
  rankingSome: 'Ranking of the first few',
  ratings: 'Likert',
  comment: 'Long text',
  generation: 'Choice',
};

function sheetsOf(id: 'xlsform-odk' | 'xlsform-kobo', spec: QuestionnaireSpec): Sheets {
  return new Map(xlsformSheets(id, spec).map(({ name, rows }) => [name, rows]));
}

const limeSurvey =
  (style: 'codes' | 'full'): RoundTrip =>
  (spec, people) =>
    limeSurveyExport(writeLimeSurveyTsv(spec), people, { style, language: LIMESURVEY[spec.language] });

const ROUND_TRIPS: readonly (readonly [string, RoundTrip, Asked])[] = [
  ['LimeSurvey, codes', limeSurvey('codes'), {}],
  ['LimeSurvey, full texts', limeSurvey('full'), {}],
  [
    'Qualtrics, text file',
    (spec, people) => qualtricsExport(readAdvancedFormat(writeQualtricsTxt(spec)), people),
    {},
  ],
  ['Qualtrics, survey file', (spec, people) => qualtricsExport(readQsf(writeQsf(spec)), people), {}],
  [
    'Google Forms',
    (spec, people) =>
      googleExport(runGoogleScript(writeGoogleScript(spec)), people, TIMESTAMPS[spec.language]),
    {},
  ],
  [
    'ODK Central',
    (spec, people) => xlsformExport(sheetsOf('xlsform-odk', spec), people, { tool: 'odk', values: 'names' }),
    {},
  ],
  [
    'Kobo, names',
    (spec, people) =>
      xlsformExport(sheetsOf('xlsform-kobo', spec), people, { tool: 'kobo', values: 'names' }),
    {},
  ],
  [
    'Kobo, labels',
    (spec, people) =>
      xlsformExport(sheetsOf('xlsform-kobo', spec), people, { tool: 'kobo', values: 'label' }),
    {},
  ],
  [
    'Formbricks',
    (spec, people) => formbricksExport(writeFormbricks(spec), people, FORMBRICKS[spec.language]),
    {},
  ],
  [
    'Typeform, ranking as a list',
    (spec, people) => typeformExport(writeTypeform(spec), people, 'list'),
    { notApplicable: false },
  ],
  [
    'Typeform, ranking in columns',
    (spec, people) => typeformExport(writeTypeform(spec), people, 'columns'),
    { notApplicable: false },
  ],
  [
    'Microsoft Forms, made by hand',
    (spec, people) => microsoftFormsExport(readPlainText(writePlainText(spec, INSTRUCTIONS)), people),
    {},
  ],
];

const RANKED: readonly RankedChoice[] = [5, 4, 3];

/** Exports without the names or codes of the questions. */
const NAMELESS = [
  'LimeSurvey, full texts',
  'Google Forms',
  'Kobo, labels',
  'Formbricks',
  'Typeform, ranking as a list',
  'Typeform, ranking in columns',
  'Microsoft Forms, made by hand',
];
/** Kobo heads the columns of a ranking with the places alone. */
const WORDLESS = ['Kobo, labels'];

describe.each(ROUND_TRIPS)('%s', (name, roundTrip, asked) => {
  test.each(EACH_LANGUAGE)('a full ranking in %s comes back without a question', async (language) => {
    const people = twentyPeople(10);
    const file = roundTrip(specOf({ languages: [language] }), people);
    expectSamePeople(await importBack(file), people, asked);
  });

  test.each(RANKED)('a ranking of the first %i comes back', async (ranked) => {
    const people = twentyPeople(ranked);
    const spec = specOf({ ranked });
    const words = surveyWords(Object.values(spec.texts), ranked);
    const known = await importBack(roundTrip(spec, people), { words });
    const unknown = await importBack(roundTrip(spec, people));
    // Without the project's words only the name of the question can tell; nobody guesses, but the suggestion is right.
    const open = NAMELESS.includes(name) ? ['UNRANKED_MEANING'] : [];
    expectSamePeople(unknown, people, { ...asked, open });
    expectSamePeople(known, people, { ...asked, open: WORDLESS.includes(name) ? open : [] });
  });

  test('own names for everything come back when the words are known', async () => {
    const people = twentyPeople(10);
    const spec = specOf({ texts: OWN_WORDS });
    const words = surveyWords(Object.values(spec.texts));
    expectSamePeople(await importBack(roundTrip(spec, people), { words }), people, asked);
  });

  test('a survey of only the ranking comes back', async () => {
    const people = twentyPeople(10).map((person) => ({ ...person, ratings: {}, generation: null }));
    const changes = { asksRatings: false, asksGeneration: false, asksComment: false };
    const file = roundTrip(specOf({ changes }), people);
    expectSamePeople(await importBack(file), people, { ...asked, ratings: false, generation: false });
  });
});

/** Names of which no dictionary knows one, with what survey tools split texts at. */
const OWN_WORDS = {
  'pillar.advertising': 'What we promise (in "ads" & posters)',
  'pillar.content': 'Guides / how-tos',
  'pillar.digital': 'Our app',
  'pillar.non_digital': 'Our counters',
  'pillar.communications': 'Letters from us',
  'pillar.representatives': 'The crew',
  'pillar.products': 'Coffee [beans]',
  'pillar.service': 'Hotline - all hours',
  'pillar.friction': 'Smooth going',
  'pillar.reputation': 'Our good name',
  'scale.1': 'Awful really',
  'scale.2': 'Not so nice',
  'scale.3': 'So-so',
  'scale.4': 'Nice',
  'scale.5': 'Lovely',
  notApplicable: 'Never tried it',
  rankingQuestion: 'What counts for you: put it in order',
  ratingQuestion: 'How did we do?',
  generationQuestion: 'When were you born?',
  'generation.gen_z': 'Youngest guests',
  'generation.millennials': 'Young guests',
  'generation.gen_x': 'Middle guests',
  'generation.baby_boomers': 'Older guests',
  'generation.earlier': 'Oldest guests',
} as const;

test('numbers instead of texts come back from the survey file of Qualtrics', async () => {
  const people = twentyPeople(10);
  const questions = readQsf(writeQsf(specOf({ changes: { asksGeneration: false } })));
  const back = await importBack(qualtricsExport(questions, people, 'codes'));
  expectSamePeople(back, people, { generation: false });
});

test('every language of a file in four languages comes back', async () => {
  const people = twentyPeople(10);
  const languages = EACH_LANGUAGE.map(([language]) => language);
  const spec = specOf({ languages });
  for (const language of languages) {
    const lime = limeSurveyExport(writeLimeSurveyTsv(spec), people, {
      style: 'full',
      language: LIMESURVEY[language],
    });
    expectSamePeople(await importBack(lime), people);
    const bricks = formbricksExport(writeFormbricks(spec), people, FORMBRICKS[language]);
    expectSamePeople(await importBack(bricks), people);
  }
});

test('an answer that changed its code or its place would be noticed', async () => {
  const people = twentyPeople(10);
  const tsv = writeLimeSurveyTsv(specOf());
  const swapped = tsv
    .replace('\tADV\t', '\tXXX\t')
    .replace('\tCONT\t', '\tADV\t')
    .replace('\tXXX\t', '\tCONT\t');
  expect(swapped).not.toBe(tsv);
  const back = await importBack(limeSurveyExport(swapped, people, { style: 'codes', language: 'en' }));
  expect(() => expectSamePeople(back, people)).toThrow(/deeply equal/);
});
