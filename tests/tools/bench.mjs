/**
 * `npm run bench [-- --json FILE] [--only NAME]`: the figures that the project promises, each beside what it is
 * compared with, measured in one run on this machine. Run `npm run build` first.
 *
 * Ratios travel between machines, seconds do not: where a row has a bar, the bar is on the ratio or on the emulated
 * device it names.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { measureImport } from './bench-import/measure-import.mjs';
import { measureJourney } from './bench-journey.mjs';
import { measureReport } from './bench-report.mjs';
import { measureRoom } from './bench-room.mjs';
import { measureStart } from './bench-start.mjs';
import { measureStats } from './bench-stats.mjs';

/**
 * @typedef {object} Row
 * @property {string} name
 * @property {number} ours
 * @property {number | null} other what it is compared with, in the same unit
 * @property {string} unit
 * @property {string | null} bar what has to hold, in words; null = for information
 * @property {boolean | null} holds null = there is no bar
 */

/** @type {Readonly<Record<string, () => Promise<Row[]>>>} */
const BENCHES = {
  stats: measureStats,
  start: measureStart,
  import: measureImport,
  report: measureReport,
  journey: measureJourney,
  room: measureRoom,
};

function print(rows) {
  const table = rows.map(({ name, ours, other, unit, bar, holds }) => ({
    name,
    ours: `${ours.toFixed(2)} ${unit}`,
    'compared with': other === null ? '' : `${other.toFixed(2)} ${unit}`,
    ratio: other === null ? '' : (ours / other).toFixed(2),
    bar: bar ?? '',
    holds: holds === null ? '' : holds ? 'yes' : 'NO',
  }));
  console.table(table);
}

async function main() {
  const { values } = parseArgs({ options: { json: { type: 'string' }, only: { type: 'string' } } });
  if (values.only !== 'stats' && !existsSync('dist/index.html'))
    throw new Error('there is no built app: run "npm run build" first');
  const rows = [];
  for (const [name, measure] of Object.entries(BENCHES)) {
    if (values.only !== undefined && values.only !== name) continue;
    console.log(`measuring ${name} …`);
    rows.push(...(await measure()));
  }
  print(rows);
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`);
  if (rows.some(({ holds }) => holds === false)) process.exitCode = 1;
}

await main();
