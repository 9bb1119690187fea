import type { StoragePorts } from '../persistence/ports.ts';
import type { Services } from '../store/services.tsx';
import type { AnalysisClient } from '../workers/analysis.client.ts';

const surveyRows = () => import('../persistence/survey-rows.ts');

/**
 * The services of a real browser; one analysis worker for the whole app. The start page needs none of them, so each
 * loads with the first question.
 */
export function createServices(ports: StoragePorts): Services {
  let client: Promise<AnalysisClient> | null = null;
  const analysis = (): Promise<AnalysisClient> =>
    (client ??= import('../workers/analysis.client.ts').then((module) => module.createAnalysisClient()));
  return {
    analyse: async (request) => (await analysis()).analyse(request),
    agreement: async (request) => (await analysis()).agreement(request),
    discussion: async (request) => (await analysis()).discussion(request),
    closest: async (request) => (await analysis()).closest(request),
    analysts: async (request) => (await analysis()).analysts(request),
    restate: async (request) => (await analysis()).restate(request),
    trust: async (request) => (await analysis()).trust(request),
    keepSurveyRows: async (id, name, table) => {
      await (await surveyRows()).saveSurveyRows(ports.rows, { id, name }, table);
    },
    removeSurveyRows: async (survey) => (await surveyRows()).deleteSurveyRows(ports.rows, survey),
    kiosk: ports.kiosk,
    rooms: {
      load: async () => (await import('../room/engine.ts')).mqttRoomEngine,
      store: ports.rooms,
    },
    writeXlsform: async (format, spec) => (await import('../export/xlsform.ts')).writeXlsform(format, spec),
    describeStorage: async () => (await import('../persistence/describe-storage.ts')).describeStorage(ports),
  };
}
