import { PILLAR_IDS, type PillarId } from '../model/pillar.ts';
import type { RankingMode } from '../model/ranking.ts';
import { isSafeName, isSafeText, type SqlDialect } from './sql-dialect.ts';

/** A name or a text of the user's table for each pillar. */
export type PerPillar = Readonly<Record<PillarId, string>>;

/** How the table holds rankings. */
export type WarehouseLayout =
  /** One row per person, one column per pillar with its rank. */
  | { readonly kind: 'columns'; readonly ranks: PerPillar; readonly ratings: PerPillar | null }
  /** One row per person, one column per place (first place first) with the pillar in the cell. */
  | {
      readonly kind: 'places';
      readonly places: readonly string[];
      readonly pillarValues: PerPillar;
      readonly ratings: PerPillar | null;
    }
  /** One row per person and pillar. Groups, weight and day are repeated in each of them. */
  | {
      readonly kind: 'rows';
      readonly respondent: string;
      readonly pillar: string;
      readonly rank: string;
      readonly rating: string | null;
      readonly pillarValues: PerPillar;
    };

/** Everything the query needs to know. Rank 1 is the most important one. */
export interface WarehouseSpec {
  readonly dialect: SqlDialect;
  /** `['analytics', 'survey']` = analytics.survey. */
  readonly table: readonly string[];
  readonly layout: WarehouseLayout;
  /** What an unranked pillar means. */
  readonly mode: RankingMode;
  /** Repeated ranks that form a valid coding of ties: read as ties, or refuse those rankings. */
  readonly ties: 'keep' | 'reject';
  /** Texts that mean "not applicable" in ratings and "not ranked" in rankings. */
  readonly notApplicable: readonly string[];
  readonly segments: readonly string[];
  readonly weight: string | null;
  readonly date: string | null;
}

/** Where in the form a problem is. */
export type SpecField =
  | 'table'
  | 'segments'
  | 'weight'
  | 'date'
  | 'notApplicable'
  | 'respondent'
  | 'pillar'
  | 'rank'
  | 'rating'
  | 'places'
  | `ranks.${PillarId}`
  | `ratings.${PillarId}`
  | `pillarValues.${PillarId}`;

export interface SpecProblem {
  readonly field: SpecField;
  readonly code:
    | 'missing'
    /** A backslash, a control character, or longer than 255. */
    | 'unsafe'
    /** The same column or value for two things. */
    | 'repeated'
    | 'too-many';
}

const MOST_TABLE_PARTS = 4;
const MOST_PLACES = 10;
/** More groups than this make the result table larger than it is worth. */
const MOST_SEGMENTS = 20;

interface NamedField {
  readonly field: SpecField;
  readonly name: string;
}

/** What has to be mended before the query can be written; empty = nothing. */
export function findSpecProblems(spec: WarehouseSpec): readonly SpecProblem[] {
  const columns = columnsOf(spec);
  const values = valuesOf(spec);
  return [
    ...tableProblems(spec),
    ...columns.flatMap((named) => nameProblems(named, spec.dialect)),
    ...repeated(columns),
    ...values.flatMap(valueProblems),
    ...repeated(values),
    ...(spec.segments.length > MOST_SEGMENTS ? [problem('segments', 'too-many')] : []),
    ...(spec.notApplicable.some((text) => !isSafeText(text)) ? [problem('notApplicable', 'unsafe')] : []),
    ...placesProblems(spec),
  ];
}

function problem(field: SpecField, code: SpecProblem['code']): SpecProblem {
  return { field, code };
}

function tableProblems({ table, dialect }: WarehouseSpec): readonly SpecProblem[] {
  if (table.length === 0 || table.some((part) => part.trim() === '')) return [problem('table', 'missing')];
  if (table.length > MOST_TABLE_PARTS) return [problem('table', 'too-many')];
  return table.every((part) => isSafeName(part, dialect)) ? [] : [problem('table', 'unsafe')];
}

function placesProblems({ layout }: WarehouseSpec): readonly SpecProblem[] {
  if (layout.kind !== 'places') return [];
  if (layout.places.length === 0) return [problem('places', 'missing')];
  return layout.places.length > MOST_PLACES ? [problem('places', 'too-many')] : [];
}

function nameProblems({ field, name }: NamedField, dialect: SqlDialect): readonly SpecProblem[] {
  if (name.trim() === '') return [problem(field, 'missing')];
  return isSafeName(name, dialect) ? [] : [problem(field, 'unsafe')];
}

function valueProblems({ field, name }: NamedField): readonly SpecProblem[] {
  if (name.trim() === '') return [problem(field, 'missing')];
  return isSafeText(name) ? [] : [problem(field, 'unsafe')];
}

/** Each later field of those that share a name. A segment may be asked for once only, too. */
function repeated(fields: readonly NamedField[]): readonly SpecProblem[] {
  const seen = new Set<string>();
  return fields.flatMap(({ field, name }) => {
    if (name.trim() === '') return [];
    if (seen.has(name)) return [problem(field, 'repeated')];
    seen.add(name);
    return [];
  });
}

function perPillar(kind: 'ranks' | 'ratings' | 'pillarValues', names: PerPillar): readonly NamedField[] {
  return PILLAR_IDS.map((pillar) => ({ field: `${kind}.${pillar}` as const, name: names[pillar] }));
}

function columnsOf({ layout, segments, weight, date }: WarehouseSpec): readonly NamedField[] {
  return [
    ...layoutColumns(layout),
    ...segments.map((name): NamedField => ({ field: 'segments', name })),
    ...(weight === null ? [] : [{ field: 'weight' as const, name: weight }]),
    ...(date === null ? [] : [{ field: 'date' as const, name: date }]),
  ];
}

function layoutColumns(layout: WarehouseLayout): readonly NamedField[] {
  if (layout.kind === 'rows') {
    return [
      { field: 'respondent', name: layout.respondent },
      { field: 'pillar', name: layout.pillar },
      { field: 'rank', name: layout.rank },
      ...(layout.rating === null ? [] : [{ field: 'rating' as const, name: layout.rating }]),
    ];
  }
  const ranking =
    layout.kind === 'columns'
      ? perPillar('ranks', layout.ranks)
      : layout.places.map((name): NamedField => ({ field: 'places', name }));
  return layout.ratings === null ? ranking : [...ranking, ...perPillar('ratings', layout.ratings)];
}

/** Blanks around a value are cut off in the query, so they do not tell two values apart. */
function valuesOf({ layout }: WarehouseSpec): readonly NamedField[] {
  if (layout.kind === 'columns') return [];
  return perPillar('pillarValues', layout.pillarValues).map(({ field, name }) => ({
    field,
    name: name.trim(),
  }));
}
