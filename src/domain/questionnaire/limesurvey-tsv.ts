import type { Language } from '../model/language.ts';
import type { QuestionnaireTexts } from '../model/questionnaire.ts';
import {
  GENERATION_CODES,
  GENERATION_TEXTS,
  PILLAR_CODES,
  PILLAR_TEXTS,
  rankingCode,
  SCALE_TEXTS,
} from './question-codes.ts';
import { questionsOf, type QuestionKind } from './question-order.ts';
import { languagesOf, textsIn, type QuestionnaireSpec } from './questionnaire-spec.ts';
import { htmlLine } from './safe-text.ts';

const LANGUAGE_CODES: Readonly<Record<Language, string>> = {
  en: 'en',
  pl: 'pl',
  ru: 'ru',
  'zh-Hant': 'zh-Hant-TW',
};

/** Names that the import does not know become attributes of the question: the last ones are such attributes. */
const COLUMNS = [
  'class',
  'type/scale',
  'name',
  'relevance',
  'text',
  'help',
  'language',
  'validation',
  'mandatory',
  'other',
  'default',
  'same_default',
  'random_order',
  'answer_order',
  'subquestion_order',
  'min_answers',
  'max_answers',
  'max_subquestions',
] as const;

type Row = Readonly<Partial<Record<(typeof COLUMNS)[number], string>>>;

/**
 * Settings of the survey: anonymous, one question per page. All are written out although many are LimeSurvey's own, because
 * its import guesses the encoding from the first 1,000 bytes and may cut a letter in two there: these are plain ASCII.
 */
const SETTINGS: readonly (readonly [string, string])[] = [
  ['format', 'S'],
  ['anonymized', 'Y'],
  ['datestamp', 'Y'],
  ['savetimings', 'N'],
  ['ipaddr', 'N'],
  ['ipanonymize', 'Y'],
  ['refurl', 'N'],
  ['usecookie', 'N'],
  ['allowregister', 'N'],
  ['allowsave', 'N'],
  ['allowprev', 'Y'],
  ['alloweditaftercompletion', 'N'],
  ['tokenanswerspersistence', 'N'],
  ['assessments', 'N'],
  ['printanswers', 'N'],
  ['listpublic', 'N'],
  ['publicstatistics', 'N'],
  ['publicgraphs', 'N'],
  ['htmlemail', 'Y'],
  ['usecaptcha', 'N'],
  ['showwelcome', 'Y'],
  ['showprogress', 'Y'],
  ['showgroupinfo', 'X'],
  ['showqnumcode', 'X'],
  ['showxquestions', 'N'],
  ['shownoanswer', 'Y'],
  ['questionindex', '0'],
  ['navigationdelay', '0'],
  ['nokeyboard', 'N'],
];

/** LimeSurvey's survey structure as tab-separated values, in all languages of the spec. */
export function writeLimeSurveyTsv(spec: QuestionnaireSpec): string {
  const languages = languagesOf(spec);
  const [main = spec.language, ...others] = languages;
  const additional = others.map((language) => LANGUAGE_CODES[language]).join(' ');
  const rows: Row[] = [
    setting('language', LANGUAGE_CODES[main]),
    setting('additional_languages', additional),
    ...SETTINGS.map(([name, text]) => setting(name, text)),
    ...languages.flatMap((language) => languageRows(textsIn(spec, language), LANGUAGE_CODES[language])),
    ...languages.flatMap((language) => questionRows(spec, language)),
  ];
  const lines = [COLUMNS, ...rows.map((row) => COLUMNS.map((column) => row[column] ?? ''))];
  return lines.map((cells) => `${cells.join('\t')}\n`).join('');
}

function setting(name: string, text: string): Row {
  return { class: 'S', name, text };
}

function languageRows(texts: QuestionnaireTexts, language: string): Row[] {
  return [
    { class: 'SL', name: 'surveyls_title', text: cell(texts.title), language },
    { class: 'SL', name: 'surveyls_welcometext', text: cell(texts.introduction), language },
    { class: 'SL', name: 'surveyls_endtext', text: cell(texts.thanks), language },
  ];
}

/** LimeSurvey shows texts as HTML and computes what stands in braces. Without quotes and tabs no cell needs quoting. */
function cell(text: string): string {
  return htmlLine(text).replaceAll('{', '&#123;').replaceAll('}', '&#125;');
}

function questionRows(spec: QuestionnaireSpec, of: Language): Row[] {
  const language = LANGUAGE_CODES[of];
  const texts = textsIn(spec, of);
  // Attributes that are the same in all languages stand once.
  const isMain = of === spec.language;
  const rows = questionsOf(spec.questionnaire).flatMap((kind) =>
    rowsOf(kind, spec, texts).map((row) =>
      isMain ? row : (Object.fromEntries(Object.entries(row).filter(([name]) => !isAttribute(name))) as Row),
    ),
  );
  const group: Row = { class: 'G', 'type/scale': '1', name: cell(texts.title), relevance: '1' };
  return [group, ...rows].map((row) => ({ ...row, language }));
}

function isAttribute(column: string): boolean {
  return COLUMNS.findIndex((name) => name === column) > COLUMNS.indexOf('same_default');
}

function rowsOf(kind: QuestionKind, spec: QuestionnaireSpec, texts: QuestionnaireTexts): Row[] {
  const { ranked } = spec.questionnaire;
  switch (kind) {
    case 'ranking':
      return [
        {
          ...question('R', rankingCode(ranked), texts.rankingQuestion),
          help: cell(texts.rankingHelp),
          mandatory: 'Y',
          random_order: '1',
          answer_order: 'random',
          min_answers: String(ranked),
          max_answers: String(ranked),
          max_subquestions: String(ranked),
        },
        ...PILLAR_TEXTS.map(({ pillar, id }) => answer(PILLAR_CODES[pillar], texts[id])),
      ];
    case 'ratings':
      return [
        {
          ...question('F', 'SAT', texts.ratingQuestion),
          random_order: '1',
          subquestion_order: 'random',
        },
        ...PILLAR_TEXTS.map(({ pillar, id }): Row => ({
          class: 'SQ',
          'type/scale': '0',
          name: PILLAR_CODES[pillar],
          relevance: '1',
          text: cell(texts[id]),
        })),
        ...SCALE_TEXTS.map(({ point, id }) => answer(String(point), texts[id])),
        answer('NA', texts.notApplicable),
      ];
    case 'comment':
      return [question('T', 'COMMENT', texts.commentQuestion)];
    case 'generation':
      return [
        question('L', 'SEG', texts.generationQuestion),
        ...GENERATION_TEXTS.map(({ generation, id }) => answer(GENERATION_CODES[generation], texts[id])),
      ];
  }
}

function question(type: string, name: string, text: string): Row {
  return {
    class: 'Q',
    'type/scale': type,
    name,
    relevance: '1',
    text: cell(text),
    mandatory: 'N',
    other: 'N',
  };
}

function answer(name: string, text: string): Row {
  return { class: 'A', 'type/scale': '0', name, text: cell(text) };
}
