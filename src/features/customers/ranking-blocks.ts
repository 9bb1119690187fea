import type { ColumnRole, SurveyMapping } from '../../domain/survey/mapping.ts';
import type { ColumnName } from '../../domain/survey/problem.ts';
import type { Proposal } from '../../domain/survey/proposal.ts';

/** Columns that together may be the ranking, and the mapping in which they are. */
export interface RankingBlock {
  readonly first: ColumnName;
  readonly last: ColumnName;
  readonly isChosen: boolean;
  readonly mapping: SurveyMapping;
}

/**
 * The candidates among which the user says where the ranking is: neighbouring columns of one kind are one candidate.
 * What the importer chose itself keeps the roles that it gave.
 */
export function rankingBlocks(
  proposal: Proposal,
  candidates: readonly ColumnName[],
  mapping: SurveyMapping,
): readonly RankingBlock[] {
  const proposed = proposal.mapping.columns;
  const kindOf = ({ index }: ColumnName) =>
    `${String(isRankingRole(proposed[index]))} ${String(holdsNumbers(proposal, index))}`;
  const blocks: [ColumnName, ...ColumnName[]][] = [];
  for (const column of candidates.toSorted((a, b) => a.index - b.index)) {
    const block = blocks.at(-1);
    const before = block?.at(-1);
    if (block && before && before.index + 1 === column.index && kindOf(before) === kindOf(column))
      block.push(column);
    else blocks.push([column]);
  }
  return blocks.map((block) => {
    const indices = block.map(({ index }) => index);
    return {
      first: block[0],
      last: block.at(-1) ?? block[0],
      isChosen: indices.every((index) => isRankingRole(mapping.columns[index])),
      mapping: {
        ...mapping,
        columns: mapping.columns.map((column, index) => {
          if (!candidates.some((candidate) => candidate.index === index)) return column;
          return roleIn(proposal, indices, index);
        }),
      },
    };
  });
}

function roleIn(proposal: Proposal, block: readonly number[], index: number): ColumnRole {
  const proposed = proposal.mapping.columns[index] ?? { role: 'ignore' };
  const position = block.indexOf(index);
  if (position < 0) return isRankingRole(proposed) ? { role: 'ignore' } : proposed;
  if (isRankingRole(proposed)) return proposed;
  if (block.length === 1) return { role: 'rank-list' };
  if (!holdsNumbers(proposal, index)) return { role: 'rank-place', place: position + 1 };
  return { role: 'item-rank', pillar: proposed.role === 'rating' ? proposed.pillar : null };
}

function isRankingRole(column: ColumnRole | undefined): boolean {
  return column?.role === 'item-rank' || column?.role === 'rank-place' || column?.role === 'rank-list';
}

function holdsNumbers(proposal: Proposal, index: number): boolean {
  const examples = proposal.columns[index]?.examples ?? [];
  return examples.length > 0 && examples.every((example) => /^\s*\d/.test(example));
}
