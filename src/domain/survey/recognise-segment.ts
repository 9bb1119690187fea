import { findGeneration } from './generation-names.ts';
import type { Recognition } from './recognition.ts';
import { answersOf, nameOf, shareOf, type SampledColumn } from './sampled-column.ts';

const SEGMENT_WORDS =
  /generation|\bage\b|age group|segment|customer (?:type|group)|pokoleni|wiek|grupa|segmentu|поколени|возраст|сегмент|группа|世代|年龄|年齡|客群|分群|^seg$|^gen$/;
/** More different values than this are no groups. */
const MOST_GROUPS = 30;

/** Picks the segment question among the free columns: generations first, else what the header calls a group. */
export function recogniseSegment(recognition: Recognition, free: readonly SampledColumn[]): void {
  const candidates = free.filter((column) => column.filled > 0 && isGrouping(column));
  const best =
    candidates.find((column) => shareOf(column, (cell) => findGeneration(cell) !== null) >= 0.5) ??
    candidates.find((column) =>
      [column.key, ...column.texts, column.question].some((text) => SEGMENT_WORDS.test(text)),
    );
  if (!best) return;
  recognition.roles.set(best.index, { role: 'segment' });
  const codes = [...new Set(answersOf(best))];
  if (codes.length === 0 || !codes.every((code) => /^(?:\d{1,3}|[a-z]\d{1,3})$/.test(code))) return;
  recognition.questions.push({
    code: 'SEGMENT_CODES',
    blocking: false,
    suggested: 'keep-codes',
    codes: [...new Set(best.values.map((value) => value.trim()).filter((value) => value !== ''))].toSorted(
      (a, b) => a.localeCompare(b, 'en', { numeric: true }),
    ),
    column: nameOf(best),
    ...recognition.dataPlace,
  });
}

/** Few different values; with a handful of rows, each may be its own. */
function isGrouping(column: SampledColumn): boolean {
  const answers = answersOf(column);
  const distinct = new Set(answers).size;
  return (
    distinct <= MOST_GROUPS &&
    (distinct <= 10 || distinct * 3 <= answers.length) &&
    answers.every((cell) => cell.length <= 80)
  );
}
