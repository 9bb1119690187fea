import { expect, test } from 'vitest';
import { writeWarehouseSql } from '#src/domain/warehouse/write-warehouse-sql.ts';
import { FIRST_FORM, NAMINGS, namesIn, specOf, tableParts } from '#src/features/warehouse/warehouse-form.ts';

test.each([
  ['survey', ['survey']],
  ['analytics.survey', ['analytics', 'survey']],
  [' "my db" . survey', ['my db', 'survey']],
  ['"a.b"."c""d"', ['a.b', 'c"d']],
  ['`my-project`.data.survey', ['my-project', 'data', 'survey']],
  ['a..b', ['a', '', 'b']],
  ['', []],
])('the table %j has the parts %j', (text, parts) => {
  expect(tableParts(text)).toEqual(parts);
});

test('what an unranked pillar means is never guessed', () => {
  expect(specOf(FIRST_FORM)).toBeNull();
});

test.each(
  NAMINGS.flatMap((naming) =>
    (['columns', 'rows', 'places'] as const).map((layout) => [naming, layout] as const),
  ),
)('the names of %s give a query for the layout %s', (naming, layout) => {
  const spec = specOf({ ...FIRST_FORM, ...namesIn(naming), layout, mode: 'top' });
  expect(spec && writeWarehouseSql(spec).ok).toBe(true);
});
