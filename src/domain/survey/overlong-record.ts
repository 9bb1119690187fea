import { isLineEnd, LINE_FEED, QUOTE } from './csv-bytes.ts';

/** Lets the rest of a record pass that is too long to be kept, and finds its end. */
export class OverlongRecord {
  /** The record is inside quotes where the bytes end. */
  insideQuotes: boolean;
  /** Line ends met inside quotes. */
  lines = 0;
  /** Where to go on with more bytes. */
  position = 0;

  constructor(insideQuotes: boolean) {
    this.insideQuotes = insideQuotes;
  }

  /** True = the record ends at `position`, with a line end or with the file; false = it goes on in the next bytes. */
  pass(buffer: Uint8Array, from: number, to: number, isLast: boolean): boolean {
    let cursor = from;
    for (; cursor < to; cursor++) {
      const byte = buffer[cursor];
      if (byte === QUOTE) {
        // Two quotes in a row leave and enter again: the state after them is right without a special case.
        if (cursor + 1 >= to && !isLast) break;
        this.insideQuotes = !this.insideQuotes;
      } else if (isLineEnd(byte)) {
        if (!this.insideQuotes) break;
        if (byte === LINE_FEED) this.lines++;
      }
    }
    this.position = cursor;
    if (cursor >= to) return isLast;
    return buffer[cursor] !== QUOTE;
  }
}
