import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const SMALL = 5000;
const LARGE = 1_000_000;
const REFERENCE_STEPS = 1e8;
const CORE_BAR_MS = 100;
const EXACT_BAR_MS = 500;
const LINEAR_BAR = 2.1;
const CONSTANT_BAR = 1.5;

/**
 * What the statistics cost, in this process, on one processor. `compared with` is a fixed loop of arithmetic (10^8
 * multiplications and additions), so that the times of two machines can be compared.
 * @returns {Promise<import('./bench.mjs').Row[]>}
 */
export async function measureStats() {
  const work = await loadWork();
  const small = work.surveyOf(SMALL);
  // First of all, while nothing is compiled.
  const coldCore = timeOf(() => work.afterThePass(work.pass(small)));
  const coldExact = timeOf(() => work.exactProbabilities());
  const sums = work.pass(small);
  const coldBoard = timeOf(() => work.leaderboard(small, sums));
  const warmCore = bestOf(3, () => work.afterThePass(work.pass(small)));
  const reference = bestOf(3, () => work.referenceLoop(REFERENCE_STEPS));
  const timed = (name, ours, bar = null, holds = null) => ({
    name: `stats: ${name}`,
    ours,
    other: reference,
    unit: 'ms',
    bar,
    holds,
  });
  const few = `${SMALL.toLocaleString('en')} rankings`;
  return [
    timed(`everything for ${few}, cold`, coldCore),
    timed(`everything for ${few}, warm`, warmCore, `<= ${CORE_BAR_MS} ms`, warmCore <= CORE_BAR_MS),
    timed(`leaderboard of 12 with intervals for ${few}, cold`, coldBoard),
    timed('exact p over 10!, cold', coldExact, `<= ${EXACT_BAR_MS} ms`, coldExact <= EXACT_BAR_MS),
    ...largeRows(work, small, timed),
  ];
}

function largeRows(work, small, timed) {
  const large = work.surveyOf(LARGE);
  const half = firstRows(large, LARGE / 2);
  const passOfHalf = bestOf(3, () => work.pass(half));
  const passOfAll = bestOf(3, () => work.pass(large));
  const [sumsOfSmall, sumsOfLarge] = [work.pass(small), work.pass(large)];
  // In turns, so that whatever else the machine does meets both.
  const [afterSmall, afterLarge] = bestInTurns(8, [
    () => work.afterThePass(sumsOfSmall),
    () => work.afterThePass(sumsOfLarge),
  ]);
  const many = `${LARGE.toLocaleString('en')} rankings`;
  return [
    timed(`pass over ${many}`, passOfAll),
    compared(`pass over ${many} beside half of them`, [passOfAll, passOfHalf], LINEAR_BAR),
    compared(`all after the pass, ${many} beside 5,000`, [afterLarge, afterSmall], CONSTANT_BAR),
    timed(
      `leaderboard of 12 with intervals for ${many}`,
      timeOf(() => work.leaderboard(large, sumsOfLarge)),
    ),
  ];
}

function compared(name, [ours, other], most) {
  return {
    name: `stats: ${name}`,
    ours,
    other,
    unit: 'ms',
    bar: `ratio <= ${most}`,
    holds: ours / other <= most,
  };
}

function firstRows(table, rows) {
  const segments = table.segments.map((column) => ({ ...column, codes: column.codes.subarray(0, rows) }));
  return { ...table, rows, segments };
}

function timeOf(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function bestOf(times, work) {
  return Math.min(...Array.from({ length: times }, () => timeOf(work)));
}

function bestInTurns(times, works) {
  const rounds = Array.from({ length: times }, () => works.map(timeOf));
  return works.map((_, index) => Math.min(...rounds.map((round) => round[index])));
}

/** The statistics as one file, the way a worker gets them. */
async function loadWork() {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-bench-'));
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true },
      build: {
        ssr: fileURLToPath(new URL('bench-stats/work.ts', import.meta.url)),
        outDir: folder,
        emptyOutDir: true,
        minify: true,
        rolldownOptions: { output: { entryFileNames: 'work.mjs' } },
      },
    });
    return await import(pathToFileURL(join(folder, 'work.mjs')).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
