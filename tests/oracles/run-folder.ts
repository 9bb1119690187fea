import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareFixture, type Comparison, type Mismatch } from './compare.ts';
import type { Fixture } from './fixture.ts';

export interface FileResult {
  readonly name: string;
  readonly passed: boolean;
  /** What to print about the file. */
  readonly lines: readonly string[];
}

/** Compares every `*.json` of a folder with what our code computes, in the order of their names. A file is one test. */
export function* runFolder(folder: string): Generator<FileResult> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  for (const name of names.toSorted()) yield runFile(join(folder, name), name);
}

function runFile(path: string, name: string): FileResult {
  let comparison: Comparison;
  try {
    comparison = compareFixture(readFixture(path));
  } catch (error) {
    return { name, passed: false, lines: [`FAIL ${name}: ${messageOf(error)}`] };
  }
  const { compared, mismatches, skipped } = comparison;
  // A file in which nothing was found to compare proves nothing.
  const passed = mismatches.length === 0 && compared + skipped.length > 0;
  const counts = `${compared} values compared, ${mismatches.length} differ, ${skipped.length} not implemented`;
  return {
    name,
    passed,
    lines: [`${passed ? 'ok  ' : 'FAIL'} ${name}: ${counts}`, ...mismatches.map(describeMismatch)],
  };
}

function readFixture(path: string): Fixture {
  const content: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    throw new TypeError('not a fixture: an object is expected');
  }
  return content as Fixture;
}

function describeMismatch({ path, got, expected }: Mismatch): string {
  return `       ${path}: got ${asText(got)}, expected ${asText(expected)}`;
}

/** JSON would write what is no number as null. */
function asText(value: Mismatch['got']): string {
  if (value === undefined) return 'nothing';
  return typeof value === 'number' ? String(value) : JSON.stringify(value);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
