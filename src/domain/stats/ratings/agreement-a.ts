import { at } from '../../assert.ts';
import { fail, succeed } from '../../result.ts';
import type { RankMoments, RatingMoments } from '../sums/customer-statistics.ts';
import type { Measured } from '../estimates/measured.ts';
import { fullyKnownRows } from '../order/top-share.ts';
import type { Weighted } from '../sums/weighted.ts';

/**
 * One opinion or two camps? Van der Eijk's coefficient of agreement A of answers on an ordered scale:
 * 1 = everybody in one cell, 0 = even spread (or a mixture that is as far from both), -1 = two camps at the ends.
 *
 * A standard deviation cannot tell two camps from a wide hill; A can. The frequencies are cut into layers: each layer
 * takes the smallest remaining count off every non-empty cell, so that it only says which cells are filled. A layer
 * over S of K cells has A = U (1 - (S - 1) / (K - 1)). U asks all triples of cells: `one side filled` (110, 011)
 * speaks for one opinion, `hole in the middle` (101) for camps, U = ((K - 2) TU - (K - 1) TDU) / ((K - 2) (TU +
 * TDU)), and 1 without such triples. The layers are averaged, weighted by the answers they hold. Source: van der
 * Eijk, Quality & Quantity 35 (2001), equations (1) and (2).
 *
 * The frequencies may be fractions (weights, ties that are spread over their places). Degenerate: no answers ->
 * `no-answers`; fewer than two cells -> `no-spread`. Cost: K layers of K^3 / 6 triples.
 */
export function agreementA(frequencies: readonly number[]): Measured<number> {
  const cells = frequencies.length;
  const total = frequencies.reduce((sum, count) => sum + count, 0);
  if (total <= 0) return fail('no-answers');
  if (cells < 2) return fail('no-spread');
  // Sums of fractions that should be equal differ in their last digits; what lies between is no layer.
  const rounding = 1e-12 * total;
  let agreement = 0;
  let removed = 0;
  for (;;) {
    const floor = removed;
    const filled = frequencies.map((count) => count - floor > rounding);
    const heights = frequencies.filter((_, cell) => filled[cell] === true);
    if (heights.length === 0) return succeed(agreement);
    const lowest = Math.min(...heights);
    agreement += ((lowest - floor) * heights.length * layerAgreement(filled)) / total;
    removed = lowest;
  }
}

/** A of a layer, in which a cell is only filled or empty. */
function layerAgreement(filled: readonly boolean[]): number {
  const cells = filled.length;
  const size = filled.filter(Boolean).length;
  let unimodal = 0;
  let bimodal = 0;
  for (let middle = 1; middle < cells - 1; middle += 1) {
    const left = filled.slice(0, middle).filter(Boolean).length;
    const right = size - left - Number(filled[middle]);
    if (filled[middle] === true) {
      unimodal += left * (cells - 1 - middle - right) + (middle - left) * right;
    } else bimodal += left * right;
  }
  const triples = unimodal + bimodal;
  const unimodality =
    triples === 0 ? 1 : ((cells - 2) * unimodal - (cells - 1) * bimodal) / ((cells - 2) * triples);
  return unimodality * (1 - (size - 1) / (cells - 1));
}

/** A of a handful of answers jumps with each of them. */
const FEWEST_ANSWERS = 10;

/** A of the ratings of an item; fewer than ten -> `too-few-answers`. */
export function agreementOfRatings(
  { people, weights }: Weighted<RatingMoments>,
  item: number,
): Measured<number> {
  const answers = at(people.counts, item).reduce((sum, count) => sum + count, 0);
  if (answers > 0 && answers < FEWEST_ANSWERS) return fail('too-few-answers');
  return agreementA(at(weights.counts, item));
}

/**
 * A of the places of an item, from the rows that know all ranks: fewer than ten -> `too-few-answers`. A standard
 * deviation of ranks is mechanically small for items at the top and the bottom; A beside it shows whether there are
 * camps.
 */
export function agreementOfPlaces(
  { people, weights }: Weighted<RankMoments>,
  item: number,
): Measured<number> {
  const rows = fullyKnownRows(people);
  if (rows > 0 && rows < FEWEST_ANSWERS) return fail('too-few-answers');
  const places = placeCounts(weights, item);
  return places.ok ? agreementA(places.value) : places;
}

/**
 * Weight of the rows in which an item stood at place 1 … K; a tied group is spread evenly over the places it
 * occupies. The differences of the top-k counts. `import-again`: only the first places were kept by the version that
 * imported this.
 */
export function placeCounts(moments: RankMoments, item: number): Measured<readonly number[]> {
  const items = moments.known.length;
  const upTo = at(moments.topCounts, item);
  if (upTo.length < items - 1) return fail('import-again');
  const all = [...upTo, fullyKnownRows(moments)];
  return succeed(all.map((count, place) => Math.max(0, count - (place === 0 ? 0 : at(all, place - 1)))));
}
