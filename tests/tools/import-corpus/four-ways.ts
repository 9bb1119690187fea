import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareResponses } from '#src/domain/survey/compare-responses.ts';
import type { SurveyImport } from '#src/domain/survey/import-outcome.ts';
import { writeResponsesCsv } from '#src/domain/survey/responses-csv.ts';
import { importSample, type Imported, type SegmentNames } from './read-file.ts';

/**
 * Whatever a file is: another name changes nothing; what was imported from it can be exported, the same bytes each time, and
 * comes back as the same people without a question.
 */
export async function checkFourWays(path: string, segmentNames: SegmentNames): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-ways-'));
  try {
    const renamed = join(folder, 'unknown.bin');
    copyFileSync(path, renamed);
    const [first, second] = [
      await importSample(path, segmentNames),
      await importSample(renamed, segmentNames),
    ];
    const differences = describe(first) === describe(second) ? [] : ['another name gives another import'];
    if (first.kind !== 'imported') return differences;
    return [...differences, ...(await checkExport(first.result, join(folder, 'export.csv')))];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function checkExport({ table }: SurveyImport, path: string): Promise<string[]> {
  const text = exported(table);
  writeFileSync(path, text);
  const again = await importSample(path, []);
  if (again.kind !== 'imported') return [`exported: not imported again, but ${again.kind}`];
  const problems: string[] = [];
  const say = (what: string, isTrue: boolean): void => {
    if (!isTrue) problems.push(`exported and imported again: ${what}`);
  };
  const { questions } = again.proposal;
  say(`asked ${questions.map(({ code }) => code).join(', ')}`, questions.length === 0);
  const { same, added, gone } = compareResponses(table, again.result.table);
  say(`${same} same, ${added} added, ${gone} gone`, added === 0 && gone === 0);
  say('another order of the rows or other columns', exported(again.result.table) === text);
  say('another meaning of "unranked"', again.result.table.mode === table.mode);
  if (exported(table) !== text) problems.push('exported twice: other bytes');
  return problems;
}

const exported = (table: SurveyImport['table']): string => [...writeResponsesCsv(table)].join('');

/** Everything that an import says, as one text. */
function describe(imported: Imported): string {
  if (imported.kind === 'refused') return JSON.stringify(imported.problem);
  const { proposal } = imported;
  const { questions, mapping, tool } = proposal;
  const said = { kind: imported.kind, questions, mapping, tool };
  if (imported.kind !== 'imported') return JSON.stringify(said);
  const { table, ...rest } = imported.result;
  return JSON.stringify({ ...said, ...rest, table: exported(table), flags: Array.from(table.flags) });
}
