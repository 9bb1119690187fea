import { PILLAR_IDS } from '../model/pillar.ts';
import type { SqlWords } from './sql-dialect.ts';
import { countTo, PILLAR_NUMBERS, select, type SqlStep } from './sql-text.ts';
import type { PerPillar, WarehouseLayout, WarehouseSpec } from './warehouse-spec.ts';

/**
 * From the user's table to one row per person with `rank_1` … `rank_10`, `rating_1` … (all still text), `label_1` … for the
 * segments, `weight`, `day`, and `misplaced` = 1 if a pillar stands twice or is none of the ten.
 */
export function cellSteps(spec: WarehouseSpec, words: SqlWords): readonly SqlStep[] {
  const { layout } = spec;
  const table = `FROM ${spec.table.map(words.name).join('.')}`;
  if (layout.kind === 'rows') return rowLayoutSteps(spec, layout, words, table);
  if (layout.kind === 'places') return placeLayoutSteps(spec, layout, words, table);
  const ranks = perPillar(layout.ranks, 'rank', words);
  const query = select(
    [...ranks, ...perPillar(layout.ratings, 'rating', words), ...extraColumns(spec, words), '0 AS misplaced'],
    [table],
  );
  return [{ name: 'cells', comment: CELLS_COMMENT, query }];
}

const CELLS_COMMENT = [
  'The survey as your table has it, one row per person. Numbers of the pillars:',
  pillarKey(),
];

function pillarKey(): string {
  return PILLAR_IDS.map((pillar, index) => `${index + 1} ${pillar}`).join(', ');
}

function perPillar(names: PerPillar | null, prefix: 'rank' | 'rating', words: SqlWords): readonly string[] {
  if (names === null) return [];
  return PILLAR_IDS.map(
    (pillar, index) => `${words.text(words.name(names[pillar]))} AS ${prefix}_${index + 1}`,
  );
}

function extraColumns({ segments, weight, date }: WarehouseSpec, words: SqlWords): readonly string[] {
  return [
    ...segments.map((name, index) => `${words.text(words.name(name))} AS label_${index + 1}`),
    ...(weight === null ? [] : [`${words.text(words.name(weight))} AS weight`]),
    ...(date === null ? [] : [`CAST(${words.name(date)} AS DATE) AS answer_day`]),
  ];
}

/** "The person said nothing here", as a condition on a text. */
export function isBlank(text: string, { notApplicable }: WarehouseSpec, { literal }: SqlWords): string {
  return `${text} IS NULL OR ${text} IN (${['', ...notApplicable].map(literal).join(', ')})`;
}

type PlaceLayout = Extract<WarehouseLayout, { readonly kind: 'places' }>;

function placeLayoutSteps(
  spec: WarehouseSpec,
  { places, pillarValues, ratings }: PlaceLayout,
  words: SqlWords,
  table: string,
): readonly SqlStep[] {
  const numbers = countTo(places.length);
  const cells = numbers.map((place) => `place_${place}`);
  const valueOf = (index: number) => words.literal(pillarValueAt(pillarValues, index));
  const whens = numbers.map((place) => `WHEN place_${place} THEN '${place}'`).join(' ');
  const ranks = PILLAR_NUMBERS.map((pillar) => `CASE ${valueOf(pillar)} ${whens} END AS rank_${pillar}`);
  const filled = cells.map((cell) => `CASE WHEN ${isBlank(cell, spec, words)} THEN 0 ELSE 1 END`);
  const found = PILLAR_NUMBERS.map(
    (pillar) => `CASE WHEN ${valueOf(pillar)} IN (${cells.join(', ')}) THEN 1 ELSE 0 END`,
  );
  const kept = keptColumns(spec, ratings !== null);
  return [
    {
      name: 'lines',
      comment: ['The survey as your table has it, one row per person: which pillar stands at which place.'],
      query: select(
        [
          ...places.map((name, index) => `${words.text(words.name(name))} AS place_${index + 1}`),
          ...perPillar(ratings, 'rating', words),
          ...extraColumns(spec, words),
        ],
        [table],
      ),
    },
    {
      name: 'cells',
      comment: [
        'The place of each pillar. misplaced: a pillar stands twice, or is none of the ten:',
        pillarKey(),
      ],
      query: select(
        [
          ...ranks,
          ...kept,
          `CASE WHEN ${filled.join('\n    + ')}\n  <> ${found.join('\n    + ')}\n  THEN 1 ELSE 0 END AS misplaced`,
        ],
        ['FROM lines'],
      ),
    },
  ];
}

type RowLayout = Extract<WarehouseLayout, { readonly kind: 'rows' }>;

function rowLayoutSteps(
  spec: WarehouseSpec,
  { respondent, pillar, rank, rating, pillarValues }: RowLayout,
  words: SqlWords,
  table: string,
): readonly SqlStep[] {
  const column = (name: string) => words.text(words.name(name));
  const valueOf = (index: number) => words.literal(pillarValueAt(pillarValues, index));
  const known = `pillar IN (${PILLAR_NUMBERS.map(valueOf).join(', ')})`;
  const cellOf = (index: number, cell: string) => `CASE WHEN pillar = ${valueOf(index)} THEN ${cell} END`;
  const ranks = PILLAR_NUMBERS.map((index) => `MAX(${cellOf(index, 'given')}) AS rank_${index}`);
  // Two ratings of one pillar by one person: only if they agree, it is known which one is meant.
  const ratings = PILLAR_NUMBERS.map((index) => {
    const cell = cellOf(index, 'rating');
    return `CASE WHEN MIN(${cell}) = MAX(${cell}) THEN MIN(${cell}) END AS rating_${index}`;
  });
  return [
    {
      name: 'lines',
      comment: [
        'The survey as your table has it, one row per person and pillar. Rows without a person are left out.',
      ],
      query: select(
        [
          `${words.name(respondent)} AS person`,
          `${column(pillar)} AS pillar`,
          `CASE WHEN ${isBlank(column(rank), spec, words)} THEN NULL ELSE ${column(rank)} END AS given`,
          ...(rating === null ? [] : [`${column(rating)} AS rating`]),
          ...extraColumns(spec, words),
        ],
        [table, `WHERE ${words.name(respondent)} IS NOT NULL`],
      ),
    },
    {
      name: 'cells',
      comment: [
        'One row per person. misplaced: a pillar is ranked twice, or is none of the ten:',
        pillarKey(),
      ],
      query: select(
        [
          ...ranks,
          ...(rating === null ? [] : ratings),
          ...keptColumns(spec, false).map((name) => `MAX(${name}) AS ${name}`),
          `CASE WHEN COUNT(given) > COUNT(DISTINCT CASE WHEN given IS NOT NULL AND ${known} THEN pillar END) THEN 1 ELSE 0 END AS misplaced`,
        ],
        ['FROM lines', 'GROUP BY person'],
      ),
    },
  ];
}

function pillarValueAt(values: PerPillar, number: number): string {
  return PILLAR_IDS.filter((_, index) => index === number - 1)
    .map((pillar) => values[pillar].trim())
    .join('');
}

function keptColumns({ segments, weight, date }: WarehouseSpec, withRatings: boolean): readonly string[] {
  return [
    ...(withRatings ? PILLAR_NUMBERS.map((number) => `rating_${number}`) : []),
    ...countTo(segments.length).map((number) => `label_${number}`),
    ...(weight === null ? [] : ['weight']),
    ...(date === null ? [] : ['answer_day']),
  ];
}
