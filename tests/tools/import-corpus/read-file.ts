import { readFileSync } from 'node:fs';
import { PILLAR_IDS } from '#src/domain/model/pillar.ts';
import { readUtf8Chunks } from '#src/domain/survey/byte-source.ts';
import { recordTexts } from '#src/domain/survey/cell-text.ts';
import { CsvScanner } from '#src/domain/survey/csv-scanner.ts';
import { importSurveyFile } from '#src/domain/survey/import-survey.ts';
import type { SurveyImport } from '#src/domain/survey/import-outcome.ts';
import { inspectOpenedSurvey, sourceOf, type OpenedSurvey } from '#src/domain/survey/opened-survey.ts';
import type { SurveyMapping } from '#src/domain/survey/mapping.ts';
import type { FileProblem } from '#src/domain/survey/problem.ts';
import type { Proposal } from '#src/domain/survey/proposal.ts';
import { openSurvey } from '#src/spreadsheet/open-survey.ts';

export type Imported =
  | { readonly kind: 'refused'; readonly problem: FileProblem }
  /** Nothing is imported before the user has answered. */
  | { readonly kind: 'asked'; readonly opened: OpenedSurvey; readonly proposal: Proposal }
  /** Neither a ranking nor ratings were recognised. */
  | { readonly kind: 'nothing'; readonly opened: OpenedSurvey; readonly proposal: Proposal }
  | {
      readonly kind: 'imported';
      readonly opened: OpenedSurvey;
      readonly proposal: Proposal;
      readonly result: SurveyImport;
    };

/** Names for coded segment values, in the order of the question. */
export type SegmentNames = readonly string[];

/** Imports a file as a user does who accepts what the app proposes. */
export async function importSample(path: string, segmentNames: SegmentNames): Promise<Imported> {
  const opening = await openSurvey(new Blob([readFileSync(path)]));
  if (!opening.ok) return { kind: 'refused', problem: opening.reason };
  const opened = opening.value;
  const inspected = await inspectOpenedSurvey(opened, {});
  if (!inspected.ok) return { kind: 'refused', problem: inspected.reason };
  const proposal = inspected.value;
  if (proposal.questions.some(({ blocking }) => blocking)) return { kind: 'asked', opened, proposal };
  const imported = await importSurveyFile(sourceOf(opened), answer(proposal, segmentNames));
  if (!imported.ok) {
    if (imported.reason.kind === 'file') return { kind: 'refused', problem: imported.reason.problem };
    if (imported.reason.problems.every(({ code }) => code === 'NOTHING_TO_IMPORT'))
      return { kind: 'nothing', opened, proposal };
    throw new Error(`the proposal does not validate: ${JSON.stringify(imported.reason.problems)}`);
  }
  return { kind: 'imported', opened, proposal, result: imported.value };
}

/** Every question as suggested; coded segments are named in the order in which the question listed them. */
function answer(proposal: Proposal, segmentNames: SegmentNames): SurveyMapping {
  const coded = proposal.questions.find(({ code }) => code === 'SEGMENT_CODES');
  if (coded?.code !== 'SEGMENT_CODES') return proposal.mapping;
  const names = coded.codes.map((code) => [code, segmentNames[Number(code) - 1] ?? code] as const);
  return { ...proposal.mapping, segmentLabels: Object.fromEntries(names) };
}

export interface FileRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** All records of a file by number, as the app's scanner cuts them: for lines, ids and other cells. */
export async function readRecords(
  opened: OpenedSurvey,
  mapping: SurveyMapping,
): Promise<Map<number, FileRecord>> {
  const records = new Map<number, FileRecord>();
  const source = sourceOf(opened);
  const scanner = new CsvScanner({
    delimiter: mapping.delimiter,
    firstRecord: source.layout?.firstRecord,
  });
  const take = (): void => {
    while (scanner.next()) records.set(scanner.record, { line: scanner.line, cells: recordTexts(scanner) });
  };
  for await (const { bytes } of readUtf8Chunks(source, mapping.encoding)) {
    scanner.feed(bytes);
    take();
  }
  scanner.end();
  take();
  return records;
}

/** The rank given to each pillar, in the order of `PILLAR_IDS`, doubled; 0 = not ranked. */
export function ranksOf(result: SurveyImport, row: number): number[] {
  return Array.from(result.table.ranks.subarray(row * PILLAR_IDS.length, (row + 1) * PILLAR_IDS.length));
}

/** Differences in order or ties between two rankings; numbers themselves may differ (1, 2, 2, 4 = 1, 2.5, 2.5, 4). */
export function sameWeakOrder(expected: readonly (number | null)[], got: readonly number[]): boolean {
  return expected.every((rank, index) => {
    const doubled = got[index] ?? 0;
    if ((rank === null) !== (doubled === 0)) return false;
    return expected.every((other, position) => {
      if (rank === null || other === null) return true;
      return Math.sign(rank - other) === Math.sign(doubled - (got[position] ?? 0));
    });
  });
}

export function rowsByRecord(result: SurveyImport): Map<number, number> {
  return new Map(Array.from(result.table.records, (record, row): [number, number] => [record, row]));
}
