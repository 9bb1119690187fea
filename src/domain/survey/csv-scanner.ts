import { CARRIAGE_RETURN, doubleLength, isLineEnd, LINE_FEED, QUOTE, stopBytes } from './csv-bytes.ts';
import { OverlongRecord } from './overlong-record.ts';

/** How the bytes between `starts[i]` and `ends[i]` become the text of cell i. */
export const CELL_PLAIN = 0;
/** Was quoted and holds `""` for `"`. */
export const CELL_ESCAPED = 1;
/** A quoted part followed by more text, as in `"a"b`: the range begins at the opening quote. */
export const CELL_MESSY = 2;

/** A record longer than this is no answer to a survey (a quote that was never closed): its bytes are let go. */
const DEFAULT_RECORD_LIMIT = 8 * 1024 * 1024;
/** The widest sheet a spreadsheet can hold. Further cells are counted but not kept. */
const CELL_LIMIT = 16_384;

export interface ScannerOptions {
  /** One ASCII character. */
  readonly delimiter: string;
  readonly recordLimit?: number;
  /** Number of the first record of what is no text: its records are its lines, whatever breaks stand in cells. */
  readonly firstRecord?: number | undefined;
}

/**
 * Splits UTF-8 bytes into CSV records (RFC 4180, plus what is met in the wild: CR, LF and CRLF mixed, quotes
 * inside unquoted cells, text after a closing quote). It makes no strings: after `next()` returned true, the
 * cells of the record are ranges of `buffer`. The result does not depend on how the bytes are cut into chunks.
 *
 *     scanner.feed(chunk); while (scanner.next()) use(scanner);   // for each chunk
 *     scanner.end();       while (scanner.next()) use(scanner);
 *
 * Cost: one look at each byte; a record cut by a chunk end is looked at again from its start. Memory: one
 * chunk plus one record, at most `recordLimit`.
 */
export class CsvScanner {
  buffer: Uint8Array<ArrayBuffer> = new Uint8Array(1);
  starts = new Int32Array(64);
  ends = new Int32Array(64);
  kinds = new Uint8Array(64);
  /** Cells of the record; may be more than the ranges kept. */
  cells = 0;
  /** Number of the record, from 1; empty lines are records with one empty cell. */
  record = 0;
  /** Physical line where the record starts, from 1. */
  line = 0;
  /** Physical line where the record ends. */
  lastLine = 0;
  /** A NUL or another control character stands somewhere in the record. */
  hasControl = false;
  /** Index of the cell whose quote is never closed; -1 = none. Only the last record can have one. */
  unclosedCell = -1;
  /** Line where that quote was opened. */
  unclosedLine = 0;
  /** The record was longer than the limit: its cells are not kept. */
  overlong = false;

  private readonly delimiter: number;
  private readonly recordLimit: number;
  private readonly numbersRows: boolean;
  /** Bytes at which the plain and the quoted loops stop. */
  private readonly plainStops: Uint8Array<ArrayBuffer>;
  private readonly quotedStops = stopBytes(null);
  private position = 0;
  private limit = 0;
  private ended = false;
  private skipLineFeed = false;
  private nextLine = 1;
  /** Some cell of the last record is not plain: `kinds` must be cleared. */
  private hasKinds = false;
  // Where a loop left off: set by the scan methods, read by the caller.
  private cursor = 0;
  private insideQuotes = false;
  private linesInRecord = 0;
  private passing: OverlongRecord | null = null;

  constructor(options: ScannerOptions) {
    this.delimiter = options.delimiter.charCodeAt(0);
    this.recordLimit = options.recordLimit ?? DEFAULT_RECORD_LIMIT;
    this.numbersRows = options.firstRecord !== undefined;
    this.record = (options.firstRecord ?? 1) - 1;
    this.plainStops = stopBytes(this.delimiter);
  }

  /** Adds bytes. Ranges of the last record are no longer valid. */
  feed(chunk: Uint8Array): void {
    const kept = this.limit - this.position;
    const needed = kept + chunk.length + 1;
    if (needed > this.buffer.length) {
      const grown = new Uint8Array(needed);
      grown.set(this.buffer.subarray(this.position, this.limit));
      this.buffer = grown;
    } else {
      this.buffer.copyWithin(0, this.position, this.limit);
    }
    this.buffer.set(chunk, kept);
    this.position = 0;
    this.limit = kept + chunk.length;
    // A stop byte after the last one, so that the inner loops need no bounds check of their own.
    this.buffer[this.limit] = LINE_FEED;
  }

  /** No more bytes will come: the rest is the last record. */
  end(): void {
    this.ended = true;
  }

  /** Moves to the next whole record; false = none left in the bytes fed so far. */
  next(): boolean {
    if (this.passing) return this.passOverlong(this.passing);
    if (this.skipLineFeed && this.position < this.limit) {
      if (this.buffer[this.position] === LINE_FEED) this.position++;
      this.skipLineFeed = false;
    }
    if (this.position >= this.limit) return false;
    this.beginRecord();
    return this.scanRecord() || this.handleRunOut();
  }

  private beginRecord(): void {
    this.cells = 0;
    this.hasControl = false;
    if (this.hasKinds) {
      this.kinds.fill(CELL_PLAIN);
      this.hasKinds = false;
    }
    this.linesInRecord = 0;
    this.cursor = this.position;
    this.insideQuotes = false;
    this.overlong = false;
    this.unclosedCell = -1;
  }

  /** The hot loop, on locals: plain cells here, all others in `scanQuoted`. False = the bytes ran out. */
  private scanRecord(): boolean {
    const { buffer, plainStops, delimiter } = this;
    let { starts, ends, cursor } = this;
    let cellStart = cursor;
    let cells = 0;
    for (;;) {
      let byte = buffer[cursor] as number;
      while (plainStops[byte] === 0) byte = buffer[++cursor] as number;
      if (byte === delimiter) {
        // `putCell` by hand, for the cells that a file is made of: their kind is already `CELL_PLAIN`.
        if (cells >= starts.length) ({ starts, ends } = this.makeRoom());
        starts[cells] = cellStart;
        ends[cells] = cursor;
        cells++;
        cellStart = ++cursor;
      } else if (byte === LINE_FEED || byte === CARRIAGE_RETURN) {
        this.cells = cells;
        this.cursor = cursor;
        if (cursor >= this.limit && !this.ended) return false;
        this.putCell(cellStart, cursor, CELL_PLAIN);
        return this.endRecord(cursor);
      } else if (byte === QUOTE && cursor === cellStart) {
        this.cells = cells;
        this.cursor = cursor;
        if (!this.scanQuoted()) return false;
        ({ starts, ends, cells, cursor } = this);
        if (buffer[cursor] !== delimiter || cursor >= this.limit) return this.endRecord(cursor);
        cellStart = ++cursor;
      } else {
        if (byte !== QUOTE) this.hasControl = true;
        cursor++;
      }
    }
  }

  /**
   * From an opening quote to the byte after the cell, which is a delimiter, a line end or the limit.
   * False = more bytes are needed to know where the cell ends.
   */
  private scanQuoted(): boolean {
    const { buffer, quotedStops, limit } = this;
    const open = this.cursor;
    const openLines = this.linesInRecord;
    let cursor = open + 1;
    let kind = CELL_PLAIN;
    for (;;) {
      while (quotedStops[buffer[cursor] as number] === 0) cursor++;
      const byte = buffer[cursor];
      if (cursor >= limit) break;
      if (byte === QUOTE) {
        if (cursor + 1 >= limit && !this.ended) break;
        if (cursor + 1 >= limit || buffer[cursor + 1] !== QUOTE) return this.closeQuoted(open, cursor, kind);
        kind = CELL_ESCAPED;
        cursor += 2;
      } else {
        cursor = this.passControl(cursor);
      }
    }
    this.cursor = cursor;
    this.insideQuotes = true;
    this.unclosedLine = this.nextLine + openLines;
    if (!this.ended) return false;
    this.unclosedCell = this.cells;
    this.putCell(open + 1, limit, kind);
    return true;
  }

  /** Steps over a line end inside quotes (and counts it) or over a control character (and remembers it). */
  private passControl(cursor: number): number {
    const byte = this.buffer[cursor];
    if (byte !== LINE_FEED && byte !== CARRIAGE_RETURN) {
      this.hasControl = true;
      return cursor + 1;
    }
    this.linesInRecord++;
    const pair = byte === CARRIAGE_RETURN && cursor + 1 < this.limit && this.buffer[cursor + 1] === LINE_FEED;
    return cursor + (pair ? 2 : 1);
  }

  /** After a closing quote: usually the cell ends; text up to the next delimiter still belongs to it. */
  private closeQuoted(open: number, close: number, kind: number): boolean {
    const { buffer, limit, plainStops } = this;
    let cursor = close + 1;
    const byte = buffer[cursor];
    if (cursor < limit && byte !== this.delimiter && byte !== LINE_FEED && byte !== CARRIAGE_RETURN) {
      for (;;) {
        while (plainStops[buffer[cursor] as number] === 0) cursor++;
        const stop = buffer[cursor];
        if (cursor >= limit || stop === this.delimiter || isLineEnd(stop)) break;
        if (stop !== QUOTE) this.hasControl = true;
        cursor++;
      }
      if (cursor >= limit && !this.ended) {
        this.cursor = cursor;
        return false;
      }
      this.putCell(open, cursor, CELL_MESSY);
    } else {
      this.putCell(open + 1, close, kind);
    }
    this.cursor = cursor;
    return true;
  }

  private putCell(start: number, end: number, kind: number): void {
    if (this.cells >= this.starts.length) this.makeRoom();
    const index = this.cells++;
    this.starts[index] = start;
    this.ends[index] = end;
    if (kind === CELL_PLAIN) return;
    this.kinds[index] = kind;
    this.hasKinds = true;
  }

  /** Doubles the room for cells, up to the widest sheet; what lies beyond is counted, but typed arrays drop it. */
  private makeRoom(): { starts: Int32Array<ArrayBuffer>; ends: Int32Array<ArrayBuffer> } {
    if (this.starts.length < CELL_LIMIT) {
      this.starts = doubleLength(this.starts);
      this.ends = doubleLength(this.ends);
      this.kinds = doubleLength(this.kinds);
    }
    return this;
  }

  private endRecord(cursor: number): boolean {
    let position = cursor;
    const lineEnded = position < this.limit;
    if (lineEnded) {
      if (this.buffer[position] === CARRIAGE_RETURN) {
        if (position + 1 < this.limit) position += this.buffer[position + 1] === LINE_FEED ? 1 : 0;
        else this.skipLineFeed = true;
      }
      position++;
    }
    this.position = position;
    this.record++;
    this.line = this.nextLine;
    this.lastLine = this.nextLine + this.linesInRecord;
    this.nextLine = this.lastLine + 1;
    // The text ends with a line end inside the open quote: that line is empty and is no line of the file.
    if (!lineEnded && this.unclosedCell >= 0 && isLineEnd(this.buffer[this.limit - 1])) this.lastLine--;
    if (this.numbersRows) this.line = this.lastLine = this.record;
    return true;
  }

  /** The record goes on in the next chunk; one that is already too long stops being kept. */
  private handleRunOut(): boolean {
    if (this.limit - this.position <= this.recordLimit) return false;
    this.passing = new OverlongRecord(this.insideQuotes);
    this.unclosedCell = this.insideQuotes ? this.cells : -1;
    this.position = Math.min(this.cursor, this.limit);
    return this.passOverlong(this.passing);
  }

  /** Its cells are not kept; whether its quote is ever closed is known at the end. */
  private passOverlong(passing: OverlongRecord): boolean {
    const ends = passing.pass(this.buffer, this.position, this.limit, this.ended);
    this.position = passing.position;
    if (!ends) return false;
    this.linesInRecord += passing.lines;
    if (!passing.insideQuotes) this.unclosedCell = -1;
    this.passing = null;
    this.overlong = true;
    this.cells = 0;
    return this.endRecord(this.position);
  }
}
