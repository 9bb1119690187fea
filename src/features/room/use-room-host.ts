import { useEffect, useRef, useState } from 'react';
import type { Project } from '../../domain/model/project.ts';
import type { HostView } from '../../room/host.ts';
import { useRoomNotebook } from '../../shared/workshop/use-room-notebook.ts';
import { useWhenOnline } from '../../shared/workshop/use-when-online.ts';
import type { TakenItem } from '../../store/app-state.ts';
import { useServices } from '../../store/services.tsx';
import { useWorkshopActions } from '../../store/use-workshop-actions.ts';
import { RoomSession, type RoomPhase } from './room-session.ts';
import type { RoomWorkshop } from './room-workshop.ts';

export interface OpenRoom {
  readonly phase: RoomPhase;
  /** `null` = nothing was heard yet. */
  readonly view: HostView | null;
  readonly open: () => void;
  readonly close: () => void;
  readonly pause: () => void;
  readonly retry: () => void;
}

interface RoomOptions {
  readonly project: Project;
  readonly workshop: RoomWorkshop;
  readonly onTaken: (items: readonly TakenItem[]) => void;
}

/** The facilitator's end of the room, as long as this screen is there; a reload opens it again. */
export function useRoomHost({ project, workshop, onTaken }: RoomOptions): OpenRoom {
  const { load } = useServices().rooms;
  const { takeAnswers } = useWorkshopActions();
  const notebook = useRoomNotebook(project.id);
  const [phase, setPhase] = useState<RoomPhase>('idle');
  const [view, setView] = useState<HostView | null>(null);
  const session = useRef<RoomSession | null>(null);
  const newest = useRef({ workshop, onTaken });
  useEffect(() => {
    newest.current = { workshop, onTaken };
  });

  useEffect(() => {
    const opened = new RoomSession({
      load,
      notebook,
      workshop: () => newest.current.workshop,
      onAnswers: (sent) => newest.current.onTaken(takeAnswers(project.id, sent).items),
      onPhase: setPhase,
      onView: setView,
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

  return {
    phase,
    view,
    open: () => void session.current?.open(),
    close: () => void session.current?.close(),
    pause: () => session.current?.pause(),
    retry: () => session.current?.retry(),
  };
}
