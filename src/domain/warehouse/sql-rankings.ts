import type { RankingMode } from '../model/ranking.ts';
import { numbers, PILLAR_NUMBERS, select, type SqlStep } from './sql-text.ts';
import type { WarehouseSpec } from './warehouse-spec.ts';

/** Sorts pillars that are not ranked behind all others, as one tied group; in whole half places, like all ranks here. */
const NOT_RANKED = 99;

/** One pillar alone compares nothing if the others were not shown. */
export function fewestRanked(mode: RankingMode): number {
  return mode === 'top' ? 1 : 2;
}

/**
 * Which rankings are valid, and at which place each pillar stands. Places are counted twice, so that ties need no fractions:
 * 5 = tied at 2.5. A repeated rank is valid if the ranking as a whole is written in one of three ways: 1, 2, 2, 4 or
 * 1, 2, 2, 3 or 1, 2.5, 2.5, 4 (as in the import of files).
 */
export function rankingSteps({ mode, ties }: Pick<WarehouseSpec, 'mode' | 'ties'>): readonly SqlStep[] {
  const given = PILLAR_NUMBERS.map((pillar) => `WHEN ${pillar} THEN r.rank_${pillar}`).join(' ');
  return [
    { name: 'pillars', comment: [], query: numbers('pillar', PILLAR_NUMBERS) },
    {
      name: 'rankings',
      comment: ['Each ranking that somebody gave, once.'],
      query: select(
        ['ranking', ...PILLAR_NUMBERS.map((pillar) => `rank_${pillar}`)],
        [
          'FROM answers',
          'WHERE ranking IS NOT NULL AND given_ranks > 0',
          `GROUP BY ranking, ${rankColumns()}`,
        ],
      ),
    },
    {
      name: 'given',
      comment: ['One row per ranking and pillar.'],
      query: select(
        ['r.ranking', 'p.pillar', `CASE p.pillar ${given} END AS rank_given`],
        ['FROM rankings r CROSS JOIN pillars p'],
      ),
    },
    {
      name: 'doubled',
      comment: [
        `Twice the rank: whole and half ranks of 1 to 10; ${NOT_RANKED} = not ranked, 0 = cannot be.`,
      ],
      query: select(
        [
          'ranking',
          'pillar',
          [
            'CASE',
            `  WHEN rank_given IS NULL THEN ${NOT_RANKED}`,
            '  WHEN rank_given BETWEEN 1 AND 10 AND 2 * rank_given = FLOOR(2 * rank_given)',
            '    THEN CAST(2 * rank_given AS INTEGER)',
            '  ELSE 0',
            'END AS twice_rank',
          ].join('\n'),
        ],
        ['FROM given'],
      ),
    },
    placedStep(),
    validStep(ties),
    placesStep(mode),
  ];
}

function rankColumns(): string {
  return PILLAR_NUMBERS.map((pillar) => `rank_${pillar}`).join(', ');
}

function placedStep(): SqlStep {
  return {
    name: 'placed',
    comment: [
      'first_place: the best place of those with the same rank; step: the same, tied ranks counted once;',
      'tied: how many share the rank.',
    ],
    query: select(
      [
        'ranking',
        'pillar',
        'twice_rank',
        'RANK() OVER (PARTITION BY ranking ORDER BY twice_rank) AS first_place',
        'DENSE_RANK() OVER (PARTITION BY ranking ORDER BY twice_rank) AS step',
        'COUNT(*) OVER (PARTITION BY ranking, twice_rank) AS tied',
      ],
      ['FROM doubled'],
    ),
  };
}

function placesStep(mode: RankingMode): SqlStep {
  const fewest = fewestRanked(mode);
  return {
    name: 'places',
    comment:
      mode === 'top'
        ? ['Twice the place of each pillar; pillars that are not ranked share the places that are left.']
        : ['Twice the place of each pillar among those that the person ranked.'],
    query: select(
      [
        'p.ranking',
        'p.pillar',
        'v.ranked',
        'p.tied',
        '2 * p.first_place + p.tied - 1 AS twice_place',
        `CASE WHEN p.twice_rank = ${NOT_RANKED} THEN 0 ELSE 1 END AS is_ranked`,
      ],
      [
        'FROM placed p',
        'JOIN valid v ON v.ranking = p.ranking',
        mode === 'top'
          ? `WHERE v.ranked >= ${fewest}`
          : `WHERE v.ranked >= ${fewest} AND p.twice_rank <> ${NOT_RANKED}`,
      ],
    ),
  };
}

/** Whether a condition holds for every row of a group. */
function always(condition: string): string {
  return `MIN(CASE WHEN ${condition} THEN 1 ELSE 0 END) = 1`;
}

function validStep(ties: WarehouseSpec['ties']): SqlStep {
  const withoutTies = `MAX(tied) = 1 AND ${always('twice_rank IN (2, 4, 6, 8, 10, 12, 14, 16, 18, 20)')}`;
  const codings = [
    always('twice_rank = 2 * first_place'),
    always('twice_rank = 2 * step'),
    always('twice_rank = 2 * first_place + tied - 1'),
  ];
  const withTies = `MAX(tied) > 1 AND MAX(tied) < COUNT(*) AND (\n      ${codings.join('\n      OR ')})`;
  return {
    name: 'valid',
    comment:
      ties === 'keep'
        ? [
            'The rankings that count: no rank twice, or ties written as 1, 2, 2, 4 or 1, 2, 2, 3 or 1, 2.5, 2.5, 4.',
          ]
        : ['The rankings that count: whole ranks, none of them twice.'],
    query: select(
      ['ranking', 'COUNT(*) AS ranked'],
      [
        'FROM placed',
        `WHERE twice_rank <> ${NOT_RANKED}`,
        'GROUP BY ranking',
        'HAVING MIN(twice_rank) > 0 AND (',
        ties === 'keep' ? `  (${withoutTies})\n  OR (${withTies})` : `  ${withoutTies}`,
        ')',
      ],
    ),
  };
}
