import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentAnswer } from '../../domain/workshop/sent-answer.ts';
import type { GuestView } from '../../room/guest.ts';
import { useServices } from '../../store/services.tsx';
import { useWorkshopActions } from '../../store/use-workshop-actions.ts';
import { announce } from '../../ui/announcer.tsx';
import { useRoomNotebook } from '../workshop/use-room-notebook.ts';
import { useWhenOnline } from '../workshop/use-when-online.ts';
import { GuestSession } from './guest-session.ts';
import type { JoinedRoom, RoomProblem } from './live-room-context.ts';
import type { InvitedRoom } from './room-workshop.ts';

/** A name that is being typed is not told letter by letter. */
const NAME_PAUSE_MS = 1_000;

/** A colleague's end of the room: here while they score and rank, and what is sent goes on its way on any screen. */
export function useRoomGuest(invited: InvitedRoom): JoinedRoom {
  const { project } = invited;
  const { t } = useTranslation('room');
  const { load } = useServices().rooms;
  const { markHandedOver } = useWorkshopActions();
  const notebook = useRoomNotebook(project.id);
  const [view, setView] = useState<GuestView | null>(null);
  const [problem, setProblem] = useState<RoomProblem | null>(null);
  const session = useRef<GuestSession | null>(null);
  const onArrived = (asItIs: boolean): void => {
    if (asItIs) markHandedOver(project.id);
    announce(t('send.arrived'));
  };
  const newest = useRef({ invited, onArrived });
  useEffect(() => {
    newest.current = { invited, onArrived };
  });

  useEffect(() => {
    const joined = new GuestSession({
      load,
      notebook,
      invited: () => newest.current.invited,
      onView: setView,
      onProblem: setProblem,
      onArrived: (asItIs) => newest.current.onArrived(asItIs),
    });
    session.current = joined;
    void joined.join();
    return () => joined.leave();
  }, [load, notebook]);

  const { nickname } = sentAnswer(project);
  useEffect(() => {
    const timer = setTimeout(() => session.current?.appear(nickname), NAME_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [nickname]);

  useWhenOnline(() => session.current?.retry());

  return useMemo(
    () => ({
      view,
      problem,
      send: () => void session.current?.send(),
      retry: () => session.current?.retry(),
    }),
    [view, problem],
  );
}
