import type { TakeOutcome, TakeRefusal } from '../../domain/workshop/take-answer.ts';
import type { TakenItem } from '../../store/app-state.ts';

/** What became of the answers that came through the room since the page was opened. */
export type Arrivals = Readonly<Partial<Record<TakeOutcome | TakeRefusal, number>>>;

export function withArrivals(before: Arrivals, items: readonly TakenItem[]): Arrivals {
  const counts: Partial<Record<TakeOutcome | TakeRefusal, number>> = { ...before };
  for (const { result } of items) {
    const outcome = result.ok ? result.value : result.reason;
    counts[outcome] = (counts[outcome] ?? 0) + 1;
  }
  return counts;
}

/** All but the messages that stood at the broker already. */
export function newsIn(arrivals: Arrivals): number {
  const { unchanged = 0 } = arrivals;
  return Object.values(arrivals).reduce((sum, count) => sum + count, 0) - unchanged;
}
