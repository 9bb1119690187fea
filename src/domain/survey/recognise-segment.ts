import { readYears } from './generation-reader.ts';
import type { SegmentSource } from './mapping.ts';
import { recogniseOptions } from './recognise-options.ts';
import type { Recognition } from './recognition.ts';
import { answersOf, nameOf, shareOf, type SampledColumn } from './sampled-column.ts';

const SEGMENT_WORDS =
  /generation|\bage\b|age group|segment|customer (?:type|group)|pokoleni|wiek|grupa|segmentu|поколени|возраст|сегмент|группа|世代|年龄|年齡|客群|分群|^seg$|^gen$/;
/** More different values than this are no groups. */
const MOST_GROUPS = 30;

/** Picks the segment question among the free columns: generations first, else what the header calls a group. */
export function recogniseSegment(recognition: Recognition, free: readonly SampledColumn[]): void {
  if (recogniseOptions(recognition, free)) return;
  const { dictionary } = recognition;
  const candidates = free.filter((column) => column.filled > 0 && isGrouping(column));
  const generations = candidates.find(
    (column) => shareOf(column, (cell) => dictionary.generation(cell) !== null) >= 0.5,
  );
  if (!generations && takeAge(recognition, free)) return;
  const best =
    generations ??
    candidates.find((column) =>
      [column.key, ...column.texts, column.question].some((text) => SEGMENT_WORDS.test(text)),
    );
  if (!best) return;
  recognition.roles.set(best.index, { role: 'segment' });
  const codes = [...new Set(answersOf(best))];
  const areNamed = codes.every((code) => dictionary.generation(code) !== null);
  if (areNamed || !codes.every((code) => /^(?:\d{1,3}|[a-z]\d{1,3})$/.test(code))) return;
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

const AGE = /\bage\b|wiek|возраст|年齡|年龄|歲數|岁数/;
const BIRTH =
  /birth ?year|year of birth|birth_year|yob\b|born|rok (?:twojego |pana\/pani )?urodzenia|год (?:вашего )?рождения|出生年|生年/;

/** Numbers from which generations follow; what a header calls age may as well be a code or a band. */
function takeAge(recognition: Recognition, free: readonly SampledColumn[]): boolean {
  for (const column of free) {
    const from = sourceOf(column);
    if (from === null || (from === 'age' && !tellsYear(recognition))) continue;
    recognition.roles.set(column.index, { role: 'segment', from });
    return true;
  }
  return false;
}

function sourceOf(column: SampledColumn): SegmentSource | null {
  const texts = [column.key, column.question, ...column.texts];
  const years = answersOf(column).map(readYears);
  const within = (low: number, high: number): boolean =>
    years.length > 0 &&
    years.filter((year) => year !== null && year >= low && year <= high).length >= years.length * 0.8;
  if (texts.some((text) => BIRTH.test(text)) && within(1900, 2020)) return 'birth-year';
  return texts.some((text) => AGE.test(text)) && within(12, 110) ? 'age' : null;
}

/** An age says nothing without the year in which it was given. */
function tellsYear({ roles, answerYear }: Recognition): boolean {
  return (
    answerYear !== null || [...roles.values()].some(({ role }) => role === 'date' || role === 'submitted')
  );
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
