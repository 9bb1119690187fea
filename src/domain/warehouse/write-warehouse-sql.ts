import { fail, succeed, type Result } from '../result.ts';
import { RESULT_COLUMNS, RESULT_VERSION, WEIGHT_COLUMNS, type Statistic } from './result-table.ts';
import { queryShape, type QueryShape } from './query-shape.ts';
import { answerSteps } from './sql-answers.ts';
import { cellSteps } from './sql-cells.ts';
import { sqlWords } from './sql-dialect.ts';
import { groupSteps } from './sql-groups.ts';
import { fewestRanked, rankingSteps } from './sql-rankings.ts';
import { sumSteps } from './sql-sums.ts';
import { withSteps } from './sql-text.ts';
import { findSpecProblems, type SpecProblem, type WarehouseSpec } from './warehouse-spec.ts';

const INTRODUCTION = [
  'Plumbline: the sums of a customer survey, computed where the answers are.',
  'It reads one table and changes nothing. What comes out is one small table of numbers: no answer of a single person, and',
  'no group of fewer than five people. Save the result as CSV and open it in Plumbline.',
];

/**
 * One query that computes in a warehouse what `buildCustomerStatistics` computes from rows. `readWarehouseResult` reads its
 * result. Names and texts of the user stand in it quoted, never in comments. Cost in the warehouse: per different
 * ranking 45 pairs of pillars; the result has some 700 rows per group, however many people there are.
 */
export function writeWarehouseSql(spec: WarehouseSpec): Result<string, readonly SpecProblem[]> {
  const problems = findSpecProblems(spec);
  if (problems.length > 0) return fail(problems);
  const words = sqlWords(spec.dialect);
  const shape = queryShape(spec, words);
  const steps = [
    ...cellSteps(spec, words),
    ...answerSteps(spec, shape),
    ...rankingSteps(spec),
    ...groupSteps(shape, fewestRanked(spec.mode)),
    ...sumSteps(shape, spec.mode),
    {
      name: 'facts',
      comment: ['What is known about the survey as a whole.'],
      query: factQueries(spec, shape),
    },
  ];
  const introduction = INTRODUCTION.map((line) => `-- ${line}\n`).join('');
  return succeed(`${introduction}\n${withSteps(steps)}\n\n${finalSelect(shape)}\n`);
}

/** The counts and names have no weights; zeros stand for them. */
function factQueries(spec: WarehouseSpec, shape: QueryShape): string {
  const { literal, text } = shape.words;
  const fact = (
    statistic: Statistic,
    part: { people?: string; label?: string; question?: number; from?: string },
  ) => {
    const { people = '1', label = "''", question = 0, from } = part;
    const zeros = shape.hasWeights ? ', 0 AS weights, 0 AS squares' : '';
    const line = `SELECT ${question} AS question, 0 AS segment, '${statistic}' AS statistic, 0 AS i, 0 AS j, ${people} AS people${zeros}, ${label} AS label`;
    return from === undefined ? line : `${line} FROM ${from}`;
  };
  const verdicts = (['used', 'partial', 'rejected', 'skipped'] as const).map((verdict) =>
    fact(verdict, {
      people: `COALESCE(SUM(CASE WHEN verdict = '${verdict}' THEN 1 ELSE 0 END), 0)`,
      from: 'respondents',
    }),
  );
  // Days of very few people stay where they are, like everything about them.
  const day = (statistic: Statistic, pick: 'MIN' | 'MAX') =>
    fact(statistic, {
      label: text('answer_day'),
      from: `(\n  SELECT ${pick}(answer_day) AS answer_day FROM members\n) days\nWHERE answer_day IS NOT NULL AND EXISTS (SELECT 1 FROM shown)`,
    });
  return [
    fact('mode', { label: literal(spec.mode) }),
    fact('records', { people: 'COUNT(*)', from: 'respondents' }),
    ...verdicts,
    ...(shape.hasDates ? [day('first-day', 'MIN'), day('last-day', 'MAX')] : []),
    ...(spec.weight === null ? [] : [fact('weight-column', { label: literal(spec.weight) })]),
    ...spec.segments.map((name, index) => fact('question', { question: index + 1, label: literal(name) })),
  ].join('\nUNION ALL\n');
}

function finalSelect({ hasWeights }: QueryShape): string {
  const columns = RESULT_COLUMNS.filter((column) => hasWeights || !WEIGHT_COLUMNS.includes(column));
  const expressions = columns.map((column) => {
    if (column === 'plumbline') return `${RESULT_VERSION} AS plumbline`;
    return column === 'result_rows' ? 'COUNT(*) OVER () AS result_rows' : column;
  });
  return [
    '-- result_rows lets Plumbline notice if only a part of the table was exported.',
    `SELECT ${expressions.join(', ')}`,
    'FROM (SELECT * FROM facts UNION ALL SELECT * FROM result) everything',
    'ORDER BY question, segment, statistic, i, j',
  ].join('\n');
}
