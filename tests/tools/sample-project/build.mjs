/**
 * Writes public/samples/ from the generator beside this file:
 *
 *   node tests/tools/sample-project/build.mjs
 *
 * Run it after a change to the generator or to the statistics; a test compares the written files with the generator.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const source = fileURLToPath(new URL('./sample-project.ts', import.meta.url));
const target = fileURLToPath(new URL('../../../public/samples/', import.meta.url));

const { module } = await runnerImport(source);
const { csv, project, rows } = module.sampleFiles();
mkdirSync(target, { recursive: true });
writeFileSync(`${target}harbor-outfitters.csv`, csv);
writeFileSync(`${target}harbor-outfitters.plumbline.json`, project);
writeFileSync(`${target}harbor-outfitters.rows.json`, rows);
