import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { compareFixture, type Comparison } from './compare.ts';
import type { Fixture } from './fixture.ts';

const folder = fileURLToPath(new URL('fixtures/', import.meta.url));
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

function readFixture(name: string): Fixture {
  return JSON.parse(readFileSync(`${folder}${name}`, 'utf8')) as Fixture;
}

/** Some fixtures look at all orders of ten items: they are compared once, not once per test. */
const comparisons = new Map<string, Comparison>();

function comparisonOf(name: string): Comparison {
  const known = comparisons.get(name);
  if (known !== undefined) return known;
  const comparison = compareFixture(readFixture(name));
  comparisons.set(name, comparison);
  return comparison;
}

describe('reference values', () => {
  test.each(files)(
    '%s agrees within its tolerance',
    (name) => {
      expect(comparisonOf(name).mismatches).toEqual([]);
    },
    60_000,
  );

  test('the fixtures are really compared, not skipped', () => {
    const compared = files.map((name) => comparisonOf(name).compared);
    expect(compared.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(10_000);
  });

  test('a wrong expectation is reported with its path', () => {
    const fixture = readFixture('synthetic-complete.json');
    const wrong = { ...fixture, expected: { ...fixture.expected, nUsable: 61 } };
    expect(compareFixture(wrong).mismatches).toEqual([{ path: 'nUsable', got: 60, expected: 61 }]);
  });

  test('a key that is neither computed nor listed counts as a mismatch', () => {
    const fixture = readFixture('synthetic-complete.json');
    const unknown = { ...fixture, expected: { somethingNew: 1 } };
    expect(compareFixture(unknown).mismatches).toEqual([
      { path: 'somethingNew', got: undefined, expected: 1 },
    ]);
  });
});
