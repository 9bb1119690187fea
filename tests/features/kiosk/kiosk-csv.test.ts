import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PILLAR_IDS } from '#src/domain/model/pillar.ts';
import { GENERATION_IDS } from '#src/domain/stats/sums/customer-statistics.ts';
import { importSurveyFile } from '#src/domain/survey/import-survey.ts';
import { inspectSurveyFile } from '#src/domain/survey/inspect-survey.ts';
import { responseRow } from '#src/domain/survey/response-table.ts';
import { answersCsv } from '#src/features/kiosk/kiosk-files.ts';
import { tableOfKioskAnswers } from '#src/features/kiosk/kiosk-table.ts';
import type { KioskAnswer } from '#src/persistence/kiosk-records.ts';
import { aKioskAnswer } from './support/kiosk-answers.ts';

async function importedFrom(answers: readonly KioskAnswer[]) {
  const file = new Blob([answersCsv(answers)]);
  const inspected = await inspectSurveyFile(file);
  if (!inspected.ok) throw new Error(`refused: ${inspected.reason.code}`);
  const imported = await importSurveyFile(file, inspected.value.mapping);
  if (!imported.ok) throw new Error(`not imported: ${imported.reason.kind}`);
  return { proposal: inspected.value, ...imported.value };
}

const order = fc.shuffledSubarray([...PILLAR_IDS], { minLength: 10 });
const answer: fc.Arbitrary<KioskAnswer> = fc
  .record({
    day: fc.constantFrom('2026-11-20', '2026-11-21', '2027-02-28'),
    seconds: fc.integer({ min: 0, max: 5000 }),
    ranked: fc.shuffledSubarray([...PILLAR_IDS], { minLength: 1 }),
    ratings: fc.dictionary(
      fc.constantFrom(...PILLAR_IDS),
      fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 5 as const, 'not-applicable' as const),
    ),
    generation: fc.constantFrom(...GENERATION_IDS, null),
    shown: order,
  })
  .map((changes) => aKioskAnswer('x', changes));

test('answers of the kiosk come back from their file without a question, and are the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(answer, { minLength: 1, maxLength: 12 }), async (answers) => {
      const { proposal, table, counts } = await importedFrom(answers);
      expect(proposal.questions.map(({ code }) => code)).toEqual([]);
      expect(counts).toMatchObject({ records: answers.length, rejected: 0, skipped: 0 });
      const before = tableOfKioskAnswers(answers);
      for (let row = 0; row < answers.length; row += 1) {
        const { record: _record, flags: _flags, segments, ...wanted } = responseRow(before, row);
        const found = responseRow(table, row);
        expect(found).toMatchObject(wanted);
        expect(found.segments.map((group) => group?.generation ?? null)).toEqual(
          segments.map((group) => group?.generation ?? null),
        );
      }
      expect([...(table.shown ?? [])]).toEqual([...(before.shown ?? [])]);
      expect(table.mode).toBe('top');
    }),
    { numRuns: 40 },
  );
});

test('the table says who saw which pillar where, and what came first', () => {
  const [first, second] = [PILLAR_IDS[3], PILLAR_IDS[7]] as const;
  const shown = [second, ...PILLAR_IDS.filter((pillar) => pillar !== second)];
  const table = tableOfKioskAnswers([aKioskAnswer('a', { ranked: [first, second], shown })]);
  expect([table.shown?.[7], table.shown?.[0], table.shown?.[9]]).toEqual([1, 2, 10]);
  expect([...table.ranks]).toEqual([0, 0, 0, 2, 0, 0, 0, 4, 0, 0]);
});

test('a comment is in no column of the answers', () => {
  const text = answersCsv([aKioskAnswer('a', { comment: 'Jan Kowalski był niemiły' })]);
  expect(text).not.toContain('Kowalski');
});
