import { isNotApplicable } from './missing-text.ts';
import { readRankText } from './rank-text.ts';
import { countStars, splitNumberedLabel } from './rating-text.ts';
import type { SampledColumn } from './sampled-column.ts';
import type { SurveyDictionary } from './survey-dictionary.ts';

/** What the cells of a block of columns look like. Shares are of answered cells or of rows; 0 when there are none. */
export interface GroupProfile {
  /** Cells that read as a number or an ordinal. */
  readonly numeric: number;
  /** Cells that a dictionary of rating labels knows. */
  readonly labels: number;
  readonly answered: number;
  /** Rows with all columns filled, and how many of those are a permutation of 1 … k. */
  readonly fullRows: number;
  readonly permutations: number;
  /** Rows with some columns filled, and how many of those repeat no number. */
  readonly partialRows: number;
  readonly unrepeated: number;
  readonly highest: number;
}

export function profileGroup(columns: readonly SampledColumn[], dictionary: SurveyDictionary): GroupProfile {
  const rows = columns[0]?.cleaned.length ?? 0;
  const readings = new Map<string, number | null>();
  const numberOf = (cell: string): number | null => {
    const known = readings.get(cell);
    if (known !== undefined) return known;
    const read = readRankText(cell);
    const value = read.kind === 'number' ? read.value : null;
    readings.set(cell, value);
    return value;
  };
  const tally = {
    numeric: 0,
    labels: 0,
    answered: 0,
    fullRows: 0,
    permutations: 0,
    partialRows: 0,
    unrepeated: 0,
    highest: 0,
  };
  for (let row = 0; row < rows; row++) {
    const numbers: number[] = [];
    for (const column of columns) {
      const cell = column.cleaned[row] ?? '';
      if (readRankTextIsMissing(cell)) continue;
      tally.answered++;
      if (isLabel(cell, dictionary)) tally.labels++;
      const number = numberOf(cell);
      if (number === null) continue;
      tally.numeric++;
      numbers.push(number);
      tally.highest = Math.max(tally.highest, number);
    }
    countRow(tally, numbers, columns.length);
  }
  const { answered } = tally;
  return {
    ...tally,
    numeric: answered === 0 ? 0 : tally.numeric / answered,
    labels: answered === 0 ? 0 : tally.labels / answered,
  };
}

function countRow(
  tally: { fullRows: number; permutations: number; partialRows: number; unrepeated: number },
  numbers: readonly number[],
  width: number,
): void {
  if (numbers.length === 0) return;
  const distinct = new Set(numbers).size === numbers.length;
  if (numbers.length === width) {
    tally.fullRows++;
    if (distinct && numbers.every((number) => Number.isInteger(number) && number >= 1 && number <= width)) {
      tally.permutations++;
    }
  } else {
    tally.partialRows++;
    if (distinct) tally.unrepeated++;
  }
}

/** Whether the numbers behave like ranks: four of five rows use each number once. */
export function looksLikeRanks(profile: GroupProfile): boolean {
  const { fullRows, permutations, partialRows, unrepeated, numeric } = profile;
  if (numeric < 0.5 || fullRows + partialRows === 0) return false;
  return permutations >= fullRows * 0.8 && unrepeated >= partialRows * 0.8;
}

function readRankTextIsMissing(cell: string): boolean {
  return readRankText(cell).kind === 'missing';
}

function isLabel(cell: string, dictionary: SurveyDictionary): boolean {
  if (dictionary.isRatingLabel(cell) || isNotApplicable(cell) || countStars(cell) !== null) return true;
  const split = splitNumberedLabel(cell);
  return split !== null && dictionary.isRatingLabel(split.label);
}
