import { assert, at } from '../../assert.ts';
import { bitCount } from '../numerics/bit-count.ts';
import { createPairedScores, type PairedScores } from './paired-scores.ts';
import type { RankList } from './rank-list.ts';
import { weightOfRow, type RankRows } from '../sums/rank-rows.ts';

/** The pairs of items as bits, 32 to a word: those in which the first item, the second item, or neither stands higher. */
interface PairBits {
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly tied: Int32Array;
}

/**
 * For every customer and colleague the number of pairs that they order alike, out of those that the customer decided (a tie of the
 * colleague counts one half), collected for the comparison of colleagues. Customers who decided no pair say nothing and are
 * left out, as are those of weight 0.
 *
 * An order of K items is K (K - 1) / 2 bits; pairs ordered alike are then counted 32 at a time, so a million customers times
 * twelve colleagues take about half a second.
 */
export function scoreColleagues(rows: RankRows, colleagues: readonly RankList[]): PairedScores {
  const accumulator = createPairedScores(colleagues.length);
  const { items, mode, ranks } = rows;
  const pairs = pairsOf(items);
  const lists = colleagues.map((list) => {
    assert(list.length === items, 'a list of the same items');
    return bitsOfList(list, pairs);
  });
  const tiesOfLists = lists.some(({ tied }) => tied.some((word) => word !== 0));
  const row = emptyBits(pairs);
  const places = new Float64Array(items);
  const scores = new Float64Array(colleagues.length);
  // Unranked items stand behind all others (`top`), or compare with nothing (`subset`), as NaN does.
  const unranked = mode === 'top' ? Infinity : NaN;
  for (let index = 0; index < rows.rows; index += 1) {
    const weight = weightOfRow(rows, index);
    if (!(weight > 0)) continue;
    for (let item = 0; item < items; item += 1) {
      const given = ranks[index * items + item] as number;
      places[item] = given > 0 ? given : unranked;
    }
    const decided = writeBits(places, pairs, row);
    if (decided === 0) continue;
    for (let candidate = 0; candidate < lists.length; candidate += 1) {
      scores[candidate] = alike(row, lists[candidate] as PairBits, tiesOfLists);
    }
    accumulator.add(scores, decided, weight);
  }
  return accumulator.scores();
}

interface Pairs {
  readonly first: Int32Array;
  readonly second: Int32Array;
}

function pairsOf(items: number): Pairs {
  const first: number[] = [];
  const second: number[] = [];
  for (let item = 0; item < items; item += 1) {
    for (let other = item + 1; other < items; other += 1) {
      first.push(item);
      second.push(other);
    }
  }
  return { first: Int32Array.from(first), second: Int32Array.from(second) };
}

function emptyBits({ first }: Pairs): PairBits {
  const words = Math.ceil(first.length / 32);
  return { first: new Int32Array(words), second: new Int32Array(words), tied: new Int32Array(words) };
}

function bitsOfList(list: RankList, pairs: Pairs): PairBits {
  const bits = emptyBits(pairs);
  writeBits(Float64Array.from(list), pairs, bits);
  for (let pair = 0; pair < pairs.first.length; pair += 1) {
    const isTied = at(list, at(pairs.first, pair)) === at(list, at(pairs.second, pair));
    if (isTied) bits.tied[pair >> 5] = at(bits.tied, pair >> 5) | (1 << (pair & 31));
  }
  return bits;
}

/** Writes who stands higher and returns how many pairs are decided. */
function writeBits(places: Float64Array, pairs: Pairs, bits: PairBits): number {
  const count = pairs.first.length;
  let decided = 0;
  for (let word = 0; word < bits.first.length; word += 1) {
    let first = 0;
    let second = 0;
    const end = Math.min(count, word * 32 + 32);
    for (let pair = word * 32; pair < end; pair += 1) {
      const own = places[pairs.first[pair] as number] as number;
      const other = places[pairs.second[pair] as number] as number;
      first |= Number(own < other) << (pair & 31);
      second |= Number(own > other) << (pair & 31);
    }
    bits.first[word] = first;
    bits.second[word] = second;
    decided += bitCount(first | second);
  }
  return decided;
}

function alike(row: PairBits, list: PairBits, withTies: boolean): number {
  let same = 0;
  let tied = 0;
  for (let word = 0; word < row.first.length; word += 1) {
    const first = row.first[word] as number;
    const second = row.second[word] as number;
    same += bitCount((first & (list.first[word] as number)) | (second & (list.second[word] as number)));
    if (withTies) tied += bitCount((first | second) & (list.tied[word] as number));
  }
  return same + tied / 2;
}
