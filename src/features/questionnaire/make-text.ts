import { writePlainText, type BuildingInstructions } from '../../domain/questionnaire/plain-text.ts';
import type { QuestionnaireFormatId, XlsformId } from '../../domain/questionnaire/questionnaire-formats.ts';
import type { QuestionnaireSpec } from '../../domain/questionnaire/questionnaire-spec.ts';
import { writeQuestionnaire, type TextFormatId } from '../../domain/questionnaire/write-questionnaire.ts';

/** The questionnaire as text, for formats that are text. */
export function makeText(
  format: TextFormatId | 'plain-text',
  spec: QuestionnaireSpec,
  instructions: BuildingInstructions,
): string {
  return format === 'plain-text' ? writePlainText(spec, instructions) : writeQuestionnaire(format, spec);
}

export function isWorkbook(format: QuestionnaireFormatId): format is XlsformId {
  return format === 'xlsform-odk' || format === 'xlsform-kobo';
}
