import { describeStorage } from '../persistence/describe-storage.ts';
import type { StoragePorts } from '../persistence/ports.ts';
import { deleteSurveyRows, saveSurveyRows } from '../persistence/survey-rows.ts';
import type { Services } from '../store/services.tsx';
import { createAnalysisClient } from '../workers/analysis.client.ts';

/** The services of a real browser; one analysis worker for the whole app, started at the first question. */
export function createServices(ports: StoragePorts): Services {
  const analysis = createAnalysisClient();
  return {
    analyse: analysis.analyse,
    agreement: analysis.agreement,
    closest: analysis.closest,
    analysts: analysis.analysts,
    restate: analysis.restate,
    trust: analysis.trust,
    keepSurveyRows: async (id, name, table) => {
      await saveSurveyRows(ports.rows, { id, name }, table);
    },
    removeSurveyRows: (survey) => deleteSurveyRows(ports.rows, survey),
    kiosk: ports.kiosk,
    writeXlsform: async (format, spec) => (await import('../export/xlsform.ts')).writeXlsform(format, spec),
    describeStorage: () => describeStorage(ports),
  };
}
