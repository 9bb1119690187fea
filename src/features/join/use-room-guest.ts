import { useEffect, useRef, useState } from 'react';
import { sentAnswer, type JoinedProject } from '../../domain/workshop/sent-answer.ts';
import { cleanNickname } from '../../exchange/nickname.ts';
import type { WriteProblem } from '../../room/answer-message.ts';
import type { GuestView, RoomGuest } from '../../room/guest.ts';
import { useRoomNotebook } from '../../shared/workshop/use-room-notebook.ts';
import { useWhenOnline } from '../../shared/workshop/use-when-online.ts';
import { useServices } from '../../store/services.tsx';

export type RoomProblem = WriteProblem | 'damaged' | 'unavailable';

export interface GuestRoom {
  /** `null` = still being loaded. */
  readonly view: GuestView | null;
  readonly problem: RoomProblem | null;
  readonly send: () => void;
  readonly retry: () => void;
}

/** A colleague's end of the room, as long as this screen is there. */
export function useRoomGuest(project: JoinedProject, onArrived: () => void): GuestRoom {
  const { rooms } = useServices();
  const notebook = useRoomNotebook(project.id);
  const [view, setView] = useState<GuestView | null>(null);
  const [problem, setProblem] = useState<RoomProblem | null>(null);
  const guest = useRef<RoomGuest | null>(null);
  const sent = useRef(false);
  const [invite] = useState(project.joined.invite);
  const [nickname] = useState(sentAnswer(project).nickname);

  useEffect(() => {
    const { room, sealing, workshop } = invite;
    if (room === null || sealing === null) return undefined;
    let isHere = true;
    const presence = { name: nickname === null ? null : cleanNickname(nickname) };
    const join = async (): Promise<void> => {
      try {
        const engine = await rooms.load();
        if (!isHere) return;
        const joined = await engine.join({ room, sealing, workshop, presence, onView: setView }, notebook);
        if (!isHere) return void joined?.leave();
        guest.current = joined;
        if (joined === null) setProblem('damaged');
      } catch {
        // The network went before this part of the app was on the device.
        if (isHere) setProblem('unavailable');
      }
    };
    void join();
    return () => {
      isHere = false;
      void guest.current?.leave();
      guest.current = null;
    };
  }, [rooms, notebook, invite, nickname]);

  useWhenOnline(() => guest.current?.retry());

  const delivery = view?.delivery;
  useEffect(() => {
    if (delivery !== 'arrived' || !sent.current) return;
    sent.current = false;
    onArrived();
  });

  const send = async (): Promise<void> => {
    setProblem(null);
    sent.current = true;
    const written = await guest.current?.send(sentAnswer(project));
    if (written?.ok === false) setProblem(written.reason);
  };
  return { view, problem, send: () => void send(), retry: () => guest.current?.retry() };
}
