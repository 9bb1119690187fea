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
import { readSample, type SampleRecord, type SurveySample } from './survey-sample.ts';
import { tryMapping } from './try-mapping.ts';

const EXAMPLES = 3;
const LONGEST_EXAMPLE = 200;

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
  if (!first) return fail({ code: 'FILE_EMPTY', record: 0, line: 0 });
  const headerRecords =
    overrides.headerRecords ?? countHeaderRecords(records.slice(0, 3).map(({ cells }) => cells));
  const data = records.slice(headerRecords);
  if (data.length === 0 && sample.isWhole) return fail({ code: 'FILE_NO_DATA', record: 1, line: 1 });
  if (isSummary(records)) return fail({ code: 'FILE_IS_SUMMARY', record: 1, line: 1 });
  const headers = readHeaders(records.slice(0, headerRecords).map(({ cells }) => cells));
  const columns = sampleColumns(
    headers,
    data.map(({ cells }) => cells),
  );
  const recognition = startRecognition(first, data[0] ?? first);
  const { tool, rating } = recogniseColumns(recognition, columns);
  const mapping: SurveyMapping = {
    tool,
    encoding: sample.encoding.encoding,
    delimiter: sample.delimiter,
    headerRecords,
    columns: columns.map((column) => recognition.roles.get(column.index) ?? defaultRole(column)),
    mode: 'top',
    direction: recognition.direction,
    ties: 'keep',
    dateOrder: 'auto',
    rating,
    items: recognition.items,
    segmentLabels: {},
    unfinished: 'keep-ranked',
  };
  const blocked = recognition.questions.some(({ blocking }) => blocking);
  const trial = tryMapping(mapping, sample, { dataPlace: recognition.dataPlace, blocked });
  return succeed({
    tool,
    encoding: sample.encoding,
    delimiter: sample.delimiter,
    headerRecords,
    columns: columns.map(summarise),
    mapping: trial.mapping,
    questions: [...encodingQuestions(sample), ...recognition.questions, ...trial.questions],
    notes: [...sampleNotes(sample), ...recognition.notes],
    sample: trial.rows,
    bytes,
  });
}

function startRecognition(header: SampleRecord, data: SampleRecord): Recognition {
  return {
    roles: new Map(),
    questions: [],
    notes: [],
    items: {},
    direction: 'one-is-first',
    headerPlace: { record: header.record, line: header.line },
    dataPlace: { record: data.record, line: data.line },
  };
}

/** Totals instead of people: exports of "summary data". */
function isSummary(records: readonly SampleRecord[]): boolean {
  const firsts = new Set(records.slice(0, 60).map(({ cells }) => (cells[0] ?? '').trim().toLowerCase()));
  return firsts.has('answer choices') || (firsts.has('answered') && firsts.has('skipped'));
}

function summarise(column: SampledColumn): Proposal['columns'][number] {
  const different = [...new Set(column.values.map((value) => value.trim()).filter((value) => value !== ''))];
  const examples = different.slice(0, EXAMPLES).map((value) => value.slice(0, LONGEST_EXAMPLE));
  return { ...nameOf(column), filled: column.filled, examples };
}
