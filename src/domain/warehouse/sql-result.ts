import type { RankingMode } from '../model/ranking.ts';
import type { QueryShape } from './query-shape.ts';
import type { Statistic } from './result-table.ts';

interface Facts {
  readonly statistic: Statistic;
  readonly i?: string;
  readonly j?: string;
  /** What each person adds; 1 if nothing is said. */
  readonly times?: string;
  readonly from: string;
  readonly where?: string;
  /** Columns besides the group, if they are not `i` and `j` themselves. */
  readonly by?: readonly string[];
}

/** A statistic from a table that counts people already. */
function added({ hasWeights }: QueryShape, facts: Facts): string {
  const { statistic, i = '0', j = '0', times, from, where, by = [] } = facts;
  const sum = (column: string) =>
    `SUM(${times === undefined ? column : `${column} * ${times}`}) AS ${column}`;
  const columns = hasWeights ? ['people', 'weights', 'squares'] : ['people'];
  return [
    `SELECT question, segment, '${statistic}' AS statistic, ${i} AS i, ${j} AS j, ${columns.map(sum).join(', ')}, '' AS label`,
    `FROM ${from}`,
    ...(where === undefined ? [] : [`WHERE ${where}`]),
    `GROUP BY ${['question', 'segment', ...by].join(', ')}`,
  ].join('\n');
}

/** A statistic from a table with one row per person. */
function counted({ hasWeights }: QueryShape, facts: Facts): string {
  const { statistic, i = '0', j = '0', times = '1', from, where, by = [] } = facts;
  const sums = hasWeights
    ? [
        `SUM(${times}) AS people`,
        `SUM(weight * ${times}) AS weights`,
        `SUM(weight * weight * ${times}) AS squares`,
      ]
    : [`SUM(${times}) AS people`];
  return [
    `SELECT question, segment, '${statistic}' AS statistic, ${i} AS i, ${j} AS j, ${sums.join(', ')}, '' AS label`,
    `FROM ${from}`,
    ...(where === undefined ? [] : [`WHERE ${where}`]),
    `GROUP BY ${['question', 'segment', ...by].join(', ')}`,
  ].join('\n');
}

/** The sums as rows of the result table, one query per statistic. */
export function resultQueries(shape: QueryShape, mode: RankingMode): readonly string[] {
  return [
    ...groupQueries(shape),
    ...placeQueries(shape, mode),
    ...pairQueries(shape, mode),
    ...(shape.hasRatings ? ratingQueries(shape) : []),
  ];
}

function groupQueries({ hasWeights }: QueryShape): readonly string[] {
  const sums = hasWeights ? 'people, weights, squares' : 'people';
  return [`SELECT question, segment, 'group' AS statistic, 0 AS i, 0 AS j, ${sums}, label\nFROM shown`];
}

/** A pillar counts among the first k as far as its tied group fits: two pillars for one free place count one half each. */
function placeQueries(shape: QueryShape, mode: RankingMode): readonly string[] {
  const { double } = shape.words;
  // The group of `tied` pillars begins behind (twice_place - tied - 1) / 2 better ones.
  const free = `(2 * first_k - twice_place + tied + 1)`;
  const share = `CASE WHEN ${free} >= 2 * tied THEN 1 ELSE ${double(free)} / (2 * tied) END`;
  const known = mode === 'top' ? '' : ' AND ranked = 10';
  return [
    added(shape, { statistic: 'ranked', j: 'ranked', from: firstOfEach(shape), by: ['ranked'] }),
    added(shape, {
      statistic: 'place',
      i: 'pillar',
      j: '100 * ranked + twice_place',
      from: 'place_counts',
      by: ['pillar', 'ranked', 'twice_place'],
    }),
    added(shape, {
      statistic: 'top',
      i: 'pillar',
      j: 'first_k',
      times: share,
      from: 'place_counts CROSS JOIN tops',
      where: `${free} > 0${known}`,
      by: ['pillar', 'first_k'],
    }),
  ];
}

/** Rankings by the number of pillars in them. */
function firstOfEach({ hasWeights }: QueryShape): string {
  const columns = hasWeights ? 't.people, t.weights, t.squares' : 't.people';
  return `(\n  SELECT t.question, t.segment, v.ranked, ${columns}\n  FROM tallies t\n  JOIN valid v ON v.ranking = t.ranking\n) sized`;
}

function pairQueries(shape: QueryShape, mode: RankingMode): readonly string[] {
  const centred = (place: string) => centredRank(shape, mode, place);
  const from = 'pair_counts';
  const both = { from, by: ['i', 'j'] };
  const ways = [
    { i: 'i', j: 'j', own: 'i_place', other: 'j_place' },
    { i: 'j', j: 'i', own: 'j_place', other: 'i_place' },
  ];
  return [
    ...ways.map(({ i, j, own, other }) =>
      added(shape, { ...both, statistic: 'wins', i, j, where: `${own} < ${other}` }),
    ),
    added(shape, {
      ...both,
      statistic: 'ties',
      i: 'i',
      j: 'j',
      where: 'i_place = j_place AND is_ranked = 1',
    }),
    added(shape, {
      ...both,
      statistic: 'product',
      i: 'i',
      j: 'j',
      times: `${centred('i_place')} * ${centred('j_place')}`,
    }),
    ...(mode === 'subset'
      ? ways.flatMap(({ i, j, own }) => [
          added(shape, { ...both, statistic: 'beside', i, j, times: centred(own) }),
          added(shape, {
            ...both,
            statistic: 'beside-squared',
            i,
            j,
            times: `${centred(own)} * ${centred(own)}`,
          }),
        ])
      : []),
  ];
}

/** Ranks are centred at 5.5; in `subset` they are stretched to ten pillars first. */
function centredRank({ words }: QueryShape, mode: RankingMode, twicePlace: string): string {
  const rank = `${words.double(twicePlace)} / 2`;
  return mode === 'top' ? `(${rank} - 5.5)` : `(${rank} * 11 / (ranked + 1) - 5.5)`;
}

function ratingQueries(shape: QueryShape): readonly string[] {
  const from = 'ratings';
  const perPillar = { from, i: 'pillar', by: ['pillar'] };
  return [
    counted(shape, { from, statistic: 'raters', where: 'pillar = 1' }),
    ...[1, 2, 3, 4, 5].map((rating) =>
      counted(shape, { ...perPillar, statistic: 'rating', j: String(rating), where: `rating = ${rating}` }),
    ),
    counted(shape, { ...perPillar, statistic: 'not-applicable', where: 'rating IS NULL' }),
    counted(shape, { from, statistic: 'complete', where: 'pillar = 1 AND relative IS NOT NULL' }),
    counted(shape, {
      ...perPillar,
      statistic: 'relative',
      times: '(relative / 10)',
      where: 'relative IS NOT NULL',
    }),
    counted(shape, {
      ...perPillar,
      statistic: 'relative-squared',
      times: '(relative * relative / 100)',
      where: 'relative IS NOT NULL',
    }),
  ];
}
