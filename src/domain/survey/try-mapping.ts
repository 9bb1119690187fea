import { PILLAR_COUNT } from '../model/pillar.ts';
import { cleanText } from './clean-text.ts';
import { readHeaders } from './header-records.ts';
import { CsvScanner } from './csv-scanner.ts';
import { finishRun } from './finish-run.ts';
import type { SurveyImport } from './import-outcome.ts';
import type { SurveyMapping } from './mapping.ts';
import type { RowProblem } from './problem.ts';
import type { Question, SampleRow } from './proposal.ts';
import { responseRow } from './response-table.ts';
import { nameOf } from './sampled-column.ts';
import { OWN_TOOL } from './tool-signatures.ts';
import { SurveyRun, type LastRow } from './survey-run.ts';
import type { SurveySample } from './survey-sample.ts';
import { askUnrankedMeaning, reasonForSubset } from './unranked-question.ts';
import { validateMapping } from './validate-mapping.ts';

/** Records of the sample that are read on trial. */
const TRIAL_RECORDS = 1000;
const SHOWN_ROWS = 10;
/** Fewer numbers outside a scale are slips of the pen. */
const FEWEST_CODES = 3;

interface Place {
  readonly record: number;
  readonly line: number;
}

export interface Trial {
  /** The mapping, improved by what the cells say. */
  readonly mapping: SurveyMapping;
  readonly questions: readonly Question[];
  readonly rows: readonly SampleRow[];
}

/** Reads the sample under a mapping: the first rows as understood, and what only the cells can raise. */
export function tryMapping(
  mapping: SurveyMapping,
  sample: SurveySample,
  places: { readonly dataPlace: Place; readonly blocked: boolean },
): Trial {
  const first = readSampleRows(mapping, sample);
  if (places.blocked || !first) return { mapping, questions: [], rows: [] };
  const improved = suggestDefaults(mapping, first.result, first.unpaddedSlashes);
  const second = improved === mapping ? first : (readSampleRows(improved, sample) ?? first);
  return {
    mapping: improved,
    questions: questionsOf(improved, first.result, places.dataPlace),
    rows: second.rows,
  };
}

/** The first rows of a sample under a (corrected) mapping; `null` = it does not validate. */
export function readSampleRows(
  mapping: SurveyMapping,
  sample: SurveySample,
): {
  readonly rows: readonly SampleRow[];
  readonly result: SurveyImport;
  readonly unpaddedSlashes: boolean;
} | null {
  const headers = sample.records.slice(0, mapping.headerRecords).map(({ cells }) => cells);
  const columns = readHeaders(headers).map(nameOf);
  const valid = validateMapping(mapping, columns.length);
  if (!valid.ok) return null;
  const run = new SurveyRun(valid.value, headers, columns);
  const { layout } = sample;
  const delimiter = layout?.delimiter ?? mapping.delimiter;
  const scanner = new CsvScanner({ delimiter, firstRecord: layout?.firstRecord });
  scanner.feed(sample.bytes);
  if (sample.isWhole) scanner.end();
  const lastHeader = sample.records[mapping.headerRecords - 1]?.record ?? 0;
  const shown: LastRow[] = [];
  while (scanner.next() && scanner.record < lastHeader + TRIAL_RECORDS) {
    if (scanner.record <= lastHeader) continue;
    run.read(scanner);
    const last = run.lastRead(scanner);
    if (last && last.row >= 0 && shown.length < SHOWN_ROWS) shown.push(last);
  }
  const result = finishRun(run, valid.value, []);
  const rows = shown.map(({ row, line, verdict }) => ({ ...responseRow(result.table, row), line, verdict }));
  return {
    rows,
    result,
    unpaddedSlashes: writesAmericanDates(sample, run.times.dateColumn, mapping.headerRecords),
  };
}

/** `3/5/25`, `3/5/2025 9:04 AM`: no other country writes slashes without zeros or with AM and PM. */
function writesAmericanDates(sample: SurveySample, column: number, headerRecords: number): boolean {
  const cells = sample.records.slice(headerRecords).map(({ cells: texts }) => (texts[column] ?? '').trim());
  const slashed = cells.filter((cell) => /^\d{1,2}\/\d{1,2}\/\d{2,4}/.test(cell));
  const american = slashed.filter(
    (cell) => /[ap]m$/i.test(cell) || (/^\d\/|^\d{1,2}\/\d\//.test(cell) && !/^0|\/0\d\//.test(cell)),
  );
  return slashed.length > 0 && american.length * 2 > slashed.length;
}

function suggestDefaults(mapping: SurveyMapping, result: SurveyImport, american: boolean): SurveyMapping {
  const ambiguous = (result.problemCounts.DATE_AMBIGUOUS ?? 0) > 0;
  const subset = !mapping.modeIsTold && reasonForSubset(mapping) !== null;
  if (!subset && !(ambiguous && american)) return mapping;
  return {
    ...mapping,
    mode: subset ? 'subset' : mapping.mode,
    dateOrder: ambiguous && american ? 'month-first' : mapping.dateOrder,
  };
}

function questionsOf(mapping: SurveyMapping, result: SurveyImport, place: Place): Question[] {
  const { problems, table } = result;
  const questions: Question[] = [];
  const at = { ...place, column: null };
  const unranked = askUnrankedMeaning(mapping, result);
  if (unranked) questions.push(unranked);
  if (mapping.tool !== OWN_TOOL && holdsTies(table.ranks))
    questions.push({ code: 'RANK_TIES', blocking: false, suggested: 'keep', ...at });
  questions.push(...ratingQuestions(mapping, problems, place));
  const [ambiguous] = problems.filter(({ detail }) => detail.code === 'DATE_AMBIGUOUS');
  if (ambiguous) {
    const { record, line, column } = ambiguous;
    questions.push({
      code: 'DATE_AMBIGUOUS',
      blocking: false,
      suggested: mapping.dateOrder,
      record,
      line,
      column,
    });
  }
  return questions;
}

function ratingQuestions(mapping: SurveyMapping, problems: readonly RowProblem[], place: Place): Question[] {
  const valuesOf = (code: RowProblem['detail']['code']): Map<string, RowProblem> =>
    new Map(
      problems
        .filter(({ detail }) => detail.code === code)
        .map((problem) => [cleanText(problem.value ?? ''), problem]),
    );
  const questions: Question[] = [];
  const outside = [...valuesOf('RATING_OUT_OF_RANGE')];
  const far = outside.filter(([value]) => !/^(?:0|6|-.*)$/.test(value));
  // A tool's own codes of the answers (10 … 14): each is some grade, none is "not applicable" by itself.
  const codes = far.length >= FEWEST_CODES ? far : [];
  for (const [value, { record, line, column }] of outside.filter((one) => !codes.includes(one))) {
    const suggested = mapping.rating.outside[value] ?? 'no-answer';
    questions.push({ code: 'RATING_OUTSIDE', blocking: false, suggested, value, record, line, column });
  }
  const unknown = [...valuesOf('RATING_UNKNOWN_LABEL')].filter(
    ([, { detail }]) => detail.code === 'RATING_UNKNOWN_LABEL' && detail.why === 'text',
  );
  const labels = [...codes, ...unknown];
  if (labels.length > 0) {
    const column = labels[0]?.[1].column ?? null;
    const texts = labels.map(([label]) => label);
    questions.push({
      code: 'RATING_LABELS',
      blocking: false,
      suggested: 'no-answer',
      labels: texts,
      ...place,
      column,
    });
  }
  return questions;
}

/** Doubled mid-ranks of a row without ties are all even and all different; ties of three are even but repeat. */
function holdsTies(ranks: Uint8Array): boolean {
  for (let row = 0; row < ranks.length; row += PILLAR_COUNT) {
    let seen = 0;
    for (let index = row; index < row + PILLAR_COUNT; index++) {
      const rank = ranks[index] as number;
      if (rank === 0) continue;
      if ((seen & (1 << rank)) !== 0) return true;
      seen |= 1 << rank;
    }
  }
  return false;
}
