import type { SurveyId } from '../../domain/model/survey.ts';
import type { Result } from '../../domain/result.ts';
import type { ResponseTable } from '../../domain/survey/response-table.ts';
import type { SurveyWords } from '../../domain/survey/survey-words.ts';
import {
  loadSurveyRows,
  loadSurveyWords,
  saveSurveyRows,
  type RowsFailure,
  type RowsNotSaved,
  type SurveyName,
} from '../survey-rows.ts';
import { findDatabases } from './database.ts';
import { createRowStore } from './row-store.ts';

// For workers: writing or reading the rows of a huge survey copies them, which would stop the page for a moment.

/** Keeps the rows under the survey's id, from the thread that calls. */
export function keepSurveyRows(
  survey: SurveyName,
  table: ResponseTable,
  words: SurveyWords,
): Promise<Result<null, RowsNotSaved>> {
  return saveSurveyRows(openRowStore(), survey, table, words);
}

/** What the texts of the survey's file were said to mean. */
export function surveyWordsOf(survey: SurveyId): Promise<SurveyWords> {
  return loadSurveyWords(openRowStore(), survey);
}

/** The rows of a survey, in the thread that calls. */
export function readSurveyRows(survey: SurveyId): Promise<Result<ResponseTable, RowsFailure>> {
  return loadSurveyRows(openRowStore(), survey);
}

function openRowStore() {
  const databases = findDatabases(globalThis);
  return databases === null ? null : createRowStore(databases);
}
