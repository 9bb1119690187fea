import { writeFormbricks } from './formbricks.ts';
import { writeGoogleScript } from './google-script.ts';
import { writeLimeSurveyTsv } from './limesurvey-tsv.ts';
import { writeQsf } from './qsf.ts';
import { writeQualtricsTxt } from './qualtrics-txt.ts';
import type { QuestionnaireFormatId, XlsformId } from './questionnaire-formats.ts';
import type { QuestionnaireSpec } from './questionnaire-spec.ts';
import { writeSurveyJs } from './survey-js.ts';
import { writeTypeform } from './typeform.ts';

/** The formats that are text and need nothing but the questionnaire. */
export type TextFormatId = Exclude<QuestionnaireFormatId, XlsformId | 'plain-text'>;

const WRITERS: Readonly<Record<TextFormatId, (spec: QuestionnaireSpec) => string>> = {
  'google-script': writeGoogleScript,
  'qualtrics-txt': writeQualtricsTxt,
  'qualtrics-qsf': writeQsf,
  'limesurvey-tsv': writeLimeSurveyTsv,
  'surveyjs-json': writeSurveyJs,
  'typeform-json': writeTypeform,
  'formbricks-json': writeFormbricks,
};

export function writeQuestionnaire(format: TextFormatId, spec: QuestionnaireSpec): string {
  return WRITERS[format](spec);
}
