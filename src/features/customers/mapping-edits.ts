import type { PillarId } from '../../domain/model/pillar.ts';
import { cleanText } from '../../domain/survey/clean-text.ts';
import { matchPillarExactly } from '../../domain/survey/pillar-matcher.ts';
import type { ColumnRole, RoleName, SurveyMapping } from '../../domain/survey/mapping.ts';

/** Gives a column another role; a pillar that it had is kept where the new role has one. */
export function withRole(mapping: SurveyMapping, index: number, role: RoleName): SurveyMapping {
  return withColumn(mapping, index, (before) => {
    if (role === 'item-rank' || role === 'rating') return { role, pillar: pillarOf(before) };
    if (role === 'rank-place') return { role, place: nextPlace(mapping) };
    return { role };
  });
}

/** Names the pillar of a rank or rating column; other columns stay as they are. */
export function withPillar(mapping: SurveyMapping, index: number, pillar: PillarId | null): SurveyMapping {
  return withColumn(mapping, index, (before) =>
    before.role === 'item-rank' || before.role === 'rating' ? { ...before, pillar } : before,
  );
}

export function withPlace(mapping: SurveyMapping, index: number, place: number): SurveyMapping {
  return withColumn(mapping, index, (before) =>
    before.role === 'rank-place' ? { ...before, place } : before,
  );
}

/** Says of rating columns whether a high number is bad. */
export function withReversed(
  mapping: SurveyMapping,
  indices: readonly number[],
  reversed: boolean,
): SurveyMapping {
  return indices.reduce(
    (changed, index) =>
      withColumn(changed, index, (before) => (before.role === 'rating' ? { ...before, reversed } : before)),
    mapping,
  );
}

/** Gives several columns a new role, made from their place and the pillar that they had. */
export function withColumns(
  mapping: SurveyMapping,
  columns: readonly { readonly index: number }[],
  roleOf: (before: { readonly index: number; readonly pillar: PillarId | null }) => ColumnRole,
): SurveyMapping {
  return columns.reduce(
    (changed, { index }) =>
      withColumn(changed, index, (before) => roleOf({ index, pillar: pillarOf(before) })),
    mapping,
  );
}

/** Says which pillar a text in the cells means; `null` takes that back. */
export function withItem(mapping: SurveyMapping, text: string, pillar: PillarId | null): SurveyMapping {
  const { [cleanText(text)]: _before, ...others } = mapping.items;
  return { ...mapping, items: pillar === null ? others : { ...others, [cleanText(text)]: pillar } };
}

/** Which pillar a text in the cells means: what the user said, else its plain name. */
export function pillarOfItem(mapping: SurveyMapping, text: string): PillarId | null {
  const cleaned = cleanText(text);
  if (Object.hasOwn(mapping.items, cleaned)) return mapping.items[cleaned] ?? null;
  const match = matchPillarExactly(cleaned);
  return match?.certainty === 'known' ? match.pillar : null;
}

export function pillarOf(column: ColumnRole | undefined): PillarId | null {
  return column?.role === 'item-rank' || column?.role === 'rating' ? column.pillar : null;
}

function withColumn(
  mapping: SurveyMapping,
  index: number,
  change: (before: ColumnRole) => ColumnRole,
): SurveyMapping {
  return {
    ...mapping,
    columns: mapping.columns.map((column, position) => (position === index ? change(column) : column)),
  };
}

/** The first place that no column holds yet. */
function nextPlace({ columns }: SurveyMapping): number {
  const taken = new Set(columns.map((column) => (column.role === 'rank-place' ? column.place : 0)));
  let place = 1;
  while (taken.has(place)) place += 1;
  return place;
}
