import type { RankingMode } from '../model/ranking.ts';
import { SMALLEST_GROUP } from '../stats/groups/suppression.ts';
import type { QueryShape } from './query-shape.ts';
import { resultQueries } from './sql-result.ts';
import { countTo, numbers, PILLAR_NUMBERS, select, type SqlStep } from './sql-text.ts';

const TOPS = 9;

/** The steps that add up people; each ends with one column per way of counting. */
export function sumSteps(shape: QueryShape, mode: RankingMode): readonly SqlStep[] {
  const keys = ['s.question', 's.segment'];
  const weigh = (weight: string) =>
    amounts(shape, 'COUNT(*)', `SUM(${weight})`, `SUM(${weight} * ${weight})`);
  const add = amounts(shape, 'SUM(t.people)', 'SUM(t.weights)', 'SUM(t.squares)');
  const member = 'JOIN members m ON m.question = s.question AND m.group_key = s.group_key';
  return [
    {
      name: 'tallies',
      comment: [
        `How many people of a group gave which ranking. Fewer than ${SMALLEST_GROUP} rankings in all: none is shown.`,
      ],
      query: select(
        [...keys, 'm.ranking', ...weigh('m.weight')],
        [
          'FROM shown s',
          member,
          `WHERE m.ranking IS NOT NULL AND s.rankings >= ${SMALLEST_GROUP}`,
          'GROUP BY s.question, s.segment, m.ranking',
        ],
      ),
    },
    {
      name: 'place_counts',
      comment: ['How many people put which pillar at which place.'],
      query: select(
        ['t.question', 't.segment', 'p.pillar', 'p.ranked', 'p.tied', 'p.twice_place', ...add],
        [
          'FROM tallies t',
          'JOIN places p ON p.ranking = t.ranking',
          'GROUP BY t.question, t.segment, p.pillar, p.ranked, p.tied, p.twice_place',
        ],
      ),
    },
    pairStep(add),
    ...(shape.hasRatings ? ratingSteps(shape, member) : []),
    { name: 'tops', comment: [], query: numbers('first_k', countTo(TOPS)) },
    {
      name: 'result',
      comment: ['The sums, one number a row.'],
      query: resultQueries(shape, mode).join('\nUNION ALL\n'),
    },
  ];
}

function pairStep(add: readonly string[]): SqlStep {
  const pairKeys = ['a.pillar', 'b.pillar', 'a.ranked', 'a.twice_place', 'b.twice_place', 'a.is_ranked'];
  return {
    name: 'pair_counts',
    comment: ['How many people put which two pillars at which two places.'],
    query: select(
      [
        't.question',
        't.segment',
        'a.pillar AS i',
        'b.pillar AS j',
        'a.ranked',
        'a.twice_place AS i_place',
        'b.twice_place AS j_place',
        'a.is_ranked',
        ...add,
      ],
      [
        'FROM tallies t',
        'JOIN places a ON a.ranking = t.ranking',
        'JOIN places b ON b.ranking = t.ranking AND b.pillar > a.pillar',
        `GROUP BY t.question, t.segment, ${pairKeys.join(', ')}`,
      ],
    ),
  };
}

function amounts(
  { hasWeights }: QueryShape,
  people: string,
  weights: string,
  squares: string,
): readonly string[] {
  return hasWeights
    ? [`${people} AS people`, `${weights} AS weights`, `${squares} AS squares`]
    : [`${people} AS people`];
}

function ratingSteps(shape: QueryShape, member: string): readonly SqlStep[] {
  const cases = PILLAR_NUMBERS.map((pillar) => `WHEN ${pillar} THEN m.rating_${pillar}`).join(' ');
  const weight = shape.hasWeights ? ['m.weight'] : [];
  return [
    {
      name: 'ratings',
      comment: [
        'One row per person of a group and pillar. relative: how far the rating is from the mean of the person, times ten;',
        'known only of those who rated all ten.',
      ],
      query: select(
        [
          's.question',
          's.segment',
          'p.pillar',
          `CASE p.pillar ${cases} END AS rating`,
          `CASE WHEN m.rated = 10 THEN 10 * CASE p.pillar ${cases} END - m.rating_sum END AS relative`,
          ...weight,
        ],
        [
          'FROM shown s',
          member,
          'CROSS JOIN pillars p',
          `WHERE m.rated > 0 AND s.raters >= ${SMALLEST_GROUP}`,
        ],
      ),
    },
  ];
}
