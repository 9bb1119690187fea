import { PILLAR_IDS, type PillarId } from '../model/pillar.ts';
import type { RankingMode } from '../model/ranking.ts';
import { GENERATION_IDS, type GenerationId } from '../stats/sums/customer-statistics.ts';
import { defuseFormula, restoreFormula } from './formula-cell.ts';
import { findGeneration } from './generation-names.ts';
import type { ColumnRole } from './mapping.ts';
import { PILLAR_NAMES } from './pillar-names.ts';
import type { SegmentLabel } from './response-table.ts';

/**
 * The product's own CSV of survey answers: the words of its header, and how a group stands in a cell. A file with such a header
 * is read by it alone: nothing in it is guessed and nothing has to be asked.
 */
export const RESPONDENT_HEADER = 'respondent';
export const PLAIN_HEADERS = { date: 'date', seconds: 'seconds', weight: 'weight' } as const;
export const NOT_APPLICABLE_CELL = 'N/A';

const SEGMENT = 'Segment: ';
const RATING = 'Rating: ';
const SHOWN = 'Shown: ';
/** What an unranked pillar means stands in the header: the numbers cannot say it. */
const RANK: Readonly<Record<RankingMode, string>> = {
  top: 'Rank (unranked last): ',
  subset: 'Rank (unranked unknown): ',
};
/** A generation that the label alone does not tell (`-` = none). */
const GENERATION_MARK = /^([^]*) \[(gen_z|millennials|gen_x|baby_boomers|earlier|-)\]$/;

export interface OwnColumn {
  readonly role: ColumnRole;
  /** Of rank columns. */
  readonly mode: RankingMode | null;
}

export const segmentHeader = (name: string): string => SEGMENT + name;
export const ratingHeader = (pillar: PillarId): string => RATING + nameOf(pillar);
export const shownHeader = (pillar: PillarId): string => SHOWN + nameOf(pillar);
export const rankHeader = (pillar: PillarId, mode: RankingMode): string => RANK[mode] + nameOf(pillar);

/** The columns of a file of ours by their headers; `null` = another file. */
export function readOwnHeader(headers: readonly string[]): readonly OwnColumn[] | null {
  if (headers[0]?.trim() !== RESPONDENT_HEADER) return null;
  const columns = headers.map(readOwnColumn);
  const known = columns.filter((column) => column !== null);
  const modes = new Set(known.flatMap(({ mode }) => mode ?? []));
  const asks = known.some(({ role }) => role.role === 'item-rank' || role.role === 'rating');
  return known.length === columns.length && asks && modes.size <= 1 ? known : null;
}

/** The name of a segment of a file of ours, out of its header. */
export function ownSegmentName(header: string): string {
  return header.startsWith(SEGMENT) ? header.slice(SEGMENT.length) : header;
}

function readOwnColumn(header: string, index: number): OwnColumn | null {
  const text = header.trim();
  if (index === 0) return plain({ role: 'id' });
  if (text === PLAIN_HEADERS.date) return plain({ role: 'date' });
  if (text === PLAIN_HEADERS.seconds) return plain({ role: 'seconds' });
  if (text === PLAIN_HEADERS.weight) return plain({ role: 'weight' });
  if (header.startsWith(SEGMENT)) return plain({ role: 'segment' });
  for (const pillar of PILLAR_IDS) {
    if (text === ratingHeader(pillar)) return plain({ role: 'rating', pillar });
    if (text === shownHeader(pillar)) return plain({ role: 'shown-place', pillar });
    if (text === rankHeader(pillar, 'top')) return { role: { role: 'item-rank', pillar }, mode: 'top' };
    if (text === rankHeader(pillar, 'subset')) return { role: { role: 'item-rank', pillar }, mode: 'subset' };
  }
  return null;
}

function plain(role: ColumnRole): OwnColumn {
  return { role, mode: null };
}

function nameOf(pillar: PillarId): string {
  return PILLAR_NAMES[pillar].names[0] ?? pillar;
}

/** A group as text that a spreadsheet shows and never runs, from which `readGroupCell` makes the same group. */
export function writeGroupCell({ label, generation }: SegmentLabel): string {
  const isTold = findGeneration(label) === generation && !GENERATION_MARK.test(label);
  return defuseFormula(isTold ? label : `${label} [${generation ?? '-'}]`);
}

/** `null` = no answer. */
export function readGroupCell(text: string): SegmentLabel | null {
  if (text === '') return null;
  const cell = restoreFormula(text);
  const marked = GENERATION_MARK.exec(cell);
  if (!marked) return { label: cell, generation: findGeneration(cell) };
  return { label: marked[1] ?? '', generation: generationOf(marked[2]) };
}

function generationOf(text: string | undefined): GenerationId | null {
  return GENERATION_IDS.find((id) => id === text) ?? null;
}
