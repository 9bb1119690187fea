import type { PillarId } from '../model/pillar.ts';
import { fail, succeed, type Result } from '../result.ts';
import type { ColumnRole, RoleName, SurveyMapping } from './mapping.ts';

/** Why a mapping cannot be imported; `columns` are column indices. */
export type MappingProblem =
  /** Neither a ranking nor ratings: nothing to import. */
  | { readonly code: 'NOTHING_TO_IMPORT' }
  | { readonly code: 'COLUMN_COUNT'; readonly expected: number; readonly got: number }
  | { readonly code: 'PILLAR_UNNAMED'; readonly columns: readonly number[] }
  | {
      readonly code: 'PILLAR_TWICE';
      readonly role: 'item-rank' | 'rating' | 'shown-place';
      readonly pillar: PillarId;
      readonly columns: readonly number[];
    }
  /** Places are not 1, 2, 3 … each once. */
  | { readonly code: 'PLACES_BROKEN'; readonly columns: readonly number[] }
  /** Two shapes of ranking at once, or two list columns. */
  | { readonly code: 'TWO_RANKINGS'; readonly columns: readonly number[] }
  /** An age says nothing without the year of the answer, and the file has no dates. */
  | { readonly code: 'AGE_NEEDS_YEAR'; readonly columns: readonly number[] }
  /** The shown order twice: in places and in a list. */
  | { readonly code: 'TWO_SHOWN_ORDERS'; readonly columns: readonly number[] }
  | { readonly code: 'ROLE_TWICE'; readonly role: RoleName; readonly columns: readonly number[] };

/** A mapping that passed `validateMapping` for a file of this width; nothing else may be imported. */
export type ValidMapping = SurveyMapping & { readonly __brand: 'ValidMapping' };

const RANKING_ROLES: readonly RoleName[] = ['item-rank', 'rank-place', 'rank-list'];
const SINGLE_ROLES: readonly RoleName[] = [
  'date',
  'started',
  'seconds',
  'id',
  'email',
  'submitted',
  'finished',
  'weight',
  'shown-list',
];

/** Checks a corrected mapping against the number of columns of its file. */
export function validateMapping(
  mapping: SurveyMapping,
  columnCount: number,
): Result<ValidMapping, readonly MappingProblem[]> {
  const { columns } = mapping;
  const problems: MappingProblem[] = [];
  if (columns.length !== columnCount) {
    problems.push({ code: 'COLUMN_COUNT', expected: columnCount, got: columns.length });
  }
  const rankingRoles = RANKING_ROLES.filter((role) => indicesOf(columns, role).length > 0);
  const lists = indicesOf(columns, 'rank-list');
  if (rankingRoles.length > 1 || lists.length > 1) {
    problems.push({
      code: 'TWO_RANKINGS',
      columns: rankingRoles.flatMap((role) => indicesOf(columns, role)),
    });
  }
  if (rankingRoles.length === 0 && indicesOf(columns, 'rating').length === 0) {
    problems.push({ code: 'NOTHING_TO_IMPORT' });
  }
  problems.push(...pillarProblems(columns, 'item-rank'), ...pillarProblems(columns, 'rating'));
  problems.push(...pillarProblems(columns, 'shown-place'), ...extraProblems(mapping));
  problems.push(...placeProblems(columns), ...repeatedRoles(columns));
  return problems.length > 0 ? fail(problems) : succeed(mapping as ValidMapping);
}

function indicesOf(columns: readonly ColumnRole[], role: RoleName): number[] {
  return columns.flatMap((column, index) => (column.role === role ? [index] : []));
}

/** Ages without a year, two shown orders. */
function extraProblems({ columns, answerYear }: SurveyMapping): MappingProblem[] {
  const problems: MappingProblem[] = [];
  const ages = columns.flatMap((column, index) =>
    column.role === 'segment' && column.from === 'age' ? [index] : [],
  );
  const hasDates = columns.some(({ role }) => role === 'date' || role === 'submitted');
  if (ages.length > 0 && !hasDates && answerYear === undefined)
    problems.push({ code: 'AGE_NEEDS_YEAR', columns: ages });
  const places = indicesOf(columns, 'shown-place');
  const lists = indicesOf(columns, 'shown-list');
  if (places.length > 0 && lists.length > 0)
    problems.push({ code: 'TWO_SHOWN_ORDERS', columns: [...places, ...lists] });
  return problems;
}

function pillarProblems(
  columns: readonly ColumnRole[],
  role: 'item-rank' | 'rating' | 'shown-place',
): MappingProblem[] {
  const byPillar = new Map<PillarId | null, number[]>();
  for (const [index, column] of columns.entries()) {
    if (column.role !== role) continue;
    byPillar.set(column.pillar, [...(byPillar.get(column.pillar) ?? []), index]);
  }
  return [...byPillar].flatMap(([pillar, indices]): MappingProblem[] => {
    if (pillar === null) return [{ code: 'PILLAR_UNNAMED', columns: indices }];
    return indices.length > 1 ? [{ code: 'PILLAR_TWICE', role, pillar, columns: indices }] : [];
  });
}

function placeProblems(columns: readonly ColumnRole[]): MappingProblem[] {
  const places = columns.flatMap((column) => (column.role === 'rank-place' ? [column.place] : []));
  const broken = places.toSorted((a, b) => a - b).some((place, index) => place !== index + 1);
  return broken || places.length > 10
    ? [{ code: 'PLACES_BROKEN', columns: indicesOf(columns, 'rank-place') }]
    : [];
}

function repeatedRoles(columns: readonly ColumnRole[]): MappingProblem[] {
  return SINGLE_ROLES.flatMap((role): MappingProblem[] => {
    const indices = indicesOf(columns, role);
    return indices.length > 1 ? [{ code: 'ROLE_TWICE', role, columns: indices }] : [];
  });
}
