import { useEffect, useMemo, useRef, useState } from 'react';
import type { Project } from '../../domain/model/project.ts';
import type { HostView } from '../../room/host.ts';
import { useServices } from '../../store/services.tsx';
import { useWorkshopActions } from '../../store/use-workshop-actions.ts';
import { useRoomNotebook } from '../workshop/use-room-notebook.ts';
import { useWhenOnline } from '../workshop/use-when-online.ts';
import { withArrivals, type Arrivals } from './arrivals.ts';
import type { HostedRoom, RoomStanding } from './live-room-context.ts';
import { RoomSession, type RoomPhase } from './room-session.ts';
import type { RoomWorkshop } from './room-workshop.ts';
import { browserLocks } from './turn.ts';

interface Heard {
  readonly view: HostView | null;
  readonly standing: RoomStanding;
}

const NOTHING: Heard = { view: null, standing: 'connecting' };

interface RoomOptions {
  readonly project: Project;
  readonly workshop: RoomWorkshop;
}

/** The facilitator's end of one project's room; a reload opens it again. */
export function useRoomHost({ project, workshop }: RoomOptions): HostedRoom {
  const { load } = useServices().rooms;
  const { takeAnswers } = useWorkshopActions();
  const notebook = useRoomNotebook(project.id);
  const [phase, setPhase] = useState<RoomPhase>('idle');
  const [heard, setHeard] = useState(NOTHING);
  const [arrivals, setArrivals] = useState<Arrivals>({});
  const session = useRef<RoomSession | null>(null);
  const newest = useRef(workshop);
  useEffect(() => {
    newest.current = workshop;
  });

  useEffect(() => {
    const opened = new RoomSession({
      load,
      locks: browserLocks(),
      notebook,
      workshop: () => newest.current,
      onAnswers: (sent) => {
        const { items } = takeAnswers(project.id, sent);
        setArrivals((before) => withArrivals(before, items));
      },
      onPhase: setPhase,
      onView: (view) =>
        setHeard((before) => (view ? { view, standing: nextStanding(before, view) } : NOTHING)),
    });
    session.current = opened;
    void opened.resume();
    return () => opened.leave();
  }, [load, notebook, takeAnswers, project.id]);

  const said = [workshop.ballot, workshop.revealedAt, workshop.closedAt].join(' ');
  const lastSaid = useRef(said);
  useEffect(() => {
    if (lastSaid.current === said) return;
    lastSaid.current = said;
    session.current?.tell();
  }, [said]);

  useWhenOnline(() => session.current?.retry());

  return useMemo(
    () => ({
      phase,
      ...heard,
      arrivals,
      open: () => void session.current?.open(),
      close: () => void session.current?.close(),
      pause: () => session.current?.pause(),
      retry: () => session.current?.retry(),
    }),
    [phase, heard, arrivals],
  );
}

function nextStanding(before: Heard, { connection }: HostView): RoomStanding {
  if (connection.kind === 'connected') return 'connected';
  return connection.kind === 'waiting' ? 'lost' : before.standing;
}
