/** The files that a questionnaire can become. */
export const QUESTIONNAIRE_FORMAT_IDS = [
  'plain-text',
  'google-script',
  'qualtrics-txt',
  'qualtrics-qsf',
  'limesurvey-tsv',
  'surveyjs-json',
  'xlsform-odk',
  'xlsform-kobo',
  'typeform-json',
  'formbricks-json',
] as const;

export type QuestionnaireFormatId = (typeof QUESTIONNAIRE_FORMAT_IDS)[number];

/** Written by `src/export/xlsform.ts`; all others are text and written by `writeQuestionnaire`. */
export type XlsformId = Extract<QuestionnaireFormatId, `xlsform-${string}`>;

export interface QuestionnaireFormat {
  readonly id: QuestionnaireFormatId;
  readonly kind: 'text' | 'workbook';
  readonly extension: string;
  readonly mime: string;
  /**
   * What was really tried. `reimported`: the tool's own engine took the file, answered it, and the import read the answers;
   * `run`: a stand-in for the tool ran it; `converted`: the makers' own converter took it; `schema`: it is valid against what
   * the makers publish; `structure`: it was compared with examples only. In every case the import reads answers in the shape in
   * which the tool is known to export them.
   */
  readonly tried: 'reimported' | 'run' | 'converted' | 'schema' | 'structure';
  readonly supports: FormatSupport;
}

export interface FormatSupport {
  /** The pillars come in another order for everybody; `false`: to be switched on by hand where the tool can. */
  readonly randomise: boolean;
  /** The ranking must be answered; `false`: to be switched on by hand. */
  readonly require: boolean;
  /** All chosen languages in one file. */
  readonly languages: boolean;
  /**
   * Ranking the first few only. `exactly`: the tool holds people to it; `at-least`: they may rank more; `unchecked`: they choose
   * a pillar for each place, and may choose one twice (the import leaves such a ranking out).
   */
  readonly ranksSome: 'exactly' | 'at-least' | 'unchecked';
  /** "Not applicable" beside the five points; where `false`, people leave the question out. */
  readonly notApplicable: boolean;
}

const JSON_MIME = 'application/json';
const TEXT_MIME = 'text/plain;charset=utf-8';
const XLSX_MIME = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const ALL: FormatSupport = {
  randomise: true,
  require: true,
  languages: true,
  ranksSome: 'exactly',
  notApplicable: true,
};

/** Facts for the screen, which has the words for them. */
export const QUESTIONNAIRE_FORMATS: readonly QuestionnaireFormat[] = [
  {
    id: 'plain-text',
    kind: 'text',
    extension: 'txt',
    mime: TEXT_MIME,
    tried: 'structure',
    supports: { ...ALL, randomise: false, require: false, languages: false, ranksSome: 'unchecked' },
  },
  {
    id: 'google-script',
    kind: 'text',
    extension: 'gs',
    mime: TEXT_MIME,
    // With a stand-in for FormApp that knows Google's documented limits.
    tried: 'run',
    supports: { ...ALL, randomise: false, languages: false },
  },
  {
    id: 'qualtrics-txt',
    kind: 'text',
    extension: 'txt',
    mime: TEXT_MIME,
    tried: 'structure',
    supports: { ...ALL, randomise: false, require: false, languages: false, ranksSome: 'unchecked' },
  },
  {
    id: 'qualtrics-qsf',
    kind: 'text',
    extension: 'qsf',
    mime: JSON_MIME,
    tried: 'structure',
    supports: { ...ALL, languages: false, ranksSome: 'unchecked' },
  },
  {
    id: 'limesurvey-tsv',
    kind: 'text',
    extension: 'txt',
    mime: TEXT_MIME,
    tried: 'structure',
    supports: ALL,
  },
  {
    id: 'surveyjs-json',
    kind: 'text',
    extension: 'json',
    mime: JSON_MIME,
    tried: 'reimported',
    supports: ALL,
  },
  {
    id: 'xlsform-odk',
    kind: 'workbook',
    extension: 'xlsx',
    mime: XLSX_MIME,
    // pyxform 4.5, which ODK and Kobo convert with, takes it without a warning, hostile texts included.
    tried: 'converted',
    supports: ALL,
  },
  {
    id: 'xlsform-kobo',
    kind: 'workbook',
    extension: 'xlsx',
    mime: XLSX_MIME,
    tried: 'converted',
    supports: ALL,
  },
  {
    id: 'typeform-json',
    kind: 'text',
    extension: 'json',
    mime: JSON_MIME,
    // Against the types of its client library.
    tried: 'schema',
    supports: { ...ALL, languages: false, ranksSome: 'unchecked', notApplicable: false },
  },
  {
    id: 'formbricks-json',
    kind: 'text',
    extension: 'json',
    mime: JSON_MIME,
    // Against the OpenAPI description of its management API v3 (August 2026).
    tried: 'schema',
    supports: { ...ALL, ranksSome: 'at-least' },
  },
];
