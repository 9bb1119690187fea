import type { SurveyImport } from '#src/domain/survey/import-outcome.ts';
import { REMARK_CODES, type ColumnName, type RowProblem, type Verdict } from '#src/domain/survey/problem.ts';
import type { Proposal } from '#src/domain/survey/proposal.ts';
import type { ExpectedFile, ExpectedRow } from './formats.ts';
import { importSample, readRecords, type FileRecord } from './read-file.ts';

/** Something the import said, in the words of `expected.json`. */
interface Said {
  readonly record: number;
  readonly line: number;
  readonly verdict: string;
  readonly code: string;
  readonly column: ColumnName | null;
  readonly value: string | null;
}

const STRENGTH: readonly Verdict[] = ['accept', 'warn', 'partial', 'no-rank', 'reject', 'skip'];

/** Broken files: verdict and code of each listed record, and the four numbers. */
export async function checkExpected(path: string, expected: ExpectedFile): Promise<string[]> {
  const imported = await importSample(path, []);
  if (imported.kind === 'nothing') return ['nothing to import'];
  if (imported.kind === 'refused') {
    const { record, line, code } = imported.problem;
    const said: Said[] = [{ record, line, verdict: 'file', code, column: null, value: null }];
    return expected.rows.flatMap((row) => compareSaid(row, said));
  }
  const { proposal } = imported;
  const fileLevel = saidAboutFile(proposal, imported.kind === 'imported' ? imported.result : null);
  const records = await readRecords(imported.opened, proposal.mapping);
  const result = imported.kind === 'imported' ? imported.result : null;
  return [
    ...expected.rows.flatMap((row) => checkRow(row, { result, fileLevel, records })),
    ...(result ? checkCounts(expected, result) : []),
  ];
}

interface RowContext {
  readonly result: SurveyImport | null;
  readonly fileLevel: readonly Said[];
  readonly records: ReadonlyMap<number, FileRecord>;
}

function checkRow(row: ExpectedRow, { result, fileLevel, records }: RowContext): string[] {
  const isAboutFile = fileLevel.some(({ code, record }) => code === row.code && record === row.record);
  if (isAboutFile) return compareSaid(row, fileLevel);
  if (!result) return [`record ${row.record}: expected ${row.verdict} ${row.code}, but the import only asks`];
  const problems = result.problems.filter(({ record }) => record === row.record);
  const verdict = rowVerdict(problems, row.code);
  const found = records.get(row.record);
  const differences: string[] = [];
  if (row.line !== undefined && found?.line !== row.line) {
    differences.push(`record ${row.record}: line: got ${found?.line}, expected ${row.line}`);
  }
  if (verdict !== row.verdict) {
    const codes = problems.map(({ detail }) => detail.code).join(', ');
    differences.push(
      `record ${row.record}: verdict: got ${verdict} (${codes}), expected ${row.verdict} ${row.code}`,
    );
  }
  if (row.code === 'OK') return differences;
  return [...differences, ...compareSaid(row, problems.map(toSaid))];
}

/** The strongest verdict; remarks beside it count only where they are what is listed. */
function rowVerdict(problems: readonly RowProblem[], listed: string): Verdict {
  const counted = problems.filter(
    ({ detail }) => !REMARK_CODES.includes(detail.code) || detail.code === listed,
  );
  return counted.reduce<Verdict>(
    (strongest, { verdict }) =>
      STRENGTH.indexOf(verdict) > STRENGTH.indexOf(strongest) ? verdict : strongest,
    'accept',
  );
}

function toSaid({ record, line, verdict, detail, column, value }: RowProblem): Said {
  return { record, line, verdict, code: detail.code, column, value };
}

/** Notes and questions. A note about no row (`sep=`) may be listed under any verdict that imports the file. */
function saidAboutFile(proposal: Proposal, result: SurveyImport | null): Said[] {
  const notes = [...proposal.notes, ...(result?.notes ?? [])].map(({ record, line, code }): Said => {
    const verdict = code === 'SEP_LINE' || code === 'FILE_TYPE_BY_CONTENT' ? 'any' : 'warn';
    return { record, line, verdict, code, column: null, value: null };
  });
  const questions = proposal.questions.map(({ record, line, code, column }): Said => ({
    record,
    line,
    verdict: 'ask',
    code,
    column,
    value: null,
  }));
  return [...notes, ...questions];
}

function compareSaid(row: ExpectedRow, said: readonly Said[]): string[] {
  const same = said.filter(({ code, record }) => code === row.code && record === row.record);
  const where = `record ${row.record}: ${row.code}`;
  if (same.length === 0) {
    const got = said.map(({ record, verdict, code }) => `${record} ${verdict} ${code}`).join(', ');
    return [`${where}: not said; got ${got || 'nothing'}`];
  }
  const fits = same.some(
    ({ line, verdict, column, value }) =>
      (row.line === undefined || line === row.line) &&
      (verdict === 'any' || verdict === row.verdict) &&
      (row.column === undefined || column?.header === row.column) &&
      (row.value === undefined || value === row.value || (verdict === 'ask' && row.value === '')),
  );
  return fits ? [] : [`${where}: got ${JSON.stringify(same)}, expected ${JSON.stringify(row)}`];
}

function checkCounts(expected: ExpectedFile, { counts }: SurveyImport): string[] {
  const { counts: wanted } = expected;
  if (!wanted) return [];
  return (['records', 'used', 'partial', 'rejected', 'skipped'] as const).flatMap((key) =>
    counts[key] === wanted[key] ? [] : [`${key}: got ${counts[key]}, expected ${wanted[key]}`],
  );
}
