import type { Remedy, RowProblemCode, Verdict } from './problem.ts';

/** What the import does about a problem of this kind. */
export function remedyOf(code: RowProblemCode, verdict: Verdict, readAsNotApplicable: boolean): Remedy {
  if (verdict === 'skip') return 'row-set-aside';
  if (verdict === 'partial') return 'partial-ranking-kept';
  if (verdict === 'no-rank') return 'ranking-empty';
  if (verdict === 'reject') return /^(?:ROW_|QUOTE_)/.test(code) ? 'row-dropped' : 'ranking-dropped';
  if (code.startsWith('RATING_')) {
    return readAsNotApplicable ? 'cell-read-as-not-applicable' : 'cell-read-as-no-answer';
  }
  if (code === 'WEIGHT_UNUSABLE') return 'weight-of-one';
  if (code === 'AGE_UNUSABLE') return 'cell-read-as-no-answer';
  if (code === 'SHOWN_UNUSABLE') return 'shown-order-dropped';
  if (code === 'DATE_SERIAL') return 'date-converted';
  if (code === 'DATE_INVALID' || code === 'DATE_AMBIGUOUS') return 'date-dropped';
  return code === 'CONTROL_CHAR' ? 'characters-removed' : 'row-kept';
}
