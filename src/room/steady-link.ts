import type { Bytes } from './bytes.ts';
import { ROOM_TIMES } from './limits.ts';
import type { Dial, DialFailure, RoomLink } from './link.ts';

/** `waiting`: the broker is out of reach, the next try comes by itself. */
export type Connection =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'connected' }
  | { readonly kind: 'waiting'; readonly reason: DialFailure }
  | { readonly kind: 'left' };

export interface SteadyLinkOptions {
  readonly dial: Dial;
  readonly broker: string;
  readonly lastWill: string | null;
  readonly onMessage: (topic: string, message: Bytes) => void;
  /** After every connecting: what was subscribed before is forgotten. `false` = the broker does not let us. */
  readonly onOpen: (link: RoomLink) => Promise<boolean>;
  readonly onConnection: (connection: Connection) => void;
}

export interface SteadyLink {
  /** `null` while there is no connection. */
  readonly current: () => RoomLink | null;
  /** Does not wait for the next try: the network is back, say. */
  readonly retry: () => void;
  readonly leave: () => Promise<void>;
}

/** A connection that comes back: it waits twice as long after every failure, and never quite as long as others do. */
export function keepConnected(options: SteadyLinkOptions): SteadyLink {
  const { dial, broker, lastWill, onOpen, onConnection } = options;
  let link: RoomLink | null = null;
  let failures = 0;
  let hasLeft = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const wait = (reason: DialFailure): void => {
    link = null;
    if (hasLeft) return;
    onConnection({ kind: 'waiting', reason });
    timer = setTimeout(() => void connect(), waitAfter(failures));
    failures += 1;
  };

  const connect = async (): Promise<void> => {
    timer = undefined;
    onConnection({ kind: 'connecting' });
    const onMessage = (topic: string, message: Bytes): void => {
      if (!hasLeft) options.onMessage(topic, message);
    };
    const dialled = await dial({ broker, lastWill, onMessage, onLost: () => wait('unreachable') });
    if (!dialled.ok) return wait(dialled.reason);
    const fresh = dialled.value;
    if (hasLeft) return fresh.close();
    link = fresh;
    onConnection({ kind: 'connected' });
    const isOpen = await onOpen(fresh);
    if (link !== fresh) return undefined;
    if (isOpen) failures = 0;
    else {
      wait('refused');
      await fresh.close();
    }
  };

  void connect();
  return {
    current: () => link,
    retry() {
      if (timer === undefined) return;
      clearTimeout(timer);
      void connect();
    },
    async leave() {
      hasLeft = true;
      clearTimeout(timer);
      const last = link;
      link = null;
      onConnection({ kind: 'left' });
      await last?.close();
    },
  };
}

/** Half of it is chance: two hundred phones must not come back in the same moment. */
function waitAfter(failures: number): number {
  const full = Math.min(ROOM_TIMES.firstWait * 2 ** failures, ROOM_TIMES.longestWait);
  return full / 2 + (full / 2) * Math.random();
}
