export const QUOTE = 34;
export const LINE_FEED = 10;
export const CARRIAGE_RETURN = 13;
const TAB = 9;

export function isLineEnd(byte: number | undefined): boolean {
  return byte === LINE_FEED || byte === CARRIAGE_RETURN;
}

/**
 * The bytes at which the scanner's inner loops stop: quotes, line ends and other control characters, and outside of quotes
 * the delimiter. A tab is ordinary text unless it is the delimiter.
 */
export function stopBytes(delimiter: number | null): Uint8Array<ArrayBuffer> {
  const stops = new Uint8Array(256);
  stops.fill(1, 0, 32);
  stops[TAB] = 0;
  stops[QUOTE] = 1;
  if (delimiter !== null) stops[delimiter] = 1;
  return stops;
}

/** The same values with as much room again. */
export function doubleLength(values: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer>;
export function doubleLength(values: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>;
export function doubleLength(
  values: Int32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>,
): Int32Array<ArrayBuffer> | Uint8Array<ArrayBuffer> {
  const length = values.length * 2;
  const doubled = values instanceof Uint8Array ? new Uint8Array(length) : new Int32Array(length);
  doubled.set(values);
  return doubled;
}

/** The same values with room for this many. */
export function widen(values: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(length);
  grown.set(values);
  return grown;
}
