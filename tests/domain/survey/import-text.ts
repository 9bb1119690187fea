import { PILLAR_IDS } from '#src/domain/model/pillar.ts';
import { importSurveyFile } from '#src/domain/survey/import-survey.ts';
import type { SurveyImport } from '#src/domain/survey/import-outcome.ts';
import { inspectSurveyFile } from '#src/domain/survey/inspect-survey.ts';
import type { SurveyMapping } from '#src/domain/survey/mapping.ts';
import type { InspectOverrides, Proposal } from '#src/domain/survey/proposal.ts';
import { rankingOfRow } from '#src/domain/survey/response-table.ts';

export const ENGLISH_PILLARS = [
  'Advertising',
  'Content',
  'Digital experiences',
  'Non-digital experiences',
  'Communications',
  'Representatives',
  'Products and services',
  'Customer service',
  'Friction',
  'Brand reputation',
] as const;

/** A header with an id, a segment and the ten rank columns. */
export const RANK_HEADER = ['id', 'generation', ...ENGLISH_PILLARS.map((name) => `Rank: ${name}`)];

/** A row for `RANK_HEADER`: the ranks as one line of numbers. */
export function rankRow(id: string, ranks: string, generation = 'Gen X'): string {
  return [id, generation, ...ranks.split(' ').map((rank) => (rank === '_' ? '' : rank))].join(',');
}

export function csv(...lines: readonly (string | readonly string[])[]): string {
  return `${lines.map((line) => (typeof line === 'string' ? line : line.join(','))).join('\n')}\n`;
}

export async function inspectText(
  text: string | Uint8Array,
  overrides: InspectOverrides = {},
): Promise<Proposal> {
  const inspected = await inspectSurveyFile(toBlob(text), overrides);
  if (!inspected.ok) throw new Error(`refused: ${inspected.reason.code}`);
  return inspected.value;
}

/** Imports a text as proposed, with changes to the mapping. */
export async function importText(
  text: string | Uint8Array,
  changes: Partial<SurveyMapping> = {},
): Promise<SurveyImport> {
  const { mapping } = await inspectText(text);
  const imported = await importSurveyFile(toBlob(text), { ...mapping, ...changes });
  if (!imported.ok) throw new Error(`not imported: ${JSON.stringify(imported.reason)}`);
  return imported.value;
}

/** The code of the refusal of a whole file, at inspection. */
export async function refusalOf(text: string | Uint8Array): Promise<string | null> {
  const inspected = await inspectSurveyFile(toBlob(text));
  return inspected.ok ? null : inspected.reason.code;
}

/** The first letters of the pillars of a row, best first; ties in brackets. */
export function orderOf(result: SurveyImport, row: number): string {
  const letters = 'ACDNMRPSFB';
  return rankingOfRow(result.table, row)
    .map((group) => {
      const names = group.map((pillar) => letters.charAt(PILLAR_IDS.indexOf(pillar))).join('');
      return group.length > 1 ? `(${names})` : names;
    })
    .join('');
}

/** `record code` for every listed problem. */
export function codesOf(result: SurveyImport): string[] {
  return result.problems.map(({ record, detail }) => `${record} ${detail.code}`);
}

export function toBlob(text: string | Uint8Array): Blob {
  return new Blob([typeof text === 'string' ? text : new Uint8Array(text)]);
}
