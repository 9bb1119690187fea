// npm run import-corpus -- DIR: imports every sample of DIR through the app's own code and compares.
// Vite loads the TypeScript (and resolves #src), so that no build and no other loader is needed.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const directory = process.argv[2];
if (!directory) {
  console.error('usage: npm run import-corpus -- DIR');
  process.exit(2);
}
const entry = fileURLToPath(new URL('./import-corpus/corpus.ts', import.meta.url));
const { module } = await runnerImport(entry, { configFile: false, logLevel: 'error' });
const { passed, failed, lines } = await module.runCorpus(resolve(directory));
for (const line of lines) console.log(line);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
