import { UNKNOWN_RANK, writeMidRanks } from '../../ranking/mid-ranks.ts';
import { fail, succeed } from '../../result.ts';
import type { MeansVisitor } from './mean-draws.ts';
import type { Measured } from '../estimates/measured.ts';
import { weightOfRow, type RankRows } from '../sums/rank-rows.ts';
import type { Rng } from '../numerics/rng.ts';

export interface ResampleRequest {
  readonly rows: RankRows;
  readonly rng: Rng;
  readonly draws: number;
}

/** More resamples than this times the wanted number that miss an item: the rows say too little about it. */
const ATTEMPTS_PER_DRAW = 10;

/**
 * What the mean ranks could have been with other respondents: means of resamples, which are as many rows drawn with
 * replacement, each with its weight (nonparametric bootstrap; Efron, Ann. Stat. 7, 1979).
 *
 * Makes no assumption about the shape of the distribution and so suits few respondents. Means are centred at
 * (K + 1) / 2. A resample in which nobody knows some item (`subset`) is drawn again. Degenerate: no rows ->
 * `no-answers`; one row -> `one-answer`; an item that is missed again and again -> `too-few-answers`. Returns the
 * number of draws. Cost: O(draws n K).
 */
export function resampleMeanRanks(request: ResampleRequest, visit: MeansVisitor): Measured<number> {
  const { rows, rng, draws } = request;
  const { items } = rows;
  const parts = usableParts(rows);
  const count = parts.length / (2 * items);
  if (count === 0) return fail('no-answers');
  if (count === 1) return fail('one-answer');
  const totals = new Float64Array(2 * items);
  const means = new Float64Array(items);
  let done = 0;
  for (let attempt = 0; done < draws; attempt += 1) {
    if (attempt === ATTEMPTS_PER_DRAW * draws) return fail('too-few-answers');
    totals.fill(0);
    for (let pick = 0; pick < count; pick += 1) {
      const from = 2 * items * Math.floor(rng() * count);
      for (let part = 0; part < 2 * items; part += 1) {
        (totals[part] as number) += parts[from + part] as number;
      }
    }
    if (!writeMeans(totals, means)) continue;
    visit(means);
    done += 1;
  }
  return succeed(done);
}

/**
 * Per usable row: weight times centred rank of every item, then the weight where the rank is known; 0 where it is not.
 * A row is used if it compares anything (one ranked item in `top`, two in `subset`) and counts for something.
 */
function usableParts(rows: RankRows): Float64Array {
  const { items, mode } = rows;
  const centre = (items + 1) / 2;
  const fewest = mode === 'top' ? 1 : 2;
  const ranks = new Float64Array(items);
  const parts = new Float64Array(2 * items * rows.rows);
  let end = 0;
  for (let row = 0; row < rows.rows; row += 1) {
    const weight = weightOfRow(rows, row);
    const ranked = writeMidRanks({ given: rows.ranks, offset: row * items, mode }, ranks);
    if (ranked < fewest || !(weight > 0)) continue;
    ranks.forEach((rank, item) => {
      if (rank === UNKNOWN_RANK) return;
      parts[end + item] = weight * (rank - centre);
      parts[end + items + item] = weight;
    });
    end += 2 * items;
  }
  return parts.subarray(0, end);
}

function writeMeans(totals: Float64Array, means: Float64Array): boolean {
  const items = means.length;
  for (let item = 0; item < items; item += 1) {
    const weight = totals[items + item] as number;
    if (weight === 0) return false;
    means[item] = (totals[item] as number) / weight;
  }
  return true;
}
