import { describe, expect, test } from 'vitest';
import { SQL_DIALECTS, sqlWords } from '#src/domain/warehouse/sql-dialect.ts';
import type { SpecProblem, WarehouseSpec } from '#src/domain/warehouse/warehouse-spec.ts';
import { writeWarehouseSql } from '#src/domain/warehouse/write-warehouse-sql.ts';
import { LONG, namesPerPillar, queryOf, RANK_NAMES, SPEC } from './warehouse-rows.ts';

function problemsOf(changes: Partial<WarehouseSpec>): readonly SpecProblem[] {
  const written = writeWarehouseSql({ ...SPEC, ...changes });
  return written.ok ? [] : written.reason;
}

describe('names of the user', () => {
  test('stand quoted in the query, quotes doubled', () => {
    const sql = queryOf({ table: ['my db', 'a"b'], segments: ['or"der'] });
    expect(sql).toContain('FROM "my db"."a""b"');
    expect(sql).toContain('CAST("or""der" AS VARCHAR)');
    expect(sql).toContain(`'or"der' AS label`);
  });

  test('stand in backticks for BigQuery and Spark, quotes in texts escaped', () => {
    const sql = queryOf({ dialect: 'spark', table: ['sales', 'a`b'], segments: ["it's"] });
    expect(sql).toContain('FROM `sales`.`a``b`');
    expect(sql).toContain(String.raw`'it\'s' AS label`);
    expect(queryOf({ dialect: 'bigquery' })).toContain('SAFE_CAST(rank_1 AS FLOAT64)');
  });

  test('are never part of a comment', () => {
    const sql = queryOf({ segments: ['needle'], weight: 'needle2', table: ['needle3'] });
    const comments = sql.split('\n').filter((line) => line.trim().startsWith('--'));
    expect(comments.length).toBeGreaterThan(15);
    expect(comments.join('\n')).not.toContain('needle');
  });

  test.each([String.raw`a\b`, 'a\nb', 'a\u0000', 'a\u2028b', '\ud800', 'x'.repeat(256)])(
    '%j is refused',
    (name) => {
      expect(problemsOf({ segments: [name] })).toEqual([{ field: 'segments', code: 'unsafe' }]);
      expect(problemsOf({ table: [name] })).toEqual([{ field: 'table', code: 'unsafe' }]);
    },
  );

  test('missing and repeated names are named by their field', () => {
    const ranks = { ...RANK_NAMES, content: ' ', digital: RANK_NAMES.advertising };
    expect(
      problemsOf({ table: [], layout: { kind: 'columns', ranks, ratings: null }, weight: 'generation' }),
    ).toEqual([
      { field: 'table', code: 'missing' },
      { field: 'ranks.content', code: 'missing' },
      { field: 'ranks.digital', code: 'repeated' },
      { field: 'weight', code: 'repeated' },
    ]);
  });

  test('pillars of the long layout need values that differ', () => {
    const pillarValues = namesPerPillar((pillar) => (pillar === 'service' ? ' friction ' : pillar));
    expect(
      problemsOf({ ...LONG, layout: { ...LONG.layout, pillarValues } as WarehouseSpec['layout'] }),
    ).toEqual([{ field: 'pillarValues.friction', code: 'repeated' }]);
  });
});

test('every dialect gets the same steps', () => {
  const steps = SQL_DIALECTS.map((dialect) => {
    const { double } = sqlWords(dialect);
    const sql = queryOf({ dialect });
    expect(sql).toContain(double('i_place'));
    return sql.match(/^\w+ AS \($/gm)?.join(' ');
  });
  expect(new Set(steps).size).toBe(1);
  expect(steps[0]).toContain('pair_counts');
});

test('weights are columns of the result only if there is a column of weights', () => {
  expect(queryOf({})).not.toMatch(/weights|squares/);
  expect(queryOf({ weight: 'w' })).toMatch(/people, weights, squares, label\nFROM/);
});
