import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Analysis } from '../../domain/analysis/analysis.ts';
import type { PillarId } from '../../domain/model/pillar.ts';
import type { Format } from '../../i18n/format.ts';
import { useFormat } from '../../i18n/use-language.ts';
import { cutText } from '../../persistence/limits.ts';

/** What sentences about a file are made of. */
export interface Words {
  readonly t: TFunction<['customers', 'pillars', 'glossary', 'common', 'trust']>;
  readonly format: Format;
}

export function useWords(): Words {
  const { t } = useTranslation(['customers', 'pillars', 'glossary', 'common', 'trust']);
  return { t, format: useFormat() };
}

/** "397 customers", and whether some of them count more than others. */
export function peopleText(count: number, analysis: Analysis, { t }: Words): string {
  const people = t('results.customersTitle', { count });
  const isWeighted = analysis.customers.ok && analysis.customers.value.weighting !== null;
  return isWeighted ? t('trust:notes.weightedPeople', { people }) : people;
}

/** Names of pillars as a list. */
export function pillarList(pillars: readonly PillarId[], { t, format }: Words): string {
  return format.list(pillars.map((pillar) => t(`pillars:${pillar}.name`)));
}

export function numberList(numbers: readonly number[], { format }: Words): string {
  return format.list(numbers.map((number) => format.number(number)));
}

const DELIMITER_NAMES = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;

export function delimiterName(delimiter: string, { t }: Words): string {
  const known = Object.entries(DELIMITER_NAMES).find(([sign]) => sign === delimiter);
  return t(`delimiters.${known?.[1] ?? 'other'}`);
}

const LONGEST_QUOTE = 80;

/** A text out of the file, short enough to stand in a sentence or a label. */
export function quoted(text: string, longest: number = LONGEST_QUOTE): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length <= longest ? line : `${cutText(line, longest - 1)}…`;
}

const MOST_COLUMNS_NAMED = 5;

/** Columns by name, of many only the first few and how many more. */
export function columnList(
  columns: readonly { readonly index: number; readonly header: string }[],
  words: Words,
): string {
  const { t, format } = words;
  const titles = columns.slice(0, MOST_COLUMNS_NAMED).map((column) => columnTitle(column, words));
  const more = columns.length - titles.length;
  return format.list(more > 0 ? [...titles, t('columns.more', { number: format.number(more) })] : titles);
}

const HALF_TITLE = 38;

/** Survey tools write the question first and the item last: of a long header both ends are needed. */
function bothEnds(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= 2 * HALF_TITLE + 1) return line;
  // What is left of a character cut in two is dropped.
  return `${cutText(line, HALF_TITLE)}…${line.slice(-HALF_TITLE).replace(/^[\udc00-\udfff]/, '')}`;
}

/** The header of a column as the user knows it; columns without one are known by their number. */
export function columnTitle(
  column: { readonly index: number; readonly header: string },
  words: Words,
): string {
  const { t, format } = words;
  return column.header.trim() === ''
    ? t('columns.unnamed', { number: format.number(column.index + 1) })
    : bothEnds(column.header);
}
