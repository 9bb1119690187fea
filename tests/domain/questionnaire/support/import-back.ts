import { expect } from 'vitest';
import type { PillarId } from '#src/domain/model/pillar.ts';
import { importSurveyFile } from '#src/domain/survey/import-survey.ts';
import type { SurveyImport } from '#src/domain/survey/import-outcome.ts';
import { inspectSurveyFile } from '#src/domain/survey/inspect-survey.ts';
import type { InspectOverrides, Proposal } from '#src/domain/survey/proposal.ts';
import { responseRow } from '#src/domain/survey/response-table.ts';
import type { GenerationId } from '#src/domain/stats/sums/customer-statistics.ts';
import type { Person, Rating } from './people.ts';

export interface ImportedBack {
  readonly proposal: Proposal;
  readonly result: SurveyImport;
}

/** Imports a file as it is proposed: nobody answers a question or corrects a role. */
export async function importBack(file: Blob, overrides: InspectOverrides = {}): Promise<ImportedBack> {
  const inspected = await inspectSurveyFile(file, overrides);
  if (!inspected.ok) throw new Error(`refused: ${inspected.reason.code}`);
  const imported = await importSurveyFile(file, inspected.value.mapping);
  if (!imported.ok) throw new Error(`not imported: ${JSON.stringify(imported.reason)}`);
  return { proposal: inspected.value, result: imported.value };
}

interface Answers {
  readonly order: readonly PillarId[];
  readonly ratings: Readonly<Partial<Record<PillarId, Rating>>>;
  readonly generation: GenerationId | null;
}

/** What stayed of everybody's answers, row by row. */
function answersOf({ result }: ImportedBack): Answers[] {
  return Array.from({ length: result.table.rows }, (_, index) => {
    const row = responseRow(result.table, index);
    return {
      order: row.ranking.flatMap((group) => {
        expect(group).toHaveLength(1);
        return group;
      }),
      ratings: row.ratings,
      generation: row.segments[0]?.generation ?? null,
    };
  });
}

export interface Asked {
  readonly ratings?: boolean;
  /** Whether the tool can say "not applicable". */
  readonly notApplicable?: boolean;
  readonly generation?: boolean;
  /** The codes of questions that have to be asked. */
  readonly open?: readonly string[];
}

/** Nothing was asked, nobody was lost, and everybody answers what they answered. */
export function expectSamePeople(back: ImportedBack, people: readonly Person[], asked: Asked = {}): void {
  const { ratings = true, notApplicable = true, generation = true, open = [] } = asked;
  expect(back.proposal.questions.map(({ code }) => code)).toEqual(open);
  const { records, rejected, skipped } = back.result.counts;
  expect({ records, rejected, skipped }).toEqual({ records: people.length, rejected: 0, skipped: 0 });
  expect(back.proposal.mapping.mode).toBe('top');
  expect(answersOf(back)).toEqual(
    people.map((person) => ({
      order: person.order,
      ratings: ratings ? saidRatings(person, notApplicable) : {},
      generation: generation ? person.generation : null,
    })),
  );
}

function saidRatings({ ratings }: Person, notApplicable: boolean): Person['ratings'] {
  return Object.fromEntries(
    Object.entries(ratings).filter(([, rating]) => notApplicable || rating !== 'not-applicable'),
  );
}
