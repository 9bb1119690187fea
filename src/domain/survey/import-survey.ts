import { fail, succeed, type Result } from '../result.ts';
import { readBytes, readUtf8Chunks, type ByteSource, type TableLayout } from './byte-source.ts';
import { recordTexts } from './cell-text.ts';
import { CsvScanner } from './csv-scanner.ts';
import { refuseByBytes } from './file-type.ts';
import { finishRun } from './finish-run.ts';
import { readHeaders } from './header-records.ts';
import type { ImportFailure, ImportProgress, SurveyImport } from './import-outcome.ts';
import type { Delimiter, SurveyMapping } from './mapping.ts';
import { DELIMITERS } from './mapping.ts';
import type { FileNote } from './problem.ts';
import { isBlankRecord } from './row-structure.ts';
import { nameOf } from './sampled-column.ts';
import { SurveyRun } from './survey-run.ts';
import { validateMapping } from './validate-mapping.ts';

/** So much of a file shows how long its rows are; until then the columns are small and grow quickly. */
const TELLING_BYTES = 1024 * 1024;

export interface ImportOptions {
  readonly onProgress?: (progress: ImportProgress) => void;
  readonly chunkBytes?: number;
}

/**
 * Reads a whole file under a mapping: one pass, in chunks, without keeping its text. Memory: the table (about
 * 40 bytes a row), two chunks and one record.
 */
export async function importSurveyFile(
  source: ByteSource,
  mapping: SurveyMapping,
  options: ImportOptions = {},
): Promise<Result<SurveyImport, ImportFailure>> {
  const refused = refuseByBytes(await readBytes(source, 0, 65_536));
  if (refused) return fail({ kind: 'file', problem: refused });
  const reader = new SurveyFileReader(mapping, source.layout);
  for await (const { bytes, position } of readUtf8Chunks(source, mapping.encoding, options.chunkBytes)) {
    const failure = reader.feed(bytes, position >= source.size);
    if (failure) return fail(failure);
    reader.foretell(position, source.size);
    options.onProgress?.({ bytes: position, totalBytes: source.size, records: reader.records });
  }
  return reader.finish();
}

/** Takes the chunks of one file: the `sep=` line, the header records, then the responses. */
class SurveyFileReader {
  private readonly scanner: CsvScanner;
  private readonly mapping: SurveyMapping;
  private readonly headers: string[][] = [];
  private readonly notes: FileNote[] = [];
  private run: SurveyRun | null = null;
  private foretold = false;

  constructor(mapping: SurveyMapping, layout: TableLayout | undefined) {
    this.mapping = mapping;
    const delimiter = layout?.delimiter ?? mapping.delimiter;
    this.scanner = new CsvScanner({ delimiter, firstRecord: layout?.firstRecord });
  }

  get records(): number {
    return this.scanner.record;
  }

  feed(bytes: Uint8Array, isLast: boolean): ImportFailure | null {
    const { scanner } = this;
    scanner.feed(bytes);
    if (isLast) scanner.end();
    while (this.run === null) {
      if (!scanner.next()) return null;
      const failure = this.takeHeader();
      if (failure) return failure;
    }
    const { run } = this;
    while (scanner.next()) run.read(scanner);
    return null;
  }

  /** Foretells the number of rows, once enough was read to tell. */
  foretell(position: number, size: number): void {
    if (this.foretold || !this.run || position < Math.min(size, TELLING_BYTES)) return;
    this.foretold = true;
    this.run.expect(Math.ceil((this.run.table.rows * size * 1.02) / position) + 64);
  }

  private takeHeader(): ImportFailure | null {
    const { scanner, headers, mapping } = this;
    const texts = recordTexts(scanner);
    if (scanner.record === 1) {
      const named = /^sep=(.)?$/i.exec(texts[0]?.trim() ?? '');
      // `sep=,` read with commas is two cells: "sep=" and nothing.
      if (named && texts.slice(1).every((text) => text.trim() === '')) {
        this.notes.push({
          code: 'SEP_LINE',
          delimiter: toDelimiter(named[1]) ?? mapping.delimiter,
          record: 1,
          line: 1,
        });
        return null;
      }
    }
    if (isBlankRecord(scanner)) return null;
    headers.push(texts);
    if (headers.length < mapping.headerRecords) return null;
    const names = readHeaders(headers).map(nameOf);
    const valid = validateMapping(mapping, names.length);
    if (!valid.ok) return { kind: 'mapping', problems: valid.reason };
    this.run = new SurveyRun(valid.value, headers, names);
    return null;
  }

  finish(): Result<SurveyImport, ImportFailure> {
    const { run, headers, mapping, notes } = this;
    if (headers.length === 0)
      return fail({ kind: 'file', problem: { code: 'FILE_EMPTY', record: 0, line: 0 } });
    if (!run || run.importCounts.records === 0) {
      return fail({ kind: 'file', problem: { code: 'FILE_NO_DATA', record: 1, line: 1 } });
    }
    return succeed(finishRun(run, mapping, notes));
  }
}

function toDelimiter(text: string | undefined): Delimiter | null {
  return DELIMITERS.find((delimiter) => delimiter === text) ?? null;
}
