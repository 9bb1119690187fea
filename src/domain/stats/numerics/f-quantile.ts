import { assert } from '../../assert.ts';
import { fProbabilityAbove } from './distributions.ts';

/**
 * The value that Fisher's F exceeds with the given probability (0 < p < 1).
 *
 * Bisection on a logarithmic scale: the tail falls from 1 to 0 without a flat stretch, and 64 halvings of a bracket
 * leave no digit open but those that the tail itself does not have (see `fProbabilityAbove`). Cost: about a hundred tails.
 */
export function fExceededWith(probability: number, numerator: number, denominator: number): number {
  assert(probability > 0 && probability < 1, 'a probability strictly between 0 and 1');
  let low = 0;
  let high = 1;
  while (high < MOST && fProbabilityAbove(2 ** high, numerator, denominator) > probability) high *= 2;
  while (low > -MOST && fProbabilityAbove(2 ** low, numerator, denominator) < probability) low = 2 * low - 1;
  for (let halving = 0; halving < 64; halving += 1) {
    const middle = (low + high) / 2;
    if (fProbabilityAbove(2 ** middle, numerator, denominator) > probability) low = middle;
    else high = middle;
  }
  return 2 ** ((low + high) / 2);
}

/** Powers of two beyond this are no numbers. */
const MOST = 1000;
