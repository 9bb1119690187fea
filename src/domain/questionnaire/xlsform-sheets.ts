import type { Language } from '../model/language.ts';
import type { QuestionnaireTextId, QuestionnaireTexts } from '../model/questionnaire.ts';
import { GENERATION_TEXTS, PILLAR_SLUGS, PILLAR_TEXTS, rankingSlug, SCALE_TEXTS } from './question-codes.ts';
import { placesOf, questionsOf, type QuestionKind } from './question-order.ts';
import { languagesOf, mainTexts, ranksSome, textsIn, type QuestionnaireSpec } from './questionnaire-spec.ts';
import type { XlsformId } from './questionnaire-formats.ts';
import { oneLine, takeApart } from './safe-text.ts';

/** A sheet of the workbook; the first row holds the names of the columns. */
export interface XlsformSheet {
  readonly name: 'survey' | 'choices' | 'settings';
  readonly rows: readonly (readonly string[])[];
}

/** Cells by column name; a text stands for one column per language. */
type Row = Readonly<Record<string, string | Translated>>;
type Translated = (texts: QuestionnaireTexts) => string;

/** Names by which ODK and Kobo offer the languages to choose from. */
const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English (en)',
  pl: 'polski (pl)',
  ru: 'русский (ru)',
  'zh-Hant': '繁體中文 (zh)',
};

const TRANSLATED = ['label', 'hint', 'constraint_message'];
const SEED = 'order_seed';

/**
 * An XLSForm. ODK's own `rank` ranks everything and Kobo exports no texts of it, so Kobo, and a ranking of the first few, ask
 * for one place after the other; the pillars then come in one random order for all places.
 */
export function xlsformSheets(id: XlsformId, spec: QuestionnaireSpec): XlsformSheet[] {
  const byPlace = id === 'xlsform-kobo' || ranksSome(spec.questionnaire);
  const questions = questionsOf(spec.questionnaire).flatMap((kind) =>
    kind === 'ranking' && byPlace ? placeRows(spec) : rowsOf(kind, spec),
  );
  const survey: Row[] = [
    { type: 'start', name: 'start' },
    { type: 'end', name: 'end' },
    ...(byPlace
      ? [{ type: 'calculate', name: SEED, calculation: 'once(int(random() * 1000000000))' } as const]
      : []),
    { type: 'note', name: 'introduction', label: text('introduction') },
    ...questions,
    { type: 'note', name: 'thanks', label: text('thanks') },
  ];
  const columns = [
    'type',
    'name',
    'label',
    'hint',
    'required',
    'appearance',
    'constraint',
    'constraint_message',
    'parameters',
    'calculation',
  ];
  const sheets: XlsformSheet[] = [
    { name: 'survey', rows: tableOf(columns, survey, spec) },
    { name: 'choices', rows: tableOf(['list_name', 'name', 'label'], choiceRows(), spec) },
  ];
  return [...sheets, { name: 'settings', rows: settingsOf(spec, sheets) }];
}

function text(id: QuestionnaireTextId): Translated {
  return (texts) => takeApart(oneLine(texts[id]), '${');
}

/** Columns that no row fills are left out. */
function tableOf(columns: readonly string[], rows: readonly Row[], spec: QuestionnaireSpec): string[][] {
  const languages = languagesOf(spec);
  const filled = columns.filter((column) => rows.some((row) => row[column] !== undefined));
  const header = filled.flatMap((column) =>
    TRANSLATED.includes(column) && languages.length > 1
      ? languages.map((language) => `${column}::${LANGUAGE_NAMES[language]}`)
      : [column],
  );
  const cells = rows.map((row) =>
    filled.flatMap((column) => {
      const value = row[column] ?? '';
      if (!TRANSLATED.includes(column)) return [typeof value === 'string' ? value : value(mainTexts(spec))];
      return languages.map((language) =>
        typeof value === 'string' ? value : value(textsIn(spec, language)),
      );
    }),
  );
  return [header, ...cells];
}

function rowsOf(kind: QuestionKind, spec: QuestionnaireSpec): Row[] {
  switch (kind) {
    case 'ranking':
      return [
        {
          type: 'rank pillars',
          name: rankingSlug(spec.questionnaire.ranked),
          label: text('rankingQuestion'),
          hint: text('rankingHelp'),
          required: 'yes',
          parameters: 'randomize=true',
        },
      ];
    case 'ratings':
      return [
        {
          type: 'begin_group',
          name: 'satisfaction',
          label: text('ratingQuestion'),
          appearance: 'field-list',
        },
        ...PILLAR_TEXTS.map(({ pillar, id }) => ({
          type: 'select_one satisfaction',
          name: PILLAR_SLUGS[pillar],
          label: text(id),
        })),
        { type: 'end_group' },
      ];
    case 'comment':
      return [{ type: 'text', name: 'comment', label: text('commentQuestion'), appearance: 'multiline' }];
    case 'generation':
      return [{ type: 'select_one generations', name: 'generation', label: text('generationQuestion') }];
  }
}

/** One choice per place, none of them chosen before. */
function placeRows(spec: QuestionnaireSpec): Row[] {
  const name = rankingSlug(spec.questionnaire.ranked);
  return [
    { type: 'begin_group', name, appearance: 'field-list' },
    {
      type: 'note',
      name: `${name}_label`,
      label: text('rankingQuestion'),
      hint: text('rankingHelp'),
    },
    ...placesOf(spec.questionnaire).map((place): Row => {
      const earlier = placesOf(spec.questionnaire).slice(0, place - 1);
      const constraint = earlier.map((other) => `\${choice_${place}} != \${choice_${other}}`).join(' and ');
      return {
        type: 'select_one pillars',
        name: `choice_${place}`,
        label: String(place),
        required: 'yes',
        appearance: 'minimal',
        parameters: `randomize=true, seed=\${${SEED}}`,
        ...(constraint === '' ? {} : { constraint, constraint_message: text('rankingHelp') }),
      };
    }),
    { type: 'end_group' },
  ];
}

function choiceRows(): Row[] {
  return [
    ...GENERATION_TEXTS.map(({ generation, id }) => ({
      list_name: 'generations',
      name: generation,
      label: text(id),
    })),
    ...PILLAR_TEXTS.map(({ pillar, id }) => ({
      list_name: 'pillars',
      name: PILLAR_SLUGS[pillar],
      label: text(id),
    })),
    ...SCALE_TEXTS.map(({ point, id }) => ({
      list_name: 'satisfaction',
      name: String(point),
      label: text(id),
    })),
    { list_name: 'satisfaction', name: 'na', label: text('notApplicable') },
  ];
}

function settingsOf(spec: QuestionnaireSpec, sheets: readonly XlsformSheet[]): string[][] {
  const title = oneLine(mainTexts(spec).title);
  const settings: readonly (readonly [string, string])[] = [
    ['form_title', takeApart(title, '${')],
    ['form_id', 'cx_priorities'],
    // Servers refuse another form under a version that they have.
    ['version', checksum(`${title}${JSON.stringify(sheets)}`)],
    ...(languagesOf(spec).length > 1 ? [['default_language', LANGUAGE_NAMES[spec.language]] as const] : []),
  ];
  return [settings.map(([name]) => name), settings.map(([, value]) => value)];
}

/** FNV-1a, 32 bits, as decimal digits: another text, almost surely another number. */
function checksum(content: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < content.length; index++) {
    hash = Math.imul(hash ^ content.charCodeAt(index), 0x01000193);
  }
  return String(hash >>> 0);
}
