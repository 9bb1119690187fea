import {
  importSurvey,
  inspectSurvey,
  openSurveyFile,
  previewSurvey,
} from '../../workers/survey-import.client.ts';

/** The four questions to the import worker; tests stand in for it. */
export interface SurveyImportClient {
  readonly open: typeof openSurveyFile;
  readonly inspect: typeof inspectSurvey;
  readonly preview: typeof previewSurvey;
  readonly import: typeof importSurvey;
}

export const workerClient: SurveyImportClient = {
  open: openSurveyFile,
  inspect: inspectSurvey,
  preview: previewSurvey,
  import: importSurvey,
};
