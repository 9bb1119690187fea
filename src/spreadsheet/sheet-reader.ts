import type { FileProblem } from '../domain/survey/problem.ts';
import { TableWriter } from '../domain/survey/table-writer.ts';
import { LIMITS } from './limits.ts';
import { dateText, type NumberFormats } from './number-formats.ts';
import { broken, tooLarge } from './refusals.ts';
import { attribute, unescapeText, type XmlHandler } from './xml-reader.ts';

/** What the cells of a sheet point to. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly formats: NumberFormats;
  readonly is1904: boolean;
}

/**
 * Writes the rows of a worksheet as a table, each under its number in the sheet. Goes by the cells alone: the declared
 * dimension may lie, and formatted rows without a value are nothing.
 */
export class SheetReader implements XmlHandler {
  readonly table = new TableWriter();
  /** Why the sheet cannot be read; what follows is passed over. */
  problem: FileProblem | null = null;

  private readonly context: CellContext;
  private row = 0;
  private filledRows = 0;
  private characters = 0;
  private column = 0;
  private cells: string[] = [];
  private tag = '';
  private value = '';
  private inCell = false;
  private inValue = false;
  private inPhonetic = false;

  constructor(context: CellContext) {
    this.context = context;
  }

  open(name: string, tag: string): void {
    if (name === 'row') this.beginRow(attribute(tag, 'r'));
    else if (name === 'c') this.beginCell(tag);
    else if (!this.inCell) return;
    else if (name === 'v' || name === 't') this.inValue = true;
    else if (name === 'rPh') this.inPhonetic = true;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.inValue = false;
    else if (name === 'c') this.endCell();
    else if (name === 'row') this.endRow();
    else if (name === 'rPh') this.inPhonetic = false;
  }

  text(text: string): void {
    if (this.inValue && !this.inPhonetic) this.value += text;
  }

  /** Rows and cells may leave out their address: then they follow the one before. */
  private beginRow(address: string | null): void {
    const row = address === null ? this.row + 1 : Number(address);
    if (!(row > this.row && row <= LIMITS.lastRow)) this.problem ??= broken('xlsx');
    this.row = row;
    this.column = 0;
    this.cells = [];
  }

  private beginCell(tag: string): void {
    const address = attribute(tag, 'r');
    this.column = address === null ? this.column + 1 : columnOf(address);
    if (!(this.column > 0 && this.column <= LIMITS.lastColumn)) this.problem ??= broken('xlsx');
    this.tag = tag;
    this.value = '';
    this.inCell = true;
  }

  private endCell(): void {
    this.inCell = false;
    if (this.problem || this.value === '') return;
    const text = this.cellText();
    if (text === '') return;
    // One long text may stand in every cell of a small file.
    this.characters += text.length;
    if (this.characters > LIMITS.characters) this.problem ??= tooLarge('xlsx', 'bytes', LIMITS.characters);
    this.cells[this.column - 1] = text;
  }

  private cellText(): string {
    const { value, context } = this;
    switch (attribute(this.tag, 't')) {
      case 's': {
        const text = context.strings[Number(value)];
        if (text === undefined) this.problem ??= broken('xlsx');
        return text ?? '';
      }
      case 'b':
        return value.trim() === '0' ? 'FALSE' : 'TRUE';
      case 'str':
      case 'inlineStr':
        return unescapeText(value);
      // Errors (`#N/A`) and ISO dates are what they say.
      case 'e':
      case 'd':
        return value.trim();
      default:
        return this.numberText(value.trim());
    }
  }

  private numberText(value: string): string {
    const number = Number(value);
    if (value === '' || !Number.isFinite(number)) return value;
    const kind = this.context.formats.kindOfStyle(attribute(this.tag, 's'));
    const date = kind === 'number' ? null : dateText(number, kind, this.context.is1904);
    // Fifteen digits are what a spreadsheet shows and keeps: 0.1 + 0.2 is 0.3.
    return date ?? String(Number.isSafeInteger(number) ? number : Number(number.toPrecision(15)));
  }

  private endRow(): void {
    if (this.problem || this.cells.length === 0) return;
    const { table, cells, row } = this;
    this.filledRows++;
    const width = Math.max(table.width, cells.length);
    if (this.filledRows > LIMITS.rows) this.problem = tooLarge('xlsx', 'rows', LIMITS.rows);
    else if (width * this.filledRows > LIMITS.cells)
      this.problem = tooLarge('xlsx', 'columns', LIMITS.lastColumn);
    if (this.problem) return;
    table.skip(row - 1 - table.rows);
    table.write(cells);
  }
}

/** `AB12` is 28; 0 = no address. */
function columnOf(address: string): number {
  let column = 0;
  for (let at = 0; at < address.length; at++) {
    const letter = (address.charCodeAt(at) | 32) - 96;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
    if (column > LIMITS.lastColumn) return 0;
  }
  return column;
}
