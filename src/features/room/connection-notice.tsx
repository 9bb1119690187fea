import { useTranslation } from 'react-i18next';
import type { HostedRoom } from '../../shared/live-room/live-room-context.ts';
import { Button } from '../../ui/button.tsx';
import { Notice, type NoticeTone } from '../../ui/notice.tsx';

interface ConnectionNoticeProps {
  readonly room: HostedRoom;
  /** The facilitator has closed the workshop itself. */
  readonly isClosed: boolean;
}

/** How the room stands right now, and what to do about it. */
export function ConnectionNotice({ room, isClosed }: ConnectionNoticeProps) {
  const { t } = useTranslation('room');
  const state = stateOf(room);
  const isWaiting = state === 'unreachable' || state === 'refused';
  return (
    <Notice
      tone={TONES[state]}
      actions={isWaiting ? <Button onClick={room.retry}>{t('room.retry')}</Button> : undefined}
    >
      {t(state === 'connected' && isClosed ? 'state.workshopClosed' : `state.${state}`)}
    </Notice>
  );
}

type ShownState =
  Exclude<HostedRoom['phase'], 'open'> | 'connecting' | 'connected' | 'unreachable' | 'refused';

const TONES: Readonly<Record<ShownState, NoticeTone>> = {
  idle: 'info',
  loading: 'info',
  elsewhere: 'info',
  connecting: 'info',
  connected: 'ok',
  unreachable: 'warning',
  refused: 'warning',
  closing: 'info',
  closed: 'ok',
  'not-cleared': 'warning',
  damaged: 'error',
  unavailable: 'error',
};

function stateOf({ phase, view }: HostedRoom): ShownState {
  if (phase !== 'open') return phase;
  const connection = view?.connection;
  if (connection?.kind === 'waiting') return connection.reason;
  return connection?.kind === 'connected' ? 'connected' : 'connecting';
}
