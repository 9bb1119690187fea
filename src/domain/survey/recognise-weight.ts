import type { Recognition } from './recognition.ts';
import { answersOf, shareOf, type SampledColumn } from './sampled-column.ts';
import { readWeight } from './weight-reader.ts';

const WEIGHT =
  /^(?:(?:survey|sampling|sample|final|respondent|case|post-?stratification|raking|design)[ _-]?)?(?:weights?|weighting|wts?|wgt)(?:[ _-]?(?:factor|final|\d{1,2}))?$|^waga(?: (?:respondenta|analityczna|końcowa))?$|^вес(?: респондента)?$|^(?:весовой )?коэффициент(?: взвешивания)?$|^(?:權重|权重|加權|加权|加權值|加权值|樣本權重|样本权重)$/;

/** A column that is called a weight and holds positive numbers; a few broken cells are listed with their rows. */
export function recogniseWeight(recognition: Recognition, free: readonly SampledColumn[]): void {
  const found = free.find(
    (column) =>
      [column.key, ...column.texts].some((text) => WEIGHT.test(text)) &&
      answersOf(column).length > 0 &&
      shareOf(column, (cell) => (readWeight(cell) ?? 0) > 0) >= 0.8,
  );
  if (found) recognition.roles.set(found.index, { role: 'weight' });
}
