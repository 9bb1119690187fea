import { cellText } from './cell-text.ts';
import { cleanText } from './clean-text.ts';
import type { CsvScanner } from './csv-scanner.ts';
import { isMissingText } from './missing-text.ts';

/** Why a weight cannot be used. */
export type UnusableWeight = 'missing' | 'not-positive' | 'text';

/** Far above any weight that makes sense. */
const HIGHEST_WEIGHT = 1e9;
const POINT = 46;
const COMMA = 44;
/** So many digits are exact as a number, and so is their power of ten. */
const MOST_DIGITS = 15;
const POWERS = Float64Array.from({ length: MOST_DIGITS + 1 }, (_, power) => 10 ** power);
const DECIMAL = /^\+?(?:\d{1,15}(?:[.,]\d{0,40})?|[.,]\d{1,40})(?:e[+-]?\d{1,3})?$/;

/** Reads how often a respondent counts. A row without a usable weight counts once, and is listed. */
export class WeightReader {
  readonly column: number;
  /** What is wrong with the last cell; `null` = nothing. */
  problem: UnusableWeight | null = null;

  constructor(column: number) {
    this.column = column;
  }

  read(scanner: CsvScanner): number {
    this.problem = null;
    const weight = this.readPlain(scanner);
    if (weight > 0) return weight;
    const text = cleanText(cellText(scanner, this.column));
    const found = readWeight(text);
    if (found !== null && found > 0 && found <= HIGHEST_WEIGHT) return found;
    if (found === 0 || /^-\d/.test(text)) this.problem = 'not-positive';
    else this.problem = isMissingText(text) ? 'missing' : 'text';
    return 1;
  }

  /** A plain decimal from bytes; 0 = look at the text. Division of exact numbers gives what parsing the text gives. */
  private readPlain(scanner: CsvScanner): number {
    const start = scanner.starts[this.column] as number;
    const end = scanner.ends[this.column] as number;
    if (end - start > MOST_DIGITS) return 0;
    let digits = 0;
    let fraction = -1;
    for (let cursor = start; cursor < end; cursor++) {
      const byte = scanner.buffer[cursor] as number;
      if (byte >= 48 && byte <= 57) {
        digits = digits * 10 + byte - 48;
        if (fraction >= 0) fraction++;
      } else if ((byte === POINT || byte === COMMA) && fraction < 0) {
        fraction = 0;
      } else {
        return 0;
      }
    }
    const weight = fraction > 0 ? digits / (POWERS[fraction] as number) : digits;
    return weight <= HIGHEST_WEIGHT ? weight : 0;
  }
}

/** The number in a cleaned cell, also with a decimal comma; `null` = no number of 0 or more. */
export function readWeight(cleaned: string): number | null {
  return DECIMAL.test(cleaned) ? Number(cleaned.replace(',', '.')) : null;
}
