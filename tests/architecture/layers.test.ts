import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { findViolations, LAYERS, type Violation } from './layers.ts';
import { PLANTED } from './planted.ts';
import { importsOf, readSourceGraph } from './source-graph.ts';

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
});

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
