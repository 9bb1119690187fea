import { expect, test } from 'vitest';
import { importSurveyFile } from '#src/domain/survey/import-survey.ts';
import { inspectSurveyFile } from '#src/domain/survey/inspect-survey.ts';
import { findPartialRankings } from '#src/domain/survey/partial-rankings.ts';
import type { Question } from '#src/domain/survey/proposal.ts';

const ITEMS =
  'Advertising,Content,Digital experiences,Non-digital experiences,Communications,Representatives,Products and services,Customer service,Frictionless journey,Brand reputation';

/** A file with a column per pillar, its rows as drawn: `1 2 3 - …`, `-` = not ranked. */
function survey(rows: readonly string[], items = ITEMS): Blob {
  const header = items.split(',').map((item) => `Rank: ${item}`);
  const records = rows.map((row, index) =>
    [index, ...row.split(' ').map((cell) => cell.replace('-', ''))].join(','),
  );
  return new Blob([`id,${header.join(',')}\n${records.join('\n')}\n`]);
}

async function questionOf(file: Blob): Promise<Question | undefined> {
  const inspected = await inspectSurveyFile(file);
  if (!inspected.ok) throw new Error('not inspected');
  return inspected.value.questions.find(({ code }) => code === 'UNRANKED_MEANING');
}

const FULL = '1 2 3 4 5 6 7 8 9 10';
const NOBODY = '- - - - - - - - - -';

test('people who left out a pillar are counted among those who ranked any, with the first as an example', async () => {
  const file = survey([FULL, NOBODY, '3 2 1 - 4 5 6 7 8 -', FULL, '1 2 3 - - - - - - -']);
  expect(await questionOf(file)).toMatchObject({
    suggested: 'top',
    because: null,
    partial: { people: 2, of: 4, example: { record: 4, unranked: ['non_digital', 'reputation'] } },
    record: 4,
    line: 4,
  });
});

test('nothing is asked where everybody ranked all pillars or none', async () => {
  expect(await questionOf(survey([FULL, NOBODY, FULL]))).toBeUndefined();
  const inspected = await inspectSurveyFile(survey([FULL, NOBODY]));
  if (!inspected.ok) throw new Error('not inspected');
  const imported = await importSurveyFile(survey([FULL, NOBODY]), inspected.value.mapping);
  expect(imported.ok && findPartialRankings(imported.value.table)).toBeNull();
});

test('pillars without a column speak for "nothing is known", and it is asked all the same', async () => {
  const eight = ITEMS.split(',').slice(0, 8).join(',');
  expect(await questionOf(survey(['1 2 3 4 5 6 7 8', '8 7 6 5 4 3 2 1'], eight))).toMatchObject({
    suggested: 'subset',
    because: 'pillar-without-column',
    partial: { people: 2, of: 2 },
  });
});
