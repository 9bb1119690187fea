import { GenerationReader } from './generation-reader.ts';
import { ownSegmentName } from './own-format.ts';
import type { FileNote } from './problem.ts';
import { OWN_TOOL } from './tool-signatures.ts';
import { isoDay } from './day-number.ts';
import type { SurveyImport } from './import-outcome.ts';
import type { SurveyMapping } from './mapping.ts';
import { isWaiting } from './date-column.ts';
import { MOST_SEGMENT_VALUES } from './segment-reader.ts';
import { NO_DAY, ROW_FLAGS } from './response-table.ts';
import type { AnySegmentReader } from './run-columns.ts';
import { SegmentOptionsReader } from './segment-options-reader.ts';
import type { SurveyRun } from './survey-run.ts';

/** With fewer timed responses, a median says nothing about who was too fast. */
const FEWEST_TIMED = 10;

/** What only the whole file can tell: the order of day and month, who was much faster than the others. */
export function finishRun(run: SurveyRun, mapping: SurveyMapping, notes: readonly FileNote[]): SurveyImport {
  settleDays(run);
  flagFastRows(run);
  const table = run.table.build({
    mode: mapping.mode,
    hasRanking: run.ranking !== null,
    hasRatings: run.ratings !== null,
    segments: run.segments.map((segment) => ({
      name: segmentName(segment, run, mapping),
      groups: [...segment.groups],
    })),
  });
  return {
    tool: mapping.tool,
    counts: { ...run.importCounts },
    problems: run.log.list(),
    problemCounts: run.log.countsByCode(),
    notes: [...notes, ...runNotes(run, mapping)],
    dates: dateRange(table.days),
    table,
  };
}

function segmentName(segment: AnySegmentReader, run: SurveyRun, { tool }: SurveyMapping): string {
  if (segment instanceof SegmentOptionsReader) return segment.name;
  const header = run.names[segment.column]?.header ?? '';
  return tool === OWN_TOOL ? ownSegmentName(header) : header;
}

function settleDays(run: SurveyRun): void {
  const { table, times } = run;
  if (!times.hasWaiting) return;
  const undecided = times.isUndecided;
  for (let row = 0; row < table.rows; row++) {
    const day = table.days[row] as number;
    if (!isWaiting(day)) continue;
    table.days[row] = times.settle(day);
    if (undecided) reportLate(run, row, 'DATE_AMBIGUOUS');
  }
}

function reportLate(run: SurveyRun, row: number, code: 'DATE_AMBIGUOUS'): void {
  run.log.add({
    record: run.table.records[row] as number,
    line: run.table.lines[row] as number,
    column: run.names[run.times.dateColumn] ?? null,
    value: run.times.textOf(row),
    verdict: 'warn',
    remedy: 'date-dropped',
    detail: { code },
  });
}

/** Under a third of the median duration: a common rule for online panels. A remark, never a reason to drop. */
function flagFastRows(run: SurveyRun): void {
  const { table, log } = run;
  if (!run.times.measuresSeconds) return;
  const timed = table.seconds
    .subarray(0, table.rows)
    .filter((seconds) => seconds > 0)
    .toSorted();
  if (timed.length < FEWEST_TIMED) return;
  const medianSeconds = timed[timed.length >> 1] as number;
  for (let row = 0; row < table.rows; row++) {
    const seconds = table.seconds[row] as number;
    if (seconds < 0 || seconds * 3 >= medianSeconds) continue;
    table.flags[row] = (table.flags[row] as number) | ROW_FLAGS.tooFast;
    log.add({
      record: table.records[row] as number,
      line: table.lines[row] as number,
      column: null,
      value: null,
      verdict: 'warn',
      remedy: 'row-kept',
      detail: { code: 'TOO_FAST', seconds, medianSeconds },
    });
  }
}

function runNotes(run: SurveyRun, mapping: SurveyMapping): FileNote[] {
  const notes: FileNote[] = [];
  const idName = run.names[mapping.columns.findIndex(({ role }) => role === 'id')];
  if (run.repeated.sawRoundedId && idName) {
    notes.push({ code: 'ID_ROUNDED', record: 1, line: 1, column: idName });
  }
  for (const segment of run.segments) {
    const column = run.names[segment.column];
    if (segment instanceof GenerationReader && column) {
      notes.push({ code: 'GENERATION_COMPUTED', record: 1, line: 1, column, from: segment.from });
    }
    if (segment.overflowed && column) {
      notes.push({ code: 'SEGMENT_TOO_MANY_VALUES', record: 1, line: 1, column, kept: MOST_SEGMENT_VALUES });
    }
  }
  return notes;
}

function dateRange(days: Int32Array): { readonly first: string; readonly last: string } | null {
  let first = Number.MAX_SAFE_INTEGER;
  let last = NO_DAY;
  for (let row = 0; row < days.length; row++) {
    const day = days[row] as number;
    if (day === NO_DAY) continue;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  return last === NO_DAY ? null : { first: isoDay(first), last: isoDay(last) };
}
