import type { BetResult, SettledBets } from '../domain/analysis/bets.ts';
import { at } from '../domain/assert.ts';
import type { Format } from '../i18n/format.ts';

/** The sentences of `gaps:bets`, in the language of a screen or of a report. */
export interface BetTexts {
  readonly count: (count: number) => string;
  readonly taco: (names: string) => string;
  readonly shared: (number: string) => string;
  readonly plain: (key: 'nobody' | 'alone' | 'rowsMissing' | 'hidden') => string;
}

interface BetWords {
  /** Who wins, or that it is open. */
  readonly outcome: string;
  /** How sure that is, and how many bet. */
  readonly caveat: string;
}

/** Who wins the bet on being closest to the customers; `null` if nobody bet. `names`: of the colleagues, the closest first. */
export function betWords(
  { bettors, settled }: BetResult,
  names: readonly string[],
  { texts, format }: { readonly texts: BetTexts; readonly format: Format },
): BetWords | null {
  if (bettors === 0) return null;
  const count = texts.count(bettors);
  if (!settled.ok) {
    const reason = settled.reason === 'rows-missing' ? 'rowsMissing' : 'hidden';
    return { outcome: texts.plain(reason), caveat: count };
  }
  const { winners } = settled.value;
  if (winners.length === 0) return { outcome: texts.plain('nobody'), caveat: count };
  return {
    outcome: texts.taco(format.list(winners.map((winner) => at(names, winner)))),
    caveat: format.sentences([surenessOf(settled.value), count]),
  };

  function surenessOf({ first }: SettledBets): string {
    return first === 1 ? texts.plain('alone') : texts.shared(format.number(first));
  }
}
