import { importSurvey, inspectSurvey, previewSurvey } from '../../workers/survey-import.client.ts';

/** The three questions to the import worker; tests stand in for it. */
export interface SurveyImportClient {
  readonly inspect: typeof inspectSurvey;
  readonly preview: typeof previewSurvey;
  readonly import: typeof importSurvey;
}

export const workerClient: SurveyImportClient = {
  inspect: inspectSurvey,
  preview: previewSurvey,
  import: importSurvey,
};
