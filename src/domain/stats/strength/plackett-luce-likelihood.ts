import { at } from '../../assert.ts';
import { bitCount } from '../numerics/bit-count.ts';
import { setHas, setMembers } from '../numerics/item-set.ts';
import type { ChoiceCounts } from './plackett-luce-stages.ts';

/** What stands under the fraction "worth of the chosen / worth of all": items, each present as a whole or in part. */
interface ChoiceSet {
  readonly members: readonly number[];
  readonly presence: readonly number[];
  readonly weight: number;
}

/** The logarithm of the likelihood as a function of the logarithms of the worths. */
export interface LogLikelihood {
  readonly items: number;
  /** Per item: choices that it won, the ghost included. */
  readonly wins: Float64Array;
  value(logWorth: ArrayLike<number>): number;
  /** Per item: expected wins / worth: the divisor of the minorisation step. */
  exposure(logWorth: ArrayLike<number>): Float64Array;
  /** First derivative and minus the second one, K x K. */
  slope(logWorth: ArrayLike<number>): {
    readonly gradient: Float64Array;
    readonly information: Float64Array;
  };
}

/** Wins, and losses, of each item against the ghost. */
const GHOST_WINS = 0.5;

/**
 * log L = sum of wins_i log w_i - sum over choices of log (worth of what could be chosen); concave in log w. A ghost of
 * worth 1 adds half a win and half a loss to every item.
 */
export function logLikelihoodOf(counts: ChoiceCounts, ghost: boolean): LogLikelihood {
  const { items } = counts;
  const sets = choiceSets(counts);
  const wins = counts.chosen.map((count) => count + (ghost ? GHOST_WINS : 0));
  return {
    items,
    wins,
    value(logWorth) {
      let sum = 0;
      for (let item = 0; item < items; item += 1) {
        sum += at(wins, item) * at(logWorth, item);
        if (ghost) sum -= 2 * GHOST_WINS * logOnePlusExp(at(logWorth, item));
      }
      for (const set of sets) sum -= set.weight * Math.log(worthOf(set, logWorth));
      return sum;
    },
    exposure(logWorth) {
      const exposure = new Float64Array(items);
      if (ghost) exposure.forEach((_, item) => (exposure[item] = 1 / (1 + Math.exp(at(logWorth, item)))));
      for (const set of sets) {
        const rate = set.weight / worthOf(set, logWorth);
        set.members.forEach((item, index) => {
          exposure[item] = at(exposure, item) + rate * at(set.presence, index);
        });
      }
      return exposure;
    },
    slope(logWorth) {
      const gradient = Float64Array.from(wins);
      const information = new Float64Array(items * items);
      if (ghost) addGhost(logWorth, gradient, information);
      for (const set of sets) addChoiceSet(set, logWorth, gradient, information);
      return { gradient, information };
    },
  };
}

/** Efron's ties: while a group of d is chosen, 0, 1 / d … (d - 1) / d of its worth has already gone. */
function choiceSets({ choicesFrom, tied }: ChoiceCounts): readonly ChoiceSet[] {
  const sets: ChoiceSet[] = [];
  choicesFrom.forEach((weight, set) => {
    if (weight === 0) return;
    const members = setMembers(set);
    sets.push({ members, presence: members.map(() => 1), weight });
  });
  for (const { from, group, weight } of tied) {
    const members = setMembers(from);
    const size = bitCount(group);
    for (let gone = 1; gone < size; gone += 1) {
      const presence = members.map((item) => (setHas(group, item) ? 1 - gone / size : 1));
      sets.push({ members, presence, weight });
    }
  }
  return sets;
}

function worthOf({ members, presence }: ChoiceSet, logWorth: ArrayLike<number>): number {
  let worth = 0;
  for (let index = 0; index < members.length; index += 1) {
    worth += at(presence, index) * Math.exp(at(logWorth, at(members, index)));
  }
  return worth;
}

function addChoiceSet(
  set: ChoiceSet,
  logWorth: ArrayLike<number>,
  gradient: Float64Array,
  information: Float64Array,
): void {
  const { members, presence, weight } = set;
  const items = gradient.length;
  const worth = worthOf(set, logWorth);
  const chances = members.map((item, index) => (at(presence, index) * Math.exp(at(logWorth, item))) / worth);
  members.forEach((item, index) => {
    const chance = at(chances, index);
    gradient[item] = at(gradient, item) - weight * chance;
    addTo(information, item * items + item, weight * chance);
    members.forEach((other, otherIndex) => {
      addTo(information, item * items + other, -weight * chance * at(chances, otherIndex));
    });
  });
}

function addGhost(logWorth: ArrayLike<number>, gradient: Float64Array, information: Float64Array): void {
  const items = gradient.length;
  for (let item = 0; item < items; item += 1) {
    const chance = 1 / (1 + Math.exp(-at(logWorth, item)));
    gradient[item] = at(gradient, item) - 2 * GHOST_WINS * chance;
    addTo(information, item * items + item, 2 * GHOST_WINS * chance * (1 - chance));
  }
}

function logOnePlusExp(value: number): number {
  return Math.max(0, value) + Math.log1p(Math.exp(-Math.abs(value)));
}

function addTo(target: Float64Array, index: number, amount: number): void {
  target[index] = at(target, index) + amount;
}
