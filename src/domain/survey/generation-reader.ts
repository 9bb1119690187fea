import { cellText } from './cell-text.ts';
import { cleanText } from './clean-text.ts';
import type { CsvScanner } from './csv-scanner.ts';
import { nameOfGeneration } from './generation-names.ts';
import { GENERATION_YEARS, generationIndexOfYear } from './generation-years.ts';
import type { SegmentSource } from './mapping.ts';
import { isNoAnswer, isNotApplicable } from './missing-text.ts';
import type { RowProblemDetail } from './problem.ts';
import type { SegmentLabel } from './response-table.ts';

export type AgeProblem = Extract<RowProblemDetail, { readonly code: 'AGE_UNUSABLE' }>;

const OLDEST = 120;
const EARLIEST_BIRTH = 1900;
/** No date in the file says which year it is. */
const LATEST_YEAR = 2100;
/** Born after the last generation that has a name here. */
const YOUNGER = '2013+';

/** A whole number of years, as people write it: `34`, `34 lata`, `1990 r.`; bands ("25-34") are no number. */
const YEARS =
  /^(\d{1,4})(?:[.,]0+)?(?:\s*(?:years?(?: old)?|yrs?|y\.?o\.?|lata?|lat|r\.?|rok|года?|лет|г\.?|歲|岁|年))?$/;

/** A whole number of years in a cleaned cell, or `null`. */
export function readYears(cleaned: string): number | null {
  const found = YEARS.exec(cleaned);
  return found ? Number(found[1]) : null;
}

/**
 * Reads an age or a year of birth as a generation. An age is turned into a year by the year of the answer; without the
 * birthday that year may be one too late, which matters only at the cut-offs.
 */
export class GenerationReader {
  readonly groups: SegmentLabel[] = [];
  readonly column: number;
  readonly from: SegmentSource;
  readonly overflowed = false;
  /** What is wrong with the last cell. */
  problem: AgeProblem | null = null;

  /** Per generation: index of its group + 1; 0 = not met yet. */
  private readonly codes = new Int32Array(GENERATION_YEARS.length);

  constructor(column: number, from: SegmentSource) {
    this.column = column;
    this.from = from;
  }

  /** Index of the group + 1; 0 = no answer. `year`: of the answer; `null` = not known. */
  read(scanner: CsvScanner, year: number | null): number {
    this.problem = null;
    const years = this.yearsOf(scanner);
    if (years === null) return 0;
    if (this.from === 'birth-year') return this.codeOfBirth(years, year ?? LATEST_YEAR);
    if (years < 1 || years > OLDEST) return this.refuse('range', [1, OLDEST]);
    return year === null ? this.refuse('no-date') : this.codeOf(year - years);
  }

  private codeOfBirth(birth: number, latest: number): number {
    const isPlausible = birth >= EARLIEST_BIRTH && birth <= latest;
    return isPlausible ? this.codeOf(birth) : this.refuse('range', [EARLIEST_BIRTH, latest]);
  }

  private codeOf(birth: number): number {
    const index = generationIndexOfYear(birth);
    const known = this.codes[index] as number;
    if (known > 0) return known;
    const generation = GENERATION_YEARS[index]?.generation ?? null;
    this.groups.push({ label: generation ? nameOfGeneration(generation) : YOUNGER, generation });
    this.codes[index] = this.groups.length;
    return this.groups.length;
  }

  /** The number in the cell; `null` = none, with `problem` set where there should be one. */
  private yearsOf(scanner: CsvScanner): number | null {
    const { column } = this;
    const start = scanner.starts[column] as number;
    const length = (scanner.ends[column] as number) - start;
    if (length === 0) return null;
    let value = 0;
    for (let index = 0; index < length && value >= 0; index++) {
      const digit = (scanner.buffer[start + index] as number) - 48;
      value = digit >= 0 && digit <= 9 && length <= 4 ? value * 10 + digit : -1;
    }
    return value >= 0 ? value : this.yearsOfText(cleanText(cellText(scanner, column)));
  }

  private yearsOfText(cleaned: string): number | null {
    if (isNoAnswer(cleaned) || isNotApplicable(cleaned)) return null;
    const years = readYears(cleaned);
    if (years === null) this.refuse('text');
    return years;
  }

  private refuse(why: AgeProblem['why'], limits: AgeProblem['limits'] = null): 0 {
    this.problem = { code: 'AGE_UNUSABLE', from: this.from, why, limits };
    return 0;
  }
}
