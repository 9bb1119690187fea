import { createContext, useContext } from 'react';
import type { WriteProblem } from '../../room/answer-message.ts';
import type { GuestView } from '../../room/guest.ts';
import type { HostView } from '../../room/host.ts';
import type { Arrivals } from './arrivals.ts';
import type { RoomPhase } from './room-session.ts';

/** How the connection last stood; a try to connect again changes nothing until it succeeds. */
export type RoomStanding = 'connecting' | 'connected' | 'lost';

/** The facilitator's room of the project that is shown. */
export interface HostedRoom {
  readonly phase: RoomPhase;
  /** `null` = nothing was heard yet. */
  readonly view: HostView | null;
  readonly standing: RoomStanding;
  readonly arrivals: Arrivals;
  readonly open: () => void;
  readonly close: () => void;
  readonly pause: () => void;
  readonly retry: () => void;
}

export type RoomProblem = WriteProblem | 'damaged' | 'unavailable';

/** The room that the colleague at this device was invited to. */
export interface JoinedRoom {
  /** `null` = still being loaded. */
  readonly view: GuestView | null;
  readonly problem: RoomProblem | null;
  readonly send: () => void;
  readonly retry: () => void;
}

export const HostedRoomContext = createContext<HostedRoom | null>(null);

/** `null` = this project has no room of its own, or this page may not reach brokers. */
export function useHostedRoom(): HostedRoom | null {
  return useContext(HostedRoomContext);
}

export const JoinedRoomContext = createContext<JoinedRoom | null>(null);

/** `null` = nobody was invited to a room here, or this page may not reach brokers. */
export function useJoinedRoom(): JoinedRoom | null {
  return useContext(JoinedRoomContext);
}
