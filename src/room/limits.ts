/** What a room takes at most. Everybody with the invite may write to it, so nothing may grow without end. */
export const ROOM_LIMITS = {
  /** Bytes of a message with an answer: ten long notes, sealed. */
  answer: 512 * 1024,
  /** Bytes of every other message. */
  word: 4 * 1024,
  /** People, and so topics, that a facilitator remembers: as many as a round holds answers. */
  people: 20_000,
  /** Messages and bytes that wait to be opened; more are refused, and come again after the next connecting. */
  waiting: 25_000,
  waitingBytes: 64 * 1024 * 1024,
  /** UTF-16 units of a name that somebody shows: 28 bytes in UTF-8 are never more. */
  name: 28,
  /** How often a message that somebody else has overwritten is put back between two connections. */
  repairs: 60,
} as const;

/** Milliseconds. */
export const ROOM_TIMES = {
  /** Between two repairs of one message. */
  repair: 1_000,
  /** The first wait before connecting again; each further one is twice as long, up to the longest. */
  firstWait: 1_000,
  longestWait: 30_000,
  /** How long a guest looks for the facilitator's state before saying that the room is not open. */
  look: 5_000,
  /** How long the closing facilitator still takes what was on its way. */
  grace: 500,
} as const;
