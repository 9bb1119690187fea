import type { Result } from '../domain/result.ts';
import type { Bytes } from './bytes.ts';

/** One connection to a broker, as long as it lives. */
export interface RoomLink {
  /** `false` = the broker said no, or the connection went. */
  subscribe(topics: readonly string[]): Promise<boolean>;
  /** Leaves a message for everybody who comes (retained, at least once); `true` = the broker has it. Empty clears. */
  publish(topic: string, message: Bytes): Promise<boolean>;
  /** Says goodbye: what was to be published when the connection is lost is not published. */
  close(): Promise<void>;
}

/** `refused`: the broker wants another name and password. */
export type DialFailure = 'unreachable' | 'refused';

export interface DialOptions {
  readonly broker: string;
  /** The topic that the broker clears when this connection is lost. */
  readonly lastWill: string | null;
  readonly onMessage: (topic: string, message: Bytes) => void;
  /** At most once, and never after `close`. */
  readonly onLost: () => void;
}

/** Connects to a broker. Never throws: brokers fail, and that is expected. */
export type Dial = (options: DialOptions) => Promise<Result<RoomLink, DialFailure>>;
