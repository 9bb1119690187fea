import { LINE_FEED, QUOTE } from './csv-bytes.ts';

/** Says that the table is UTF-8, so that nobody has to guess. */
const MARK = new Uint8Array([0xef, 0xbb, 0xbf]);
const COMMA = 44;
/** Characters gathered before they become bytes. */
const BATCH = 262_144;

/** Bytes of rows that were all filled up to the same width. */
interface Batch {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly width: number;
}

/**
 * Writes a table as the CSV that the import reads: every filled cell in quotes, every row as wide as the widest, an
 * empty row as an empty line. Rows that stand before a wider one are filled up at the end.
 */
export class TableWriter {
  /** Rows written, empty ones included. */
  rows = 0;
  width = 0;
  /** Cells that are not empty. */
  filled = 0;

  private readonly batches: Batch[] = [];
  private readonly encoder = new TextEncoder();
  private texts: string[] = [];
  private pending = 0;

  /** Adds a row; holes and `''` are empty cells. Trailing empty ones do not widen the table. */
  write(cells: readonly (string | undefined)[]): void {
    let width = cells.length;
    while (width > 0 && !cells[width - 1]) width--;
    if (width > this.width) {
      this.flush();
      this.width = width;
    }
    this.rows++;
    this.add(width === 0 ? '' : this.line(cells));
  }

  /** Adds empty rows: rows of a sheet that hold nothing keep their numbers. */
  skip(rows: number): void {
    for (let row = 0; row < rows; row++) this.add('');
    this.rows += rows;
  }

  /** The whole table. */
  finish(): Uint8Array<ArrayBuffer>[] {
    this.flush();
    return [MARK, ...this.batches.map((batch) => this.widen(batch))];
  }

  /** Holes cost nothing: a row may hold one cell at the far end. */
  private line(cells: readonly (string | undefined)[]): string {
    let line = '';
    let last = 0;
    cells.forEach((cell, column) => {
      if (!cell) return;
      this.filled++;
      line += ','.repeat(column - last) + quote(cell);
      last = column;
    });
    return line + ','.repeat(this.width - 1 - last);
  }

  private add(line: string): void {
    this.texts.push(line);
    this.pending += line.length + 1;
    if (this.pending >= BATCH) this.flush();
  }

  private flush(): void {
    if (this.texts.length === 0) return;
    const bytes = this.encoder.encode(`${this.texts.join('\n')}\n`);
    this.batches.push({ bytes, width: this.width });
    this.texts = [];
    this.pending = 0;
  }

  private widen({ bytes, width }: Batch): Uint8Array<ArrayBuffer> {
    const missing = this.width - width;
    if (missing === 0 || width === 0) return bytes;
    const ends = rowEnds(bytes);
    const widened = new Uint8Array(bytes.length + ends.length * missing);
    let from = 0;
    let to = 0;
    for (const end of ends) {
      widened.set(bytes.subarray(from, end), to);
      to += end - from;
      // An empty row stays an empty line.
      if (end > from) {
        widened.fill(COMMA, to, to + missing);
        to += missing;
      }
      widened[to++] = LINE_FEED;
      from = end + 1;
    }
    return widened.subarray(0, to);
  }
}

function quote(cell: string): string {
  return cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : `"${cell}"`;
}

/** Line feeds outside of quotes. */
function rowEnds(bytes: Uint8Array): number[] {
  const ends: number[] = [];
  let quoted = false;
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index];
    if (byte === QUOTE) quoted = !quoted;
    else if (byte === LINE_FEED && !quoted) ends.push(index);
  }
  return ends;
}
