import { PILLAR_IDS } from '#src/domain/model/pillar.ts';
import { isoDay } from '#src/domain/survey/day-number.ts';
import { findGeneration } from '#src/domain/survey/generation-names.ts';
import type { SurveyImport } from '#src/domain/survey/import-outcome.ts';
import type { OpenedSurvey } from '#src/domain/survey/opened-survey.ts';
import type { Proposal } from '#src/domain/survey/proposal.ts';
import { NO_DAY, NOT_APPLICABLE } from '#src/domain/survey/response-table.ts';
import type { TruthFile, TruthJson, TruthRespondent } from './formats.ts';
import {
  importSample,
  ranksOf,
  readRecords,
  rowsByRecord,
  sameWeakOrder,
  type FileRecord,
} from './read-file.ts';

const ENCODING_NAMES: Readonly<Record<string, string>> = {
  'utf-16-le': 'utf-16le',
  'utf-16-be': 'utf-16be',
  cp1250: 'windows-1250',
  cp1251: 'windows-1251',
  cp1252: 'windows-1252',
};

/** What a file of the truth does not give back correctly; `[]` = it does. */
export async function checkTruth(path: string, expected: TruthFile, truth: TruthJson): Promise<string[]> {
  const imported = await importSample(path, truth.segments);
  if (imported.kind === 'refused') return [`refused: ${imported.problem.code}`];
  if (imported.kind === 'nothing') return ['nothing to import'];
  if (imported.kind === 'asked') {
    const codes = imported.proposal.questions.filter(({ blocking }) => blocking).map(({ code }) => code);
    return [`asked instead of imported: ${codes.join(', ')}`];
  }
  const { proposal, result } = imported;
  const records = await readRecords(imported.opened, proposal.mapping);
  const rows = rowsByRecord(result);
  const problems = checkFile(imported.opened, proposal, expected);
  for (const respondent of truth.respondents) {
    const place = expected.respondents[respondent.id];
    if (!place) continue;
    const row = rows.get(place.record);
    if (row === undefined) {
      problems.push(`${respondent.id}: record ${place.record} was not imported`);
      continue;
    }
    const found = records.get(place.record);
    if (place.line !== undefined && found?.line !== place.line) {
      problems.push(`${respondent.id}: line: got ${found?.line}, expected ${place.line}`);
    }
    const context = { result, row, respondent, expected, pillars: truth.pillars };
    problems.push(...checkRespondent(context), ...checkId(proposal, expected, respondent, found));
  }
  problems.push(...checkOthers(expected, rows));
  return problems;
}

function checkFile(opened: OpenedSurvey, proposal: Proposal, expected: TruthFile): string[] {
  const got = {
    // The text of a workbook has no encoding of its own.
    encoding: opened.container === 'xlsx' ? 'xlsx' : proposal.encoding.encoding,
    sheet: opened.part,
    delimiter: proposal.delimiter,
    header_records: proposal.headerRecords,
    columns: proposal.columns.length,
    tool: proposal.tool,
  };
  const wanted = { ...expected, encoding: ENCODING_NAMES[expected.encoding ?? ''] ?? expected.encoding };
  return (Object.keys(got) as (keyof typeof got)[]).flatMap((key) =>
    wanted[key] === undefined || wanted[key] === got[key]
      ? []
      : [`${key}: got ${JSON.stringify(got[key])}, expected ${JSON.stringify(wanted[key])}`],
  );
}

interface RespondentContext {
  readonly result: SurveyImport;
  readonly row: number;
  readonly respondent: TruthRespondent;
  readonly expected: TruthFile;
  readonly pillars: readonly string[];
}

function checkRespondent(context: RespondentContext): string[] {
  const { result, row, respondent, expected } = context;
  const problems: string[] = [];
  const say = (what: string, got: unknown, wanted: unknown): void => {
    problems.push(
      `${respondent.id}: ${what}: got ${JSON.stringify(got)}, expected ${JSON.stringify(wanted)}`,
    );
  };
  const ranks = ranksOf(result, row);
  const wantedRanks = respondent.ranks ?? PILLAR_IDS.map(() => null);
  if (!sameWeakOrder(wantedRanks, ranks)) say('ranks', ranks, wantedRanks);
  if (expected.rating !== null) {
    const { got, wanted } = ratingsOf(context);
    if (JSON.stringify(got) !== JSON.stringify(wanted)) say('ratings', got, wanted);
  }
  const column = result.table.segments[0];
  const group = column?.groups[(column.codes[row] ?? 0) - 1];
  const generation = findGeneration(respondent.segment);
  if (!group || group.generation !== generation) say('segment', group ?? null, respondent.segment);
  if (expected.has_date !== false) {
    const day = result.table.days[row] ?? NO_DAY;
    const date = day === NO_DAY ? null : isoDay(day);
    if (date !== respondent.date) say('date', date, respondent.date);
  }
  return problems;
}

/** "Not applicable" is compared where the format can say it; elsewhere it is no answer. */
function ratingsOf({ result, row, respondent, expected, pillars }: RespondentContext) {
  const saysNotApplicable = !/no N\/A/.test(expected.rating ?? '');
  const wanted = respondent.ratings.map((rating, index) => {
    const isNotApplicable = respondent.ratings_na.includes(pillars[index] ?? '');
    return isNotApplicable && saysNotApplicable ? NOT_APPLICABLE : (rating ?? 0);
  });
  const from = row * PILLAR_IDS.length;
  return { got: Array.from(result.table.ratings.subarray(from, from + PILLAR_IDS.length)), wanted };
}

/** Ids are not kept: what is compared is the cell of the column that the import took for the id. */
function checkId(
  proposal: Proposal,
  expected: TruthFile,
  respondent: TruthRespondent,
  record: FileRecord | undefined,
): string[] {
  if (expected.has_id !== true) return [];
  const column = proposal.mapping.columns.findIndex(({ role }) => role === 'id');
  const got = record?.cells[column];
  return got === respondent.id ? [] : [`${respondent.id}: id: got ${JSON.stringify(got)}`];
}

function checkOthers(expected: TruthFile, rows: ReadonlyMap<number, number>): string[] {
  const known = new Set(Object.values(expected.respondents).map(({ record }) => record));
  const problems = (expected.not_respondents ?? []).flatMap(({ record, reason }) =>
    rows.has(record) ? [`record ${record} was imported, but is no respondent: ${reason}`] : [],
  );
  for (const record of rows.keys()) {
    if (!known.has(record)) problems.push(`record ${record} was imported, but nobody is expected there`);
  }
  return problems;
}
