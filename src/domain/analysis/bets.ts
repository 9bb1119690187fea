import type { Answer } from '../model/answer.ts';
import { fail, succeed, type Result } from '../result.ts';
import type { Measured } from '../stats/estimates/measured.ts';
import { isRanked, type RowsRefusal } from './people.ts';

/** Why a bet is not settled. `rows-missing`: without single answers of customers nobody knows who shares the first place. */
export type BetRefusal = RowsRefusal | 'rows-missing';

export interface SettledBets {
  /** Positions among the colleagues, the closest first: who bet and shares the first place. Empty: nobody who bet does. */
  readonly winners: readonly number[];
  /** How many share the first place, with or without a bet. */
  readonly first: number;
}

export interface BetResult {
  /** How many bet on coming closest. */
  readonly bettors: number;
  readonly settled: Result<SettledBets, BetRefusal>;
}

interface Contestant {
  readonly hasBet: boolean;
  readonly places: Measured<{ readonly from: number; readonly to: number }>;
}

/**
 * Who wins the bet on being closest to the customers: everybody who bet and cannot be told apart from the closest
 * (`closestLeaderboard`). Several winners are normal; so is none, if only others are among the closest.
 */
export function settleBets(
  bettors: number,
  colleagues: Result<readonly Contestant[], RowsRefusal>,
): BetResult {
  if (!colleagues.ok) return { bettors, settled: colleagues };
  if (!colleagues.value.some(({ places }) => places.ok)) return { bettors, settled: fail('rows-missing') };
  const isFirst = ({ places }: Contestant) => places.ok && places.value.from === 1;
  return {
    bettors,
    settled: succeed({
      winners: colleagues.value.flatMap((colleague, index) =>
        colleague.hasBet && isFirst(colleague) ? [index] : [],
      ),
      first: colleagues.value.filter(isFirst).length,
    }),
  };
}

/** How many have bet, before there are customers to be close to. */
export function bettorsAmong(answers: readonly Answer[]): number {
  return answers.filter(({ status, ranking, bet }) => status === 'complete' && isRanked(ranking) && bet)
    .length;
}
