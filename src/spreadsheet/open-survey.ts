import { fail, succeed, type Result } from '../domain/result.ts';
import { readBytes, type ByteSource } from '../domain/survey/byte-source.ts';
import { looksLikeJson, refuseType, typeByBytes } from '../domain/survey/file-type.ts';
import { readJsonTable } from '../domain/survey/json-table.ts';
import { asPlainText, type OpenedSurvey } from '../domain/survey/opened-survey.ts';
import type { FileProblem } from '../domain/survey/problem.ts';
import { detectEncoding } from '../domain/survey/text-encoding.ts';
import { LIMITS } from './limits.ts';
import { readWorkbook } from './read-workbook.ts';
import { ENCRYPTED, tooLarge } from './refusals.ts';
import { unpackEntry } from './unpack-entry.ts';
import { readZipDirectory, type ZipEntry } from './zip-directory.ts';

const HEAD_BYTES = 65_536;
const OLD_XLS: FileProblem = { code: 'FILE_IS_OLD_XLS', record: 0, line: 0 };

/**
 * Opens what a survey tool exports: text, a workbook, JSON, or one of them in an archive. Everything but text is turned
 * into CSV text once, here; what reads it later knows no other format. Decides by bytes, never by the file's name.
 */
export async function openSurvey(file: Blob): Promise<Result<OpenedSurvey, FileProblem>> {
  const head = await readBytes(file, 0, HEAD_BYTES);
  switch (typeByBytes(head)) {
    case 'zip':
      return openArchive(file);
    case 'ole':
      return fail((await isEncrypted(file, head)) ? ENCRYPTED : OLD_XLS);
    default:
      return openText(file, head);
  }
}

/** JSON is turned into a table; everything else is left to the reader of CSV, which refuses what is none. */
async function openText(file: Blob, head: Uint8Array): Promise<Result<OpenedSurvey, FileProblem>> {
  const { encoding } = detectEncoding(head);
  const decoder = new TextDecoder(encoding);
  if (!looksLikeJson(decoder.decode(head, { stream: true }))) {
    return succeed(asPlainText(file));
  }
  if (file.size > LIMITS.jsonBytes) return fail(tooLarge('json', 'bytes', LIMITS.jsonBytes));
  const table = readJsonTable(new TextDecoder(encoding).decode(await readBytes(file, 0, file.size)));
  if (!table.ok) return table;
  const tool = table.value.hasRankedLists ? 'surveyjs' : null;
  const text = new Blob(table.value.parts);
  return succeed({ container: 'json', text, part: null, tool, bytes: file.size });
}

async function openArchive(file: Blob): Promise<Result<OpenedSurvey, FileProblem>> {
  const directory = await readZipDirectory(file);
  if (!directory.ok) return directory;
  const entries = directory.value;
  const has = (name: RegExp): boolean => entries.some((entry) => name.test(entry.name));
  if (has(/^xl\/workbook\.bin$/i)) return fail(refuseType('xlsb'));
  if (has(/^content\.xml$/) && has(/^mimetype$/)) return fail(refuseType('ods'));
  if (has(/^\[Content_Types\]\.xml$/i) || has(/^xl\//i)) {
    const sheet = await readWorkbook(file, entries);
    if (!sheet.ok) return sheet;
    const { parts, sheet: part } = sheet.value;
    return succeed({ container: 'xlsx', text: new Blob(parts), part, tool: null, bytes: file.size });
  }
  return openTableIn(file, entries);
}

/** The one table of an archive. Tools for forms put a file per repeated group beside it: `form-children.csv`. */
async function openTableIn(
  file: Blob,
  entries: readonly ZipEntry[],
): Promise<Result<OpenedSurvey, FileProblem>> {
  const tables = entries.filter(({ name }) => isTable(name));
  const [table, ...others] = tables.filter(({ name }) => !tables.some((main) => isRepeatOf(main.name, name)));
  if (!table || others.length > 0) {
    return fail({ code: 'FILE_IS_NO_SINGLE_TABLE', tables: tables.length, record: 0, line: 0 });
  }
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const unpacked = await unpackEntry(file, table, {
    type: 'zip',
    limit: LIMITS.textBytes,
    sink: (bytes) => {
      parts.push(bytes);
      return null;
    },
  });
  if (!unpacked.ok) return unpacked;
  const text = new Blob(parts);
  const opened = await openSurveyInArchive(text);
  if (!opened.ok) return opened;
  return succeed({ ...opened.value, part: partName(table.name, opened.value), bytes: file.size });
}

/** An archive in an archive is not opened: nobody packs twice but to do harm. */
async function openSurveyInArchive(file: Blob): Promise<Result<OpenedSurvey, FileProblem>> {
  const head = await readBytes(file, 0, HEAD_BYTES);
  if (typeByBytes(head) !== 'zip') {
    const opened = await openSurvey(file);
    return opened.ok && opened.value.container === 'text'
      ? succeed({ ...opened.value, container: 'zip' })
      : opened;
  }
  const directory = await readZipDirectory(file);
  if (!directory.ok) return directory;
  return directory.value.some(({ name }) => /^xl\//i.test(name))
    ? openArchive(file)
    : fail(refuseType('zip'));
}

function partName(file: string, opened: OpenedSurvey): string {
  const name = file.slice(file.lastIndexOf('/') + 1);
  return opened.part === null ? name : `${name}: ${opened.part}`;
}

function isTable(name: string): boolean {
  const file = name.slice(name.lastIndexOf('/') + 1);
  const isExtra = name.startsWith('__MACOSX/') || file.startsWith('.');
  return !isExtra && /\.(?:csv|tsv|txt|xlsx|json|jsonl|ndjson)$/i.test(file);
}

function isRepeatOf(main: string, name: string): boolean {
  return main !== name && /\.csv$/i.test(main) && name.startsWith(`${main.slice(0, -4)}-`);
}

const SECTOR_BYTES = 512;
const DIRECTORY_BYTES = 4096;

/** A workbook behind a password is an OLE file whose directory names an "EncryptedPackage" (MS-OFFCRYPTO 2.3). */
async function isEncrypted(source: ByteSource, head: Uint8Array): Promise<boolean> {
  if (head.length < SECTOR_BYTES) return false;
  const view = new DataView(head.buffer, head.byteOffset, head.length);
  const sector = 2 ** Math.min(view.getUint16(30, true), 12);
  const start = (view.getUint32(48, true) + 1) * sector;
  const directory = await readBytes(source, start, start + DIRECTORY_BYTES);
  return new TextDecoder('utf-16le').decode(directory).includes('EncryptedPackage');
}
