import { splitHeader } from './header-item.ts';
import type { Recognition } from './recognition.ts';
import { shareOf, type SampledColumn } from './sampled-column.ts';
import { isChosenText } from './segment-options-reader.ts';

const FEWEST_OPTIONS = 2;

interface Option {
  readonly column: SampledColumn;
  readonly question: string;
  readonly label: string;
}

/**
 * A question about the generation that a tool spread over columns, one per option (SurveyMonkey "expanded", boxes of Tally
 * and Typeform). Nearly everybody must have chosen one option only. True = found.
 */
export function recogniseOptions(recognition: Recognition, free: readonly SampledColumn[]): boolean {
  const byQuestion = new Map<string, Option[]>();
  for (const column of free) {
    const option = findOption(recognition, column);
    if (!option) continue;
    const options = byQuestion.get(option.question);
    if (options) options.push(option);
    else byQuestion.set(option.question, [option]);
  }
  for (const [question, options] of byQuestion) {
    if (options.length < FEWEST_OPTIONS || !isSingleChoice(options)) continue;
    for (const { column, label } of options)
      recognition.roles.set(column.index, { role: 'segment', option: { question, label } });
    return true;
  }
  return false;
}

function findOption({ dictionary }: Recognition, column: SampledColumn): Option | null {
  const [text = ''] = column.texts;
  const cuts = [{ item: text, stem: column.question }, ...splitHeader(text)];
  const found = cuts.find(({ item, stem }) => stem !== '' && dictionary.generation(item) !== null);
  return found ? { column, question: found.stem, label: labelIn(column.display, found.item) } : null;
}

/** The option as the file writes it; cleaned text is in small letters. */
function labelIn(display: string, cleaned: string): string {
  const start = display.toLowerCase().lastIndexOf(cleaned);
  return start < 0 ? cleaned : display.slice(start, start + cleaned.length);
}

function isSingleChoice(options: readonly Option[]): boolean {
  const [first] = options;
  const rows = first?.column.values.length ?? 0;
  // A column of answers has many values; a box has one.
  const areBoxes = options.every(({ column }) => new Set(column.cleaned.filter(isChosenText)).size <= 1);
  if (!first || !areBoxes) return false;
  let single = 0;
  let answered = 0;
  for (let row = 0; row < rows; row++) {
    const chosen = options.filter(({ column }) => isChosenText(column.cleaned[row] ?? '')).length;
    if (chosen > 0) answered++;
    if (chosen === 1) single++;
  }
  return (
    answered > 0 &&
    single >= answered * 0.9 &&
    options.some(({ column }) => shareOf(column, isChosenText) > 0)
  );
}
