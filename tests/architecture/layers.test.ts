import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { findViolations, LAYERS, type Violation } from './layers.ts';
import { PLANTED } from './planted.ts';
import { importsOf, readSourceGraph, type SourceGraph } from './source-graph.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

function describeViolation({ rule, from, to }: Violation): string {
  return `${rule}: ${from} -> ${to}`;
}

describe('the source', () => {
  const graph = readSourceGraph(root, 'src');

  test('is really read', () => {
    // A net that has lost its files is green for ever; these are far below what is there.
    expect(graph.files.length).toBeGreaterThan(100);
    expect(graph.imports.length).toBeGreaterThan(300);
    expect(new Set(graph.imports.map(({ kind }) => kind))).toEqual(new Set(['value', 'type', 'worker']));
  });

  test('keeps to its layers', () => {
    expect(findViolations(graph).map(describeViolation)).toEqual([]);
  });

  // They are large, and the page must not compute for long.
  test('loads the distribution functions with the analysis worker only', () => {
    expect(loadsDistributions(graph, 'src/workers/analysis.worker.ts')).toBe(true);
    for (const entry of [
      'src/main.tsx',
      'src/workers/survey-import.worker.ts',
      'src/workers/export.worker.ts',
    ]) {
      expect([entry, loadsDistributions(graph, entry)]).toEqual([entry, false]);
    }
  });
});

function loadsDistributions(graph: SourceGraph, entry: string): boolean {
  return reached(graph, entry).some((file) => file.startsWith('@stdlib/'));
}

/** Everything that a module loads, now or later, in its own thread. */
function reached({ imports }: SourceGraph, entry: string): readonly string[] {
  const found = new Set([entry]);
  for (const file of found) {
    for (const { from, to, kind } of imports) if (from === file && kind === 'value') found.add(to);
  }
  return [...found];
}

describe('every rule catches its violation', () => {
  const planted = Object.entries(PLANTED);
  const graph = {
    files: planted.map(([file]) => file),
    imports: planted.flatMap(([file, { text }]) => importsOf(file, text)),
  };
  const caught = findViolations(graph);

  test.each(planted)('%s', (file, { breaks }) => {
    const rules = caught.filter(({ from }) => from === file).map(({ rule }) => rule);
    expect(rules.toSorted()).toEqual(breaks.toSorted());
  });

  test('and no rule is without a planted violation', () => {
    const rules = [
      ...LAYERS.map(({ name }) => `${name}-imports`),
      'app-imports',
      'belongs-to-a-layer',
      'no-barrel',
      'no-cycle',
      'no-feature-imports-a-feature',
      'source-imports-no-test',
    ].filter((rule) => rule !== 'locales-imports');
    const broken = new Set(planted.flatMap(([, { breaks }]) => breaks));
    expect(rules.filter((rule) => !broken.has(rule))).toEqual([]);
  });
});
