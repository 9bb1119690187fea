import type { Ballot } from '../domain/model/answer.ts';
import { fromUtf8, toUtf8 } from '../exchange/text-bytes.ts';
import type { Bytes } from './bytes.ts';
import { ROOM_LIMITS } from './limits.ts';

/** What the facilitator says to everybody in the room. */
export interface RoomState {
  readonly ballot: Ballot;
  readonly revealed: boolean;
  /** The room takes no more answers and is about to be cleared. */
  readonly closed: boolean;
}

export function encodeState(state: RoomState): Bytes {
  return toUtf8(JSON.stringify(state));
}

/** `null` = not a state. */
export function decodeState(bytes: Bytes): RoomState | null {
  const value = parseObject(bytes);
  const { ballot, revealed, closed } = value ?? {};
  if (ballot !== 1 && ballot !== 2) return null;
  if (typeof revealed !== 'boolean' || typeof closed !== 'boolean') return null;
  return { ballot, revealed, closed };
}

/** What somebody in the room says about themselves. */
export interface Presence {
  /** `null` = anonymous. Hostile until drawn as text. */
  readonly name: string | null;
}

export function encodePresence(presence: Presence): Bytes {
  return toUtf8(JSON.stringify(presence));
}

export function decodePresence(bytes: Bytes): Presence | null {
  const value = parseObject(bytes);
  if (value === null) return null;
  const { name } = value;
  if (name === null) return { name };
  return typeof name === 'string' && name.length <= ROOM_LIMITS.name ? { name } : null;
}

function parseObject(bytes: Bytes): Readonly<Record<string, unknown>> | null {
  const text = fromUtf8(bytes);
  try {
    const value: unknown = JSON.parse(text ?? '');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
