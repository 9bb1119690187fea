import { SMALLEST_GROUP } from '../stats/groups/suppression.ts';
import type { QueryShape } from './query-shape.ts';
import { countTo, numbers, PILLAR_NUMBERS, select, type SqlStep } from './sql-text.ts';
import { EVERYBODY } from './result-table.ts';

/**
 * Who belongs to which group, and which groups may leave the warehouse: those of five people or more, less the smallest of
 * them where the hidden ones together would be fewer than five (`hiddenGroups` says why). Decided by people, by rankings
 * and by ratings alike, as on the screens.
 */
export function groupSteps(shape: QueryShape, fewestRanked: number): readonly SqlStep[] {
  const { segments, hasRatings, hasWeights, hasDates } = shape;
  const questions = [EVERYBODY.question, ...countTo(segments)];
  return [
    {
      name: 'respondents',
      comment: [
        'What became of each row. A refused ranking leaves the ratings and the groups of the person.',
      ],
      query: select(
        [
          ...(hasRatings ? PILLAR_NUMBERS.map((pillar) => `a.rating_${pillar}`) : []),
          ...(hasRatings ? ['a.rated', 'a.rating_sum'] : []),
          ...countTo(segments).map((segment) => `NULLIF(a.label_${segment}, '') AS label_${segment}`),
          ...(hasWeights ? ['a.weight'] : []),
          ...(hasDates ? ['a.answer_day'] : []),
          `CASE WHEN v.ranked >= ${fewestRanked} THEN a.ranking END AS ranking`,
          [
            'CASE',
            "  WHEN a.said_nothing = 1 THEN 'skipped'",
            "  WHEN a.misplaced = 1 OR (a.given_ranks > 0 AND v.ranked IS NULL) THEN 'rejected'",
            "  WHEN v.ranked = 10 THEN 'used'",
            "  ELSE 'partial'",
            'END AS verdict',
          ].join('\n'),
        ],
        ['FROM answers a', 'LEFT JOIN valid v ON v.ranking = a.ranking'],
      ),
    },
    { name: 'questions', comment: [], query: numbers('question', questions) },
    memberStep(shape),
    sizeStep(shape),
    ...hidingSteps(hasRatings),
    {
      name: 'shown',
      comment: ['The groups that may be looked at, numbered within their question.'],
      query: select(
        ['s.*', 'ROW_NUMBER() OVER (PARTITION BY s.question ORDER BY s.group_key) AS segment'],
        [
          'FROM sizes s',
          'LEFT JOIN hidden h ON h.question = s.question AND h.group_key = s.group_key',
          'WHERE s.group_key IS NOT NULL AND h.group_key IS NULL',
        ],
      ),
    },
  ];
}

function memberStep({ segments }: QueryShape): SqlStep {
  const cases = (valueOf: (segment: number) => string) =>
    countTo(segments)
      .map((segment) => ` WHEN ${segment} THEN ${valueOf(segment)}`)
      .join('');
  return {
    name: 'members',
    comment: [
      'Each person once for everybody (question 0) and once per question. Small and capital letters are one group;',
      'NULL = the person did not answer this question.',
    ],
    query: select(
      [
        'q.question',
        `CASE q.question WHEN 0 THEN ''${cases((segment) => `LOWER(r.label_${segment})`)} END AS group_key`,
        `CASE q.question WHEN 0 THEN ''${cases((segment) => `r.label_${segment}`)} END AS label`,
        'r.*',
      ],
      ['FROM respondents r CROSS JOIN questions q', "WHERE r.verdict <> 'skipped'"],
    ),
  };
}

function sizeStep({ hasRatings, hasWeights }: QueryShape): SqlStep {
  return {
    name: 'sizes',
    comment: [],
    query: select(
      [
        'question',
        'group_key',
        'MIN(label) AS label',
        'COUNT(*) AS people',
        ...(hasWeights ? ['SUM(weight) AS weights', 'SUM(weight * weight) AS squares'] : []),
        'COUNT(ranking) AS rankings',
        ...(hasRatings ? ['SUM(CASE WHEN rated > 0 THEN 1 ELSE 0 END) AS raters'] : []),
      ],
      ['FROM members', 'GROUP BY question, group_key'],
    ),
  };
}

function hidingSteps(hasRatings: boolean): readonly SqlStep[] {
  const few = `BETWEEN 1 AND ${SMALLEST_GROUP - 1}`;
  const measures = hasRatings ? [1, 2, 3] : [1, 2];
  return [
    { name: 'measures', comment: [], query: numbers('measure', measures) },
    {
      name: 'counted',
      comment: ['A group is counted by its people, by their rankings and by their ratings.'],
      query: select(
        [
          's.question',
          's.group_key',
          'm.measure',
          `CASE m.measure WHEN 1 THEN s.people WHEN 2 THEN s.rankings${hasRatings ? ' WHEN 3 THEN s.raters' : ''} END AS n`,
        ],
        ['FROM sizes s CROSS JOIN measures m', 'WHERE s.question > 0 OR m.measure = 1'],
      ),
    },
    {
      name: 'judged',
      comment: [
        'left_over: people whom no shown group holds; a few of them are what is left when all groups are taken from',
        'the total. nth: the shown groups from the smallest on.',
      ],
      query: select(
        [
          'counted.*',
          `SUM(CASE WHEN group_key IS NULL OR n ${few} THEN n ELSE 0 END)\n  OVER (PARTITION BY question, measure) AS left_over`,
          `ROW_NUMBER() OVER (\n  PARTITION BY question, measure, CASE WHEN group_key IS NULL OR n < ${SMALLEST_GROUP} THEN 1 ELSE 0 END\n  ORDER BY n, group_key) AS nth`,
        ],
        ['FROM counted'],
      ),
    },
    {
      name: 'hidden',
      comment: [
        `Groups of fewer than ${SMALLEST_GROUP}; and the next larger one where it would give them away.`,
      ],
      query: [
        'SELECT DISTINCT question, group_key',
        'FROM judged',
        `WHERE group_key IS NOT NULL AND (n ${few} OR (left_over ${few} AND n >= ${SMALLEST_GROUP} AND nth = 1))`,
      ].join('\n'),
    },
  ];
}
