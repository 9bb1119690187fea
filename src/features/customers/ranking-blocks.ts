import type { ColumnRole, SurveyMapping } from '../../domain/survey/mapping.ts';
import type { ColumnName } from '../../domain/survey/problem.ts';
import type { Question } from '../../domain/survey/proposal.ts';

type BlockQuestion = Extract<Question, { readonly code: 'RANKING_COLUMN' }>;

/** Columns that together may be the ranking, and the mapping in which they are. */
export interface RankingBlock {
  readonly first: ColumnName;
  readonly last: ColumnName;
  readonly isChosen: boolean;
  readonly mapping: SurveyMapping;
}

/** The candidates among which the user says where the ranking is; what is not chosen is left out as a ranking. */
export function rankingBlocks(
  { candidates }: BlockQuestion,
  proposed: SurveyMapping,
  mapping: SurveyMapping,
): readonly RankingBlock[] {
  const asked = new Set(candidates.flat().map(({ index }) => index));
  const ranking = [...asked].filter((index) => isRankingRole(mapping.columns[index]));
  return candidates.map((candidate) => {
    const roles = new Map(candidate.map(({ index, role }) => [index, role]));
    return {
      first: candidate[0],
      last: candidate.at(-1) ?? candidate[0],
      isChosen: ranking.length === roles.size && ranking.every((index) => roles.has(index)),
      mapping: {
        ...mapping,
        columns: mapping.columns.map((column, index) => {
          if (!asked.has(index)) return column;
          return roles.get(index) ?? withoutRanking(proposed.columns[index]);
        }),
      },
    };
  });
}

/** A block that is no ranking may still hold the ratings, as proposed. */
function withoutRanking(proposed: ColumnRole | undefined): ColumnRole {
  return !proposed || isRankingRole(proposed) ? { role: 'ignore' } : proposed;
}

function isRankingRole(column: ColumnRole | undefined): boolean {
  return column?.role === 'item-rank' || column?.role === 'rank-place' || column?.role === 'rank-list';
}
