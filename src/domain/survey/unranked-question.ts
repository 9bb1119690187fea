import { PILLAR_COUNT } from '../model/pillar.ts';
import type { SurveyImport } from './import-outcome.ts';
import type { SurveyMapping } from './mapping.ts';
import { findPartialRankings } from './partial-rankings.ts';
import type { Question } from './proposal.ts';

export type UnrankedQuestion = Extract<Question, { readonly code: 'UNRANKED_MEANING' }>;

/** What an unranked pillar means; `null` where everybody who ranked anything ranked all pillars. */
export function askUnrankedMeaning(
  mapping: SurveyMapping,
  { table, problems }: Pick<SurveyImport, 'table' | 'problems'>,
): UnrankedQuestion | null {
  if (mapping.modeIsTold) return null;
  const partial = findPartialRankings(table);
  if (!partial) return null;
  const { record } = partial.example;
  return {
    code: 'UNRANKED_MEANING',
    blocking: false,
    suggested: mapping.mode,
    because: mapping.mode === 'subset' ? reasonForSubset(mapping) : null,
    partial,
    record,
    // A partial ranking has a remark, and the first remarks of each kind are always kept.
    line: problems.find((problem) => problem.record === record)?.line ?? record,
    column: null,
  };
}

/** What in a file speaks for "nothing is known of the rest". */
export function reasonForSubset(mapping: SurveyMapping): UnrankedQuestion['because'] {
  // SurveyMonkey leaves "N/A" items out of a respondent's order; an item without a column was never asked.
  if (mapping.tool === 'surveymonkey') return 'tool-leaves-out';
  const items = mapping.columns.filter(({ role }) => role === 'item-rank').length;
  return items > 0 && items < PILLAR_COUNT ? 'pillar-without-column' : null;
}
