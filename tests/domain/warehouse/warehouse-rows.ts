import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { PILLAR_COUNT, PILLAR_IDS, type PillarId } from '#src/domain/model/pillar.ts';
import { createRng, type Rng } from '#src/domain/stats/numerics/rng.ts';
import type { PerPillar, WarehouseLayout, WarehouseSpec } from '#src/domain/warehouse/warehouse-spec.ts';
import { writeWarehouseSql } from '#src/domain/warehouse/write-warehouse-sql.ts';

/** One person of a made-up survey; `null` = an empty cell. */
export interface SurveyPerson {
  readonly ranks: readonly (string | null)[];
  readonly ratings: readonly (string | null)[];
  readonly segments: readonly (string | null)[];
  readonly weight: string | null;
  readonly day: string | null;
}

export type Asked = 'all' | 'top-4' | 'some';

export function namesPerPillar(nameOf: (pillar: PillarId) => string): PerPillar {
  return Object.fromEntries(PILLAR_IDS.map((pillar) => [pillar, nameOf(pillar)])) as Record<PillarId, string>;
}

export const RANK_NAMES = namesPerPillar((pillar) => `rank_${pillar}`);
const RATING_NAMES = namesPerPillar((pillar) => `rating_${pillar}`);
const SEGMENT_NAMES = ['generation', 'plan'];

const GENERATIONS = ['Gen Z', 'Millennials', 'Gen X', 'Baby Boomers'];
const PLANS = ['Basic', 'Plus', 'Plus', 'Basic', 'Basic', 'Team', 'Enterprise'];

/** A survey with every kind of answer: ties in three codings, gaps, refused rankings, missing ratings and groups. */
export function surveyOf(seed: string, people: number, asked: Asked): readonly SurveyPerson[] {
  const rng = createRng(seed);
  return Array.from({ length: people }, (): SurveyPerson => {
    const ratings = PILLAR_IDS.map(() => ratingText(rng));
    return {
      ranks: rankTexts(rng, asked),
      ratings: rng() < 0.5 ? ratings.map((rating) => rating ?? '3') : ratings,
      segments: [pick(rng, GENERATIONS, 0.1), pick(rng, PLANS, 0.05)],
      weight: String(pick(rng, ['0.5', '1', '1.5', '2.25'], 0)),
      day: `2026-10-${String(1 + Math.floor(rng() * 28)).padStart(2, '0')}`,
    };
  });
}

function pick(rng: Rng, values: readonly string[], missing: number): string | null {
  return rng() < missing ? null : (values[Math.floor(rng() * values.length)] ?? null);
}

function ratingText(rng: Rng): string | null {
  const chance = rng();
  if (chance < 0.05) return null;
  return chance < 0.1 ? 'N/A' : String(1 + Math.floor(rng() * 5));
}

const TIES = [
  '1 2 2 4 5 6 7 8 9 10',
  '1 1 2 3 4 5 6 7 8 9',
  '1 2 3.5 3.5 5 6 7 8 9 10',
  '1 1 1 1 5 5 5 8 9 10',
];
const REFUSED = [
  '1 1 1 1 1 1 1 1 1 1',
  '1 2 2 5 6 7 8 9 10 10',
  '1 2 3 4 5 6 7 8 9 11',
  '0 1 2 3 4 5 6 7 8 9',
];

function rankTexts(rng: Rng, asked: Asked): readonly (string | null)[] {
  const chance = rng();
  if (chance < 0.05) return PILLAR_IDS.map(() => null);
  if (chance < 0.1) return shuffled(rng, textsOf(REFUSED, rng));
  if (chance < 0.2) return shuffled(rng, textsOf(TIES, rng));
  const all = shuffled(
    rng,
    PILLAR_IDS.map((_, index) => String(index + 1)),
  );
  if (asked === 'all') return all;
  if (asked === 'top-4') return all.map((rank) => (Number(rank) <= 4 ? rank : null));
  // Some pillars were shown only; what is left of the ranks has gaps.
  const shown = 1 + Math.floor(rng() * PILLAR_COUNT);
  return all.map((rank, index) => (index < shown ? rank : null));
}

function textsOf(rankings: readonly string[], rng: Rng): readonly string[] {
  return (pick(rng, rankings, 0) ?? '').split(' ');
}

function shuffled<Item>(rng: Rng, items: readonly Item[]): readonly Item[] {
  return items
    .map((item) => ({ item, key: rng() }))
    .toSorted((first, second) => first.key - second.key)
    .map(({ item }) => item);
}

/** The people as the CSV file that a survey tool would export, for the import of the app. */
export function csvOf(people: readonly SurveyPerson[], withRatings = true): string {
  const header = [
    'respondent_id',
    ...SEGMENT_NAMES,
    'date',
    ...ENGLISH.map((name) => `Rank: ${name}`),
    ...(withRatings ? ENGLISH.map((name) => `Satisfaction: ${name}`) : []),
  ];
  const rows = people.map(({ ranks, ratings, segments, day }, index) => [
    `R${index}`,
    ...segments,
    day,
    ...ranks,
    ...(withRatings ? ratings : []),
  ]);
  return [header, ...rows].map((cells) => `${cells.map((cell) => cell ?? '').join(',')}\n`).join('');
}

const ENGLISH = [
  'Advertising',
  'Content',
  'Digital experiences',
  'Non-digital experiences',
  'Communications',
  'Representatives',
  'Products and services',
  'Customer service',
  'Frictionless journey',
  'Brand reputation',
];

export const SPEC: WarehouseSpec = {
  dialect: 'duckdb',
  table: ['answers'],
  layout: { kind: 'columns', ranks: RANK_NAMES, ratings: RATING_NAMES },
  mode: 'top',
  ties: 'keep',
  notApplicable: ['N/A'],
  segments: SEGMENT_NAMES,
  weight: null,
  date: 'answered',
};

export function queryOf(changes: Partial<WarehouseSpec>): string {
  const written = writeWarehouseSql({ ...SPEC, ...changes });
  if (!written.ok) throw new Error(JSON.stringify(written.reason));
  return written.value;
}

export async function openWarehouse(): Promise<DuckDBConnection> {
  return (await DuckDBInstance.create(':memory:')).connect();
}

type Cell = string | null;

function literal(cell: Cell): string {
  return cell === null ? 'NULL' : `'${cell.replaceAll("'", "''")}'`;
}

/** `columns`: names with their types, as SQL. */
export async function createTable(
  warehouse: DuckDBConnection,
  name: string,
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
): Promise<void> {
  await warehouse.run(`CREATE OR REPLACE TABLE ${name} (${columns.join(', ')})`);
  if (rows.length === 0) return;
  const values = rows.map((cells) => `(${cells.map(literal).join(', ')})`);
  await warehouse.run(`INSERT INTO ${name} VALUES ${values.join(', ')}`);
}

const EXTRA_COLUMNS = [...SEGMENT_NAMES.map((name) => `${name} VARCHAR`), 'weight DOUBLE', 'answered DATE'];

function extras({ segments, weight, day }: SurveyPerson): readonly Cell[] {
  return [...segments, weight, day];
}

/** The same people in each layout, under the names that `SPEC` and the layouts below say. */
export async function fillWarehouse(
  warehouse: DuckDBConnection,
  people: readonly SurveyPerson[],
  rankType = 'DOUBLE',
): Promise<void> {
  const ranks = PILLAR_IDS.map((pillar) => `${RANK_NAMES[pillar]} ${rankType}`);
  const ratings = PILLAR_IDS.map((pillar) => `${RATING_NAMES[pillar]} VARCHAR`);
  const wide = people.map((person) => [...person.ranks, ...person.ratings, ...extras(person)]);
  await createTable(warehouse, 'answers', [...ranks, ...ratings, ...EXTRA_COLUMNS], wide);
  const long = people.flatMap((person, index) =>
    PILLAR_IDS.map((pillar, position) => [
      String(index),
      pillar,
      person.ranks[position] ?? null,
      person.ratings[position] ?? null,
      ...extras(person),
    ]),
  );
  const longColumns = [
    'person BIGINT',
    'item VARCHAR',
    `place ${rankType}`,
    'stars VARCHAR',
    ...EXTRA_COLUMNS,
  ];
  await createTable(warehouse, 'long_answers', longColumns, long);
}

export const LONG: Pick<WarehouseSpec, 'table' | 'layout'> & { readonly layout: WarehouseLayout } = {
  table: ['long_answers'],
  layout: {
    kind: 'rows',
    respondent: 'person',
    pillar: 'item',
    rank: 'place',
    rating: 'stars',
    pillarValues: namesPerPillar((pillar) => pillar),
  },
};

/** The result of a query as the CSV that DuckDB itself would export. */
export async function csvResult(warehouse: DuckDBConnection, query: string): Promise<string> {
  const result = await warehouse.runAndReadAll(query);
  const lines = [result.columnNames(), ...result.getRows()].map((cells) =>
    cells.map((cell) => csvCell(cell === null ? '' : String(cell))).join(','),
  );
  return lines.map((line) => `${line}\n`).join('');
}

function csvCell(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
