import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../ui/announcer.tsx';
import type { HostedRoom } from './live-room-context.ts';

/** Says that the connection was lost, and that it is back; nothing of the first one, which was asked for. */
export function useSpokenStanding({ standing }: HostedRoom, isSilent: boolean): void {
  const { t } = useTranslation('room');
  const last = useRef(standing);
  useEffect(() => {
    const isChange = last.current !== standing && last.current !== 'connecting' && standing !== 'connecting';
    last.current = standing;
    if (isChange && !isSilent) announce(t(standing === 'lost' ? 'line.lost' : 'line.back'));
  }, [standing, isSilent, t]);
}
