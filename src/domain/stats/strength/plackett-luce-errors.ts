import { at } from '../../assert.ts';
import { bitCount } from '../numerics/bit-count.ts';
import { lowestItem } from '../numerics/item-set.ts';
import { createChoices, readChoices, type ChoiceCounts, type Choices } from './plackett-luce-stages.ts';
import { weightOfRow, type RankRows } from '../sums/rank-rows.ts';
import { rootsOfDiagonal, timesMatrix } from '../numerics/square-matrix.ts';

/**
 * Standard errors of the centred log-worths when each ranking, not each choice, is an independent observation: the
 * sandwich V (sum of w^2 s s') V with s = the gradient of one ranking. Source: Huber (1967); White, Econometrica 50
 * (1982).
 */
export function robustErrors(
  source: RankRows,
  { items, meanWeight }: ChoiceCounts,
  { worths, covariance }: { readonly worths: ArrayLike<number>; readonly covariance: Float64Array },
): readonly number[] {
  const setWorths = worthOfSets(worths);
  const meat = new Float64Array(items * items);
  const score = new Float64Array(items);
  const choices = createChoices(items);
  for (let row = 0; row < source.rows; row += 1) {
    const weight = weightOfRow(source, row) / meanWeight;
    if (!(weight > 0) || !readChoices(source, row, choices)) continue;
    writeScore(score, choices, setWorths);
    for (let item = 0; item < items; item += 1) {
      const weighted = weight ** 2 * (score[item] as number);
      for (let other = 0; other < items; other += 1) {
        (meat[item * items + other] as number) += weighted * (score[other] as number);
      }
    }
  }
  return rootsOfDiagonal(timesMatrix(timesMatrix(covariance, meat, items), covariance, items), items);
}

/**
 * The gradient of one ranking: per item 1 if it was chosen, minus its worth times the sum of 1 / (what could be chosen)
 * over the choices it was there for. In a tied group of d the item is there in parts: 1, 1 - 1 / d ...
 */
function writeScore(score: Float64Array, choices: Choices, setWorths: Float64Array): void {
  score.fill(0);
  let rate = 0;
  for (let choice = 0; choice < choices.count; choice += 1) {
    const group = choices.group[choice] as number;
    const all = setWorths[choices.from[choice] as number] as number;
    const ofGroup = setWorths[group] as number;
    const size = bitCount(group);
    let inGroup = rate;
    for (let gone = 0; gone < size; gone += 1) {
      const step = 1 / (all - (gone / size) * ofGroup);
      rate += step;
      inGroup += step * (1 - gone / size);
    }
    for (let rest = group; rest !== 0; rest &= rest - 1) {
      score[lowestItem(rest)] = 1 - inGroup * (setWorths[rest & -rest] as number);
    }
  }
  for (let rest = choices.left; rest !== 0; rest &= rest - 1) {
    score[lowestItem(rest)] = -rate * (setWorths[rest & -rest] as number);
  }
}

/** The worth of every set of items: that of its lowest item plus that of the others. */
function worthOfSets(worths: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(1 << worths.length);
  for (let set = 1; set < sums.length; set += 1) {
    const others = set & (set - 1);
    sums[set] = at(sums, others) + at(worths, lowestItem(set));
  }
  return sums;
}
