import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TakeOutcome, TakeRefusal } from '../../domain/workshop/take-answer.ts';
import type { TakenItem } from '../../store/app-state.ts';
import { announce } from '../../ui/announcer.tsx';

export type Arrivals = Readonly<Partial<Record<TakeOutcome | TakeRefusal, number>>>;

/** What became of the answers that came through the room while this screen was open; said as they come. */
export function useArrivals() {
  const { t } = useTranslation('room');
  const [arrivals, setArrivals] = useState<Arrivals>({});
  const onTaken = useCallback(
    (items: readonly TakenItem[]): void => {
      const outcomes = items.map(({ result }) => (result.ok ? result.value : result.reason));
      setArrivals((before) => counted(before, outcomes));
      const news = outcomes.filter((outcome) => outcome !== 'unchanged').length;
      if (news > 0) announce(t('arrived.news', { count: news }));
    },
    [t],
  );
  return { arrivals, onTaken };
}

function counted(before: Arrivals, outcomes: readonly (TakeOutcome | TakeRefusal)[]): Arrivals {
  const counts: Partial<Record<TakeOutcome | TakeRefusal, number>> = { ...before };
  for (const outcome of outcomes) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}
