import { fail, succeed, type Result } from '../domain/result.ts';
import type { ByteSource } from '../domain/survey/byte-source.ts';
import type { FileProblem } from '../domain/survey/problem.ts';
import type { TableWriter } from '../domain/survey/table-writer.ts';
import { LIMITS } from './limits.ts';
import { NumberFormats } from './number-formats.ts';
import { broken, EMPTY, tooLarge } from './refusals.ts';
import { SharedStrings } from './shared-strings.ts';
import { SheetReader, type CellContext } from './sheet-reader.ts';
import { unpackEntry } from './unpack-entry.ts';
import { readRelations, readWorkbookInfo, type Relation, type SheetEntry } from './workbook-parts.ts';
import { XmlReader, type XmlHandler } from './xml-reader.ts';
import type { ZipEntry } from './zip-directory.ts';

export interface SheetTable {
  readonly sheet: string;
  readonly parts: Uint8Array<ArrayBuffer>[];
}

/** Where nearly every program puts the workbook. */
const USUAL_PLACE = 'xl/workbook.xml';

/**
 * The sheet of a workbook that holds the responses: of the visible ones the one with the most filled cells. One pass over
 * each part, in pieces; memory: the shared texts, the table and one part of the file.
 */
export async function readWorkbook(
  source: ByteSource,
  entries: readonly ZipEntry[],
): Promise<Result<SheetTable, FileProblem>> {
  return new WorkbookReader(source, entries).read();
}

class WorkbookReader {
  private readonly source: ByteSource;
  private readonly entries: ReadonlyMap<string, ZipEntry>;
  private left: number = LIMITS.workbookBytes;

  constructor(source: ByteSource, entries: readonly ZipEntry[]) {
    this.source = source;
    this.entries = new Map(entries.map((entry) => [entry.name, entry]));
  }

  async read(): Promise<Result<SheetTable, FileProblem>> {
    const place = await this.findWorkbook();
    const folder = place.slice(0, place.lastIndexOf('/') + 1);
    const info = await this.readSmall(place, readWorkbookInfo);
    const relations = await this.readSmall(relationsOf(place), (xml) => readRelations(xml, folder));
    if (!info.ok) return info;
    if (!relations.ok) return relations;
    const context = await this.readContext(relations.value, info.value.is1904);
    if (!context.ok) return context;
    return this.readSheets(info.value.sheets, relations.value, context.value);
  }

  /** The archive's own relations name the workbook; without them it lies at its usual place. */
  private async findWorkbook(): Promise<string> {
    const relations = await this.readSmall('_rels/.rels', (xml) => readRelations(xml, ''));
    const named = relations.ok ? relations.value.find(({ kind }) => kind === 'officeDocument') : undefined;
    return named && this.entries.has(named.target) ? named.target : USUAL_PLACE;
  }

  private async readContext(
    relations: readonly Relation[],
    is1904: boolean,
  ): Promise<Result<CellContext, FileProblem>> {
    const strings = new SharedStrings();
    const formats = new NumberFormats();
    const parts = [
      { kind: 'sharedStrings', handler: strings },
      { kind: 'styles', handler: formats },
    ];
    for (const { kind, handler } of parts) {
      const part = relations.find((relation) => relation.kind === kind);
      // A workbook may do without both.
      if (!part || !this.entries.has(part.target)) continue;
      const read = await this.readPart(part.target, handler);
      if (!read.ok) return read;
    }
    return succeed({ strings: strings.texts, formats, is1904 });
  }

  private async readSheets(
    sheets: readonly SheetEntry[],
    relations: readonly Relation[],
    context: CellContext,
  ): Promise<Result<SheetTable, FileProblem>> {
    const visible = sheets.filter(({ isHidden }) => !isHidden);
    let best: { readonly name: string; readonly table: TableWriter } | null = null;
    for (const { name, relation } of visible.length > 0 ? visible : sheets) {
      const part = relations.find(({ id, kind }) => id === relation && kind === 'worksheet');
      // Sheets of charts and macros have no cells.
      if (!part) continue;
      const reader = new SheetReader(context);
      const read = await this.readPart(part.target, reader, () => reader.problem);
      if (!read.ok) return read;
      if (!best || reader.table.filled > best.table.filled) best = { name, table: reader.table };
    }
    if (!best) return fail(broken('xlsx'));
    return best.table.filled === 0 ? fail(EMPTY) : succeed({ sheet: best.name, parts: best.table.finish() });
  }

  /** A part that is read as one text; `null` from `parse` = it is no readable XML. */
  private async readSmall<Value>(
    name: string,
    parse: (xml: string) => Value | null,
  ): Promise<Result<Value, FileProblem>> {
    let xml = '';
    const read = await this.unpack(name, (piece) => {
      xml += piece;
      return null;
    });
    if (!read.ok) return read;
    const value = parse(xml);
    return value === null ? fail(broken('xlsx')) : succeed(value);
  }

  private async readPart(
    name: string,
    handler: XmlHandler,
    problemOf: () => FileProblem | null = () => null,
  ): Promise<Result<null, FileProblem>> {
    const reader = new XmlReader(handler);
    const read = await this.unpack(name, (piece) => {
      reader.write(piece);
      return reader.isBroken ? broken('xlsx') : problemOf();
    });
    if (!read.ok) return read;
    return reader.end() ? read : fail(problemOf() ?? broken('xlsx'));
  }

  private async unpack(
    name: string,
    sink: (piece: string) => FileProblem | null,
  ): Promise<Result<null, FileProblem>> {
    const entry = this.entries.get(name);
    if (!entry) return fail(broken('xlsx'));
    if (entry.size > this.left) return fail(tooLarge('xlsx', 'bytes', LIMITS.workbookBytes));
    this.left -= entry.size;
    let decoder: TextDecoder | null = null;
    const read = await unpackEntry(this.source, entry, {
      type: 'xlsx',
      limit: LIMITS.workbookBytes,
      sink: (bytes) => {
        decoder ??= new TextDecoder(
          bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8',
        );
        return sink(decoder.decode(bytes, { stream: true }));
      },
    });
    return read;
  }
}

/** `xl/workbook.xml` has its relations in `xl/_rels/workbook.xml.rels`. */
function relationsOf(place: string): string {
  const slash = place.lastIndexOf('/') + 1;
  return `${place.slice(0, slash)}_rels/${place.slice(slash)}.rels`;
}
