import { at } from '../../assert.ts';
import { fail, succeed } from '../../result.ts';
import type { Measured } from '../estimates/measured.ts';
import { logLikelihoodOf, type LogLikelihood } from './plackett-luce-likelihood.ts';
import { robustErrors } from './plackett-luce-errors.ts';
import { countChoices, isConnected } from './plackett-luce-stages.ts';
import type { RankRows } from '../sums/rank-rows.ts';
import { centred, invertPositiveDefinite, rootsOfDiagonal, timesVector } from '../numerics/square-matrix.ts';

export interface PlackettLuceFit {
  /** Rankings that say something. */
  readonly rows: number;
  /** Per item, adding up to 1: the chance of being put first of all items. Twice the worth = twice the chance. */
  readonly worth: readonly number[];
  /** Logarithms of the worths, shifted to mean 0; the standard errors belong to these. */
  readonly logWorth: readonly number[];
  /** Of the rankings alone, without the ghost. */
  readonly logLikelihood: number;
  readonly standardErrors: {
    /** Right only if the model is: people choose first, second, third … by the same worths, independently. */
    readonly model: readonly number[];
    /** Sandwich estimate, right for people whose choices hang together; shown. One ranking -> `one-answer`. */
    readonly robust: Measured<readonly number[]>;
  };
}

/**
 * How strongly items are preferred, on a ratio scale; made for partial rankings.
 *
 * A ranking is a series of choices: the first of all items, the second of the rest … and an item is chosen with
 * probability worth / sum of the worths that could be chosen. Fitted by maximum likelihood: a few steps of the MM
 * algorithm (worth = wins / sum of 1 / what could be chosen), which never fail, then Newton's, which are exact.
 * `top`: unranked items could be chosen and were not; `subset`: they were not there. Ties as in Efron's likelihood
 * for Cox regression: in a tied group of d, 1 / d of the group leaves with each choice; the last group is no choice.
 * Sources: Plackett, Appl. Stat. 24 (1975); Hunter, Ann. Stat. 32 (2004); Allison & Christakis, Sociol. Methodol. 24
 * (1994).
 *
 * `ghost` (the default): every item also wins and loses half a time against an imagined item of worth 1, so that the
 * estimate always exists (Turner, van Etten, Firth & Kosmidis, Comput. Stat. 35 (2020)). Without it the estimate is
 * finite only if no group of items won, or lost, every choice against the others: else `not-connected`.
 *
 * Weights are scaled to mean 1 over all rows given, so that their unit does not matter. Caution: mean ranks need no
 * model, this does, and lower ranks speak in it as loudly as the first. Degenerate: no usable ranking ->
 * `no-answers`. Cost: O(rows K^2) to count and to get robust errors; fitting, with at most 2^K different choices,
 * takes milliseconds.
 */
export function plackettLuce(
  source: RankRows,
  { ghost }: { readonly ghost: boolean } = { ghost: true },
): Measured<PlackettLuceFit> {
  const counts = countChoices(source);
  if (counts.rows === 0) return fail('no-answers');
  if (!ghost && !isConnected(counts)) return fail('not-connected');
  const fitted = maximise(logLikelihoodOf(counts, ghost), ghost);
  if (fitted === null) return fail('not-connected');
  const { level, covariance } = fitted;
  const logWorth = level.map((value) => value - meanOf(level));
  const worths = logWorth.map((value) => Math.exp(value));
  const total = worths.reduce((sum, worth) => sum + worth, 0);
  return succeed({
    rows: counts.rows,
    worth: Array.from(worths, (worth) => worth / total),
    logWorth: Array.from(logWorth),
    logLikelihood: logLikelihoodOf(counts, false).value(logWorth),
    standardErrors: {
      model: rootsOfDiagonal(covariance, logWorth.length),
      robust:
        counts.rows < 2 ? fail('one-answer') : succeed(robustErrors(source, counts, { worths, covariance })),
    },
  });
}

const MM_STEPS = 20;
const MOST_NEWTON_STEPS = 100;
/** The unit of likelihood is one choice: a gradient of this size moves no digit that is shown. */
const FLAT = 1e-11;
/** Share of a likelihood that the order of its additions may change. */
const ROUNDING = 1e-13;

interface Fitted {
  /** Logarithms of the worths; without a ghost only their differences mean something. */
  readonly level: Float64Array;
  /** Of the logarithms after centring. */
  readonly covariance: Float64Array;
}

/** `null` if there is no finite maximum that rounding lets us find. */
function maximise(likelihood: LogLikelihood, ghost: boolean): Fitted | null {
  const { items } = likelihood;
  let level = startingLevel(likelihood, ghost);
  const flat = FLAT * Math.max(1, ...likelihood.wins);
  for (let step = 0; step < MOST_NEWTON_STEPS; step += 1) {
    const { gradient, information } = likelihood.slope(level);
    const inverse = invertPositiveDefinite(ghost ? information : withLevel(information, items), items);
    if (inverse === null) return null;
    if (gradient.every((slope) => Math.abs(slope) <= flat))
      return { level, covariance: centred(inverse, items) };
    const next = uphill(likelihood, level, timesVector(inverse, gradient));
    if (next === null) return { level, covariance: centred(inverse, items) };
    level = next;
  }
  return null;
}

function startingLevel(likelihood: LogLikelihood, ghost: boolean): Float64Array {
  const { items, wins } = likelihood;
  const level = new Float64Array(items);
  for (let step = 0; step < MM_STEPS; step += 1) {
    const divisors = likelihood.exposure(level);
    // Without a ghost an item in no choice has neither wins nor exposure; connected items are all in some.
    wins.forEach((count, item) => (level[item] = Math.log(count / at(divisors, item))));
    if (!ghost) level.set(level.map((value) => value - meanOf(level)));
  }
  return level;
}

/**
 * A step that does not lead down; halved until it does not, `null` if only rounding is left. Near the top a whole step
 * may look lower by the last digits of the likelihood; halving it for that would stop short of the top.
 */
function uphill(likelihood: LogLikelihood, from: Float64Array, step: Float64Array): Float64Array | null {
  const height = likelihood.value(from);
  const rounding = ROUNDING * Math.abs(height);
  for (let part = 1; part > 1e-9; part /= 2) {
    const next = from.map((value, item) => value + part * at(step, item));
    if (next.every((value, item) => value === at(from, item))) return null;
    if (likelihood.value(next) >= height - rounding) return next;
  }
  return null;
}

/**
 * Without a ghost the likelihood is flat along "all worths times c"; a ridge in that direction alone makes it
 * invertible.
 */
function withLevel(information: Float64Array, items: number): Float64Array {
  let trace = 0;
  for (let item = 0; item < items; item += 1) trace += at(information, item * items + item);
  return information.map((value) => value + trace / items ** 2);
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
