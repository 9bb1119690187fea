import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { newsIn, type Arrivals } from '../../shared/live-room/arrivals.ts';
import { announce } from '../../ui/announcer.tsx';

/** Says what comes in while this screen is there; what came before stands on it. */
export function useSpokenArrivals(arrivals: Arrivals): void {
  const { t } = useTranslation('room');
  const news = newsIn(arrivals);
  const said = useRef(news);
  useEffect(() => {
    const count = news - said.current;
    said.current = news;
    if (count > 0) announce(t('arrived.news', { count }));
  }, [news, t]);
}
