// The page of the import benchmark: the same File goes through the app's own client and through Papa Parse.
import { importSurvey, inspectSurvey } from '#src/workers/survey-import.client.ts';

const input = document.querySelector('input');

globalThis.runOurs = async () => {
  const [file] = input.files;
  const inspected = await inspectSurvey(file);
  if (!inspected.ok) throw new Error(JSON.stringify(inspected.reason));
  const begin = performance.now();
  let reports = 0;
  const outcome = await importSurvey(file, inspected.value.mapping, { onProgress: () => (reports += 1) });
  const milliseconds = performance.now() - begin;
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.reason));
  const { counts, statistics, rows } = outcome.value;
  rows.discard();
  return { milliseconds, rows: counts.used, respondents: statistics.overall.respondents, reports };
};

/** What the import is compared with: Papa Parse only cuts the file into strings, in a worker too. */
globalThis.runPapa = () =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./papa.worker.js', import.meta.url), { type: 'module' });
    const begin = performance.now();
    worker.addEventListener('message', ({ data }) => {
      worker.terminate();
      resolve({ milliseconds: performance.now() - begin, rows: data.rows });
    });
    worker.addEventListener('error', () => reject(new Error('the worker of Papa Parse broke')));
    worker.postMessage(input.files[0]);
  });
