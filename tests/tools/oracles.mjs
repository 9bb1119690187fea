// npm run oracles -- DIR: compares every *.json of DIR with what the app's statistics compute.
// Vite loads the TypeScript (and resolves #src), so that no build and no other loader is needed.
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const directory = process.argv[2];
if (!directory) {
  console.error('usage: npm run oracles -- DIR');
  process.exit(2);
}
const folder = resolve(directory);
if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
  console.error(`${folder}: no such folder`);
  process.exit(1);
}
const entry = fileURLToPath(new URL('../oracles/run-folder.ts', import.meta.url));
const { module } = await runnerImport(entry, { configFile: false, logLevel: 'error' });
let passed = 0;
let failed = 0;
for (const result of module.runFolder(folder)) {
  for (const line of result.lines) console.log(line);
  if (result.passed) passed += 1;
  else failed += 1;
}
if (passed + failed === 0) console.error(`${folder}: no *.json in it`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(passed === 0 || failed > 0 ? 1 : 0);
