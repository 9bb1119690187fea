import type { PillarId } from '../../domain/model/pillar.ts';
import { cleanText } from '../../domain/survey/clean-text.ts';
import { matchPillarExactly } from '../../domain/survey/pillar-matcher.ts';
import type { ColumnRole, RoleName, SegmentSource, SurveyMapping } from '../../domain/survey/mapping.ts';

/** Gives a column another role; a pillar that it had is kept where the new role has one. */
export function withRole(mapping: SurveyMapping, index: number, role: RoleName): SurveyMapping {
  return withColumn(mapping, index, (before) => {
    if (role === 'item-rank' || role === 'rating' || role === 'shown-place')
      return { role, pillar: pillarOf(before) };
    if (role === 'rank-place') return { role, place: nextPlace(mapping) };
    return { role };
  });
}

/** Names the pillar of a rank, rating or shown-order column; other columns stay as they are. */
export function withPillar(mapping: SurveyMapping, index: number, pillar: PillarId | null): SurveyMapping {
  return withColumn(mapping, index, (before) => (hasPillar(before) ? { ...before, pillar } : before));
}

/** Says what the cells of a group column are: its groups, or a number from which a generation follows. */
export function withSegmentSource(
  mapping: SurveyMapping,
  index: number,
  from: SegmentSource | null,
): SurveyMapping {
  return withColumn(mapping, index, () => (from ? { role: 'segment', from } : { role: 'segment' }));
}

export function withPlace(mapping: SurveyMapping, index: number, place: number): SurveyMapping {
  return withColumn(mapping, index, (before) =>
    before.role === 'rank-place' ? { ...before, place } : before,
  );
}

/** The year of the answers, as far as it is typed; `null` = none. */
export function withAnswerYear(mapping: SurveyMapping, year: number | null): SurveyMapping {
  const { answerYear: _before, ...rest } = mapping;
  return year === null ? rest : { ...rest, answerYear: year };
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
  return column && hasPillar(column) ? column.pillar : null;
}

function hasPillar(column: ColumnRole): column is ColumnRole & { readonly pillar: PillarId | null } {
  return column.role === 'item-rank' || column.role === 'rating' || column.role === 'shown-place';
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
