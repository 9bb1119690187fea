import { fail, succeed, type Result } from '../result.ts';
import { readBytes, type ByteSource, type TableLayout } from './byte-source.ts';
import { recordTexts } from './cell-text.ts';
import { CsvScanner } from './csv-scanner.ts';
import { findSepLine, sniffDelimiter } from './delimiter.ts';
import { refuseByBytes, refuseByText } from './file-type.ts';
import type { Delimiter } from './mapping.ts';
import type { FileProblem } from './problem.ts';
import type { EncodingFinding, InspectOverrides } from './proposal.ts';
import { createTranscoder, detectEncoding } from './text-encoding.ts';

/** Enough for a thousand wide responses; read at once. */
const SAMPLE_BYTES = 1024 * 1024;
const SAMPLE_RECORDS = 1000;

export interface SampleRecord {
  readonly record: number;
  readonly line: number;
  readonly cells: readonly string[];
}

/** The beginning of a file as text. */
export interface SurveySample {
  readonly encoding: EncodingFinding;
  readonly delimiter: Delimiter;
  /** The delimiter named by a `sep=` line, which is not among `records`. */
  readonly sepLine: Delimiter | null;
  /** Header and data records; empty ones left out. */
  readonly records: readonly SampleRecord[];
  /** Decoded text of the sample. */
  readonly text: string;
  /** UTF-8 bytes of the sample, after any `sep=` line. */
  readonly bytes: Uint8Array;
  /** The sample is the whole file. */
  readonly isWhole: boolean;
  readonly layout: TableLayout | undefined;
}

/** Reads the beginning of a file: its type, encoding, delimiter and first records. */
export async function readSample(
  source: ByteSource,
  overrides: InspectOverrides,
): Promise<Result<SurveySample, FileProblem>> {
  const raw = await readBytes(source, 0, SAMPLE_BYTES);
  const isWhole = source.size <= raw.length;
  if (raw.length === 0) return fail({ code: 'FILE_EMPTY', record: 0, line: 0 });
  const refused = refuseByBytes(raw);
  if (refused) return fail(refused);
  const encoding: EncodingFinding = overrides.encoding
    ? { encoding: overrides.encoding, by: 'user' }
    : detectEncoding(raw);
  const bytes = createTranscoder(encoding.encoding)(raw, isWhole);
  // A letter cut by the end of the sample is no damage.
  const text = new TextDecoder().decode(bytes, { stream: !isWhole });
  const refusedText = refuseByText(text);
  if (refusedText) return fail(refusedText);
  const { layout } = source;
  const sepLine = layout ? null : findSepLine(bytes);
  const body = sepLine ? afterFirstLine(bytes) : bytes;
  const delimiter = layout?.delimiter ?? overrides.delimiter ?? sepLine ?? sniffDelimiter(body, isWhole);
  const scanner = new CsvScanner({ delimiter, firstRecord: layout?.firstRecord });
  scanner.feed(body);
  if (isWhole) scanner.end();
  const records = readRecords(scanner, sepLine !== null);
  return succeed({ encoding, delimiter, sepLine, records, text, bytes, isWhole, layout });
}

function readRecords(scanner: CsvScanner, afterSepLine: boolean): SampleRecord[] {
  const shift = afterSepLine ? 1 : 0;
  const records: SampleRecord[] = [];
  while (records.length < SAMPLE_RECORDS && scanner.next()) {
    const cells = recordTexts(scanner);
    if (cells.every((cell) => cell.trim() === '')) continue;
    records.push({ record: scanner.record + shift, line: scanner.line + shift, cells });
  }
  return records;
}

function afterFirstLine(bytes: Uint8Array): Uint8Array {
  let end = bytes.findIndex((byte) => byte === 10 || byte === 13);
  if (end < 0) return new Uint8Array(0);
  if (bytes[end] === 13 && bytes[end + 1] === 10) end++;
  return bytes.subarray(end + 1);
}
