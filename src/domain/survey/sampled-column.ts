import { cleanText } from './clean-text.ts';
import type { ColumnHeader } from './header-records.ts';
import { isNoAnswer } from './missing-text.ts';
import type { ColumnName } from './problem.ts';

/** A column with the cells of the sampled data records. */
export interface SampledColumn extends ColumnHeader {
  /** By data record; `''` where the record is short. */
  readonly values: readonly string[];
  /** Cleaned, in the same order. */
  readonly cleaned: readonly string[];
  /** Share of cells that are not blank. */
  readonly filled: number;
}

export function sampleColumns(
  headers: readonly ColumnHeader[],
  rows: readonly (readonly string[])[],
): SampledColumn[] {
  return headers.map((header) => {
    const values = rows.map((row) => row[header.index] ?? '');
    const cleaned = values.map(cleanText);
    const filled = rows.length === 0 ? 0 : cleaned.filter((cell) => cell !== '').length / rows.length;
    return { ...header, values, cleaned, filled };
  });
}

export function nameOf(column: ColumnHeader): ColumnName {
  return { index: column.index, header: column.display };
}

/** The cells that answer something. */
export function answersOf(column: SampledColumn): string[] {
  return column.cleaned.filter((cell) => !isNoAnswer(cell));
}

/** Share of the answered cells for which `test` holds; 0 when nothing is answered. */
export function shareOf(column: SampledColumn, test: (cleaned: string) => boolean): number {
  const answers = answersOf(column);
  return answers.length === 0 ? 0 : answers.filter(test).length / answers.length;
}

/** Share of different values among the answered cells; 0 when nothing is answered. */
export function distinctShare(column: SampledColumn): number {
  const answers = answersOf(column);
  return answers.length === 0 ? 0 : new Set(answers).size / answers.length;
}
