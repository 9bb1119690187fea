import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkExpected } from './expected.ts';
import type { ExpectedJson, TruthEdgeJson, TruthJson } from './formats.ts';
import { checkFourWays } from './four-ways.ts';
import { checkTruth } from './truth.ts';
import { checkEdge } from './truth-edge.ts';

export interface FileReport {
  readonly file: string;
  /** Empty = passed. */
  readonly problems: readonly string[];
}

export interface CorpusReport {
  readonly passed: number;
  readonly failed: number;
  readonly files: readonly FileReport[];
  readonly lines: readonly string[];
}

/** Differences printed per file; the rest is counted. */
const SHOWN = 12;

/** Imports every file that the truth files of a folder name; a file that cannot be imported has failed. */
export async function runCorpus(directory: string): Promise<CorpusReport> {
  const files: FileReport[] = [];
  const truth = readJson(directory, 'truth.json') as TruthJson | null;
  for (const [file, expected] of Object.entries(truth?.files ?? {})) {
    const path = join(directory, file);
    const { segments } = truth as TruthJson;
    files.push(await report({ file, path, segments }, () => checkTruth(path, expected, truth as TruthJson)));
  }
  const edge = readJson(directory, 'edge/truth-edge.json') as TruthEdgeJson | null;
  for (const [file, expected] of Object.entries(edge?.files ?? {})) {
    const path = join(directory, 'edge', file);
    files.push(
      await report({ file: `edge/${file}`, path }, () => checkEdge(path, expected, edge as TruthEdgeJson)),
    );
  }
  const bad = readJson(directory, 'bad/expected.json') as ExpectedJson | null;
  for (const expected of bad?.files ?? []) {
    const path = join(directory, 'bad', expected.file);
    files.push(await report({ file: `bad/${expected.file}`, path }, () => checkExpected(path, expected)));
  }
  if (files.length === 0)
    files.push({ file: directory, problems: ['no truth.json, edge/truth-edge.json or bad/expected.json'] });
  const failed = files.filter(({ problems }) => problems.length > 0).length;
  return { passed: files.length - failed, failed, files, lines: files.flatMap(describe) };
}

interface Sample {
  readonly file: string;
  readonly path: string;
  /** Names of coded segments. */
  readonly segments?: readonly string[];
}

/** As it is, and the other three ways. */
async function report(
  { file, path, segments = [] }: Sample,
  check: () => Promise<string[]>,
): Promise<FileReport> {
  try {
    return { file, problems: [...(await check()), ...(await checkFourWays(path, segments))] };
  } catch (error) {
    return {
      file,
      problems: [`broke: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`],
    };
  }
}

function describe({ file, problems }: FileReport): string[] {
  if (problems.length === 0) return [`ok    ${file}`];
  const rest = problems.length > SHOWN ? [`        … and ${problems.length - SHOWN} more`] : [];
  return [`FAIL  ${file}`, ...problems.slice(0, SHOWN).map((problem) => `        ${problem}`), ...rest];
}

function readJson(directory: string, name: string): unknown {
  const path = join(directory, name);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
}
