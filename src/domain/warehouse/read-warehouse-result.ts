import type { ImportCounts, SurveyWeights } from '../model/survey.ts';
import type { RankingMode } from '../model/ranking.ts';
import { fail, succeed, type Result } from '../result.ts';
import type { CustomerStatistics } from '../stats/sums/customer-statistics.ts';
import { findContradiction, findWeightContradiction } from './check-sums.ts';
import { splitRecords } from './delimited-records.ts';
import { groupSums, placeOf, type Counting } from './group-sums.ts';
import { findResultHeader } from './is-warehouse-result.ts';
import { readFacts, type ResultFact } from './result-facts.ts';
import { segmentationsOf, type LabelledGroup } from './result-segments.ts';
import { EVERYBODY, type Statistic } from './result-table.ts';
import type { WarehouseProblem, WarehouseSurvey } from './warehouse-survey.ts';

/**
 * Reads the result of a query of `writeWarehouseSql`, exported as CSV by whatever program. All or nothing: a row that cannot be
 * read, is there twice or is missing, or sums that contradict each other, refuse the file. The groups of a question become
 * those of an import: values that name the same generation are one group, texts for "no answer" are none.
 * Cost: one pass, and some 1000 comparisons per group.
 */
export function readWarehouseResult(text: string): Result<WarehouseSurvey, WarehouseProblem> {
  const header = findResultHeader(text);
  if (header === null) return fail({ code: 'not-a-result' });
  const records = splitRecords(text, header.delimiter);
  if (!records.ok) return records;
  const facts = readFacts(records.value.slice(1), header);
  if (!facts.ok) return facts;
  const incomplete = findMissingRows(facts.value) ?? findMisplaced(facts.value);
  return incomplete === null ? readSurvey(facts.value) : fail(incomplete);
}

function findMissingRows(facts: readonly ResultFact[]): WarehouseProblem | null {
  const expected = facts[0]?.resultRows ?? 1;
  const other = facts.find(({ resultRows }) => resultRows !== expected);
  if (other !== undefined) return { code: 'contradiction', row: other.row, statistic: 'result_rows' };
  return facts.length === expected ? null : { code: 'rows-missing', expected, found: facts.length };
}

/** Cells that exist only for other pillars, or in the other mode. */
function findMisplaced(facts: readonly ResultFact[]): WarehouseProblem | null {
  const mode = modeOf(facts);
  if (mode === null) return { code: 'contradiction', row: 1, statistic: 'mode' };
  const wrong = facts.find((fact) => !hasPlace(fact, mode));
  if (wrong === undefined) return null;
  return { code: 'out-of-range', row: wrong.row, column: 'j', value: String(wrong.j) };
}

function hasPlace({ statistic, i, j }: ResultFact, mode: RankingMode): boolean {
  if (statistic === 'ties' || statistic === 'product') return i < j;
  if (statistic === 'wins') return i !== j;
  if (statistic === 'beside' || statistic === 'beside-squared') return i !== j && mode === 'subset';
  if (statistic === 'ranked') return mode === 'top' || j >= 2;
  if (statistic !== 'place') return true;
  const { ranked, twicePlace } = placeOf(j);
  if (twicePlace < 2 || ranked < 1) return false;
  return mode === 'top' ? twicePlace <= 20 : ranked >= 2 && twicePlace <= 2 * ranked;
}

function modeOf(facts: readonly ResultFact[]): RankingMode | null {
  const label = facts.find(({ statistic }) => statistic === 'mode')?.label;
  return label === 'top' || label === 'subset' ? label : null;
}

function readSurvey(facts: readonly ResultFact[]): Result<WarehouseSurvey, WarehouseProblem> {
  const mode = modeOf(facts) ?? 'top';
  const counts = countsOf(facts);
  const { records, used, partial, rejected, skipped } = counts;
  if (used + partial + rejected + skipped !== records) {
    return fail({ code: 'contradiction', row: 1, statistic: 'records' });
  }
  const groups = groupsOf(facts);
  const everybody = groups.find(({ question }) => question === EVERYBODY.question);
  if (everybody === undefined) return fail({ code: 'too-few-people', records });
  const contradiction = findIn(groups, mode, records - skipped);
  if (contradiction !== null) return fail(contradiction);
  const inGroups = segmentationsOf(facts, groups, mode);
  if (!inGroups.ok) return inGroups;
  const statisticsIn = (counting: Counting): CustomerStatistics => ({
    overall: groupSums(everybody.facts, counting, mode),
    segmentations: inGroups.value[counting],
  });
  return succeed({
    mode,
    counts,
    dates: datesOf(facts),
    statistics: statisticsIn('people'),
    weighted: weightsOf(facts, statisticsIn),
  });
}

function countsOf(facts: readonly ResultFact[]): ImportCounts {
  const count = (statistic: Statistic) => facts.find((fact) => fact.statistic === statistic)?.people ?? 0;
  return {
    records: count('records'),
    used: count('used'),
    partial: count('partial'),
    rejected: count('rejected'),
    skipped: count('skipped'),
  };
}

/** The groups of the table, each with its rows. */
function groupsOf(facts: readonly ResultFact[]): readonly LabelledGroup[] {
  const byGroup = new Map<string, { group: ResultFact | null; facts: ResultFact[] }>();
  for (const fact of facts) {
    if (fact.segment === 0) continue;
    const key = `${fact.question} ${fact.segment}`;
    const found = byGroup.get(key) ?? { group: null, facts: [] };
    if (fact.statistic === 'group') found.group = fact;
    found.facts.push(fact);
    byGroup.set(key, found);
  }
  return [...byGroup.values()].flatMap(({ group, facts: own }) => {
    const first = group ?? own[0];
    return first === undefined
      ? []
      : [{ question: first.question, row: first.row, label: first.label, facts: own }];
  });
}

function findIn(
  groups: readonly LabelledGroup[],
  mode: RankingMode,
  people: number,
): WarehouseProblem | null {
  for (const { question, row, facts } of groups) {
    const contradiction = (statistic: string): WarehouseProblem => ({
      code: 'contradiction',
      row,
      statistic,
    });
    const sums = groupSums(facts, 'people', mode);
    const isEverybody = question === EVERYBODY.question;
    if (isEverybody ? sums.respondents !== people : sums.respondents > people) return contradiction('group');
    const found = findContradiction(sums, 'people', mode);
    if (found !== null) return contradiction(found);
    if (facts.every(({ weights }) => weights === null)) continue;
    const weighted = groupSums(facts, 'weights', mode);
    const squares = groupSums(facts, 'squares', mode);
    const foundWeighted =
      findContradiction(weighted, 'weights', mode) ?? findContradiction(squares, 'weights', mode);
    if (foundWeighted !== null) return contradiction(foundWeighted);
    if (findWeightContradiction(sums.respondents, weighted.respondents, squares.respondents)) {
      return contradiction('weights');
    }
  }
  return null;
}

function datesOf(facts: readonly ResultFact[]): WarehouseSurvey['dates'] {
  const day = (statistic: Statistic) => {
    const label = facts.find((fact) => fact.statistic === statistic)?.label ?? '';
    return /^(\d{4}-\d{2}-\d{2})(?:$|[ T])/.exec(label.trim())?.[1] ?? null;
  };
  const first = day('first-day');
  const last = day('last-day');
  return first === null || last === null || first > last ? null : { first, last };
}

function weightsOf(
  facts: readonly ResultFact[],
  statisticsIn: (counting: Counting) => CustomerStatistics,
): SurveyWeights | null {
  const column = facts.find(({ statistic }) => statistic === 'weight-column');
  if (column === undefined || column.weights === null) return null;
  return {
    basis: { kind: 'column', name: column.label },
    weights: statisticsIn('weights'),
    squares: statisticsIn('squares'),
  };
}
