import { fail, succeed, type Result } from '../result.ts';
import type { ByteSource } from './byte-source.ts';
import { countHeaderRecords, readHeaders } from './header-records.ts';
import type { SurveyMapping } from './mapping.ts';
import type { FileProblem } from './problem.ts';
import type { InspectOverrides, Proposal } from './proposal.ts';
import { defaultRole, recogniseColumns } from './recognise-columns.ts';
import type { Recognition } from './recognition.ts';
import { encodingQuestions, sampleNotes } from './sample-remarks.ts';
import { nameOf, sampleColumns, type SampledColumn } from './sampled-column.ts';
import { SurveyDictionary } from './survey-dictionary.ts';
import { NO_WORDS } from './survey-words.ts';
import { readSample, type SampleRecord, type SurveySample } from './survey-sample.ts';
import { OWN_TOOL } from './tool-signatures.ts';
import { tryMapping } from './try-mapping.ts';

const EXAMPLES = 3;
const LONGEST_EXAMPLE = 200;
/** Several times the longest questionnaire; each column can be looked at and changed on the screen. */
const MOST_COLUMNS = 4096;

/**
 * Recognises a file from its beginning and proposes how to read it. Decides by bytes and cells, never by the
 * file's name or the position of a column.
 */
export async function inspectSurveyFile(
  source: ByteSource,
  overrides: InspectOverrides = {},
): Promise<Result<Proposal, FileProblem>> {
  const sample = await readSample(source, overrides);
  if (!sample.ok) return sample;
  return proposeMapping(sample.value, overrides, source.size);
}

function proposeMapping(
  sample: SurveySample,
  overrides: InspectOverrides,
  bytes: number,
): Result<Proposal, FileProblem> {
  const { records } = sample;
  const [first] = records;
  if (!first) {
    return fail({ code: sample.isWhole ? 'FILE_EMPTY' : 'FILE_HEADER_ENDLESS', record: 0, line: 0 });
  }
  const headerRecords =
    overrides.headerRecords ?? countHeaderRecords(records.slice(0, 3).map(({ cells }) => cells));
  const refused = refuseRecords(sample, headerRecords);
  if (refused) return fail(refused);
  const data = records.slice(headerRecords);
  const headers = readHeaders(records.slice(0, headerRecords).map(({ cells }) => cells));
  const columns = sampleColumns(
    headers,
    data.map(({ cells }) => cells),
  );
  const recognition = startRecognition({ header: first, data: data[0] ?? first }, overrides);
  const { tool, rating } = recogniseColumns(recognition, columns);
  const mapping: SurveyMapping = {
    tool,
    encoding: sample.encoding.encoding,
    delimiter: sample.delimiter,
    headerRecords,
    columns: columns.map((column) => recognition.roles.get(column.index) ?? defaultRole(column)),
    mode: recognition.mode,
    direction: recognition.direction,
    ties: 'keep',
    dateOrder: 'auto',
    rating,
    items: { ...recognition.dictionary.items, ...recognition.items },
    segmentLabels: {},
    unfinished: 'keep-ranked',
    ...told(recognition),
  };
  const blocked = recognition.questions.some(({ blocking }) => blocking);
  const trial = tryMapping(mapping, sample, { dataPlace: recognition.dataPlace, blocked });
  // In a file of ours odd letters are somebody's answer, not a damage.
  const isOwn = tool === OWN_TOOL && sample.encoding.by !== 'guessed';
  return succeed({
    tool,
    encoding: sample.encoding,
    delimiter: sample.delimiter,
    headerRecords,
    columns: columns.map(summarise),
    mapping: trial.mapping,
    questions: [...(isOwn ? [] : encodingQuestions(sample)), ...recognition.questions, ...trial.questions],
    notes: [...(isOwn ? [] : sampleNotes(sample)), ...recognition.notes],
    sample: trial.rows,
    bytes,
  });
}

/** What the first records say that no survey can be read from. */
function refuseRecords({ records, isWhole }: SurveySample, headerRecords: number): FileProblem | null {
  const place = { record: 1, line: 1 };
  if (records.length <= headerRecords && isWhole) return { code: 'FILE_NO_DATA', ...place };
  if (records.slice(0, headerRecords).some(({ cells }) => cells.length > MOST_COLUMNS)) {
    return { code: 'FILE_TOO_LARGE', type: 'text', what: 'columns', limit: MOST_COLUMNS, ...place };
  }
  return isSummary(records) ? { code: 'FILE_IS_SUMMARY', ...place } : null;
}

function startRecognition(
  { header, data }: { readonly header: SampleRecord; readonly data: SampleRecord },
  { words = NO_WORDS, answerYear }: InspectOverrides,
): Recognition {
  return {
    roles: new Map(),
    questions: [],
    notes: [],
    items: {},
    direction: 'one-is-first',
    mode: 'top',
    modeIsTold: false,
    dictionary: new SurveyDictionary(words),
    answerYear: answerYear ?? null,
    headerPlace: { record: header.record, line: header.line },
    dataPlace: { record: data.record, line: data.line },
  };
}

/** The parts of a mapping that few files need. */
function told({
  modeIsTold,
  dictionary,
  answerYear,
}: Recognition): Pick<SurveyMapping, 'modeIsTold' | 'generations' | 'answerYear'> {
  const { generations } = dictionary;
  return {
    ...(modeIsTold ? { modeIsTold } : {}),
    ...(Object.keys(generations).length > 0 ? { generations } : {}),
    ...(answerYear === null ? {} : { answerYear }),
  };
}

/** Totals instead of people: exports of "summary data". */
function isSummary(records: readonly SampleRecord[]): boolean {
  const firsts = new Set(records.slice(0, 60).map(({ cells }) => (cells[0] ?? '').trim().toLowerCase()));
  const header = new Set((records[0]?.cells ?? []).map((cell) => cell.trim().toLowerCase()));
  if (['mean', 'variance', 'count'].every((statistic) => header.has(statistic))) return true;
  return firsts.has('answer choices') || (firsts.has('answered') && firsts.has('skipped'));
}

function summarise(column: SampledColumn): Proposal['columns'][number] {
  const different = [...new Set(column.values.map((value) => value.trim()).filter((value) => value !== ''))];
  const examples = different.slice(0, EXAMPLES).map((value) => value.slice(0, LONGEST_EXAMPLE));
  return { ...nameOf(column), filled: column.filled, examples };
}
