import { fail, succeed, type Result } from '../domain/result.ts';
import { readBytes, type ByteSource } from '../domain/survey/byte-source.ts';
import type { FileProblem } from '../domain/survey/problem.ts';
import { LIMITS } from './limits.ts';
import { broken, tooLarge } from './refusals.ts';

/** A file in an archive, as the archive's directory describes it; what it really holds is checked while unpacking. */
export interface ZipEntry {
  readonly name: string;
  /** 0 = stored, 8 = deflated; others are not read. */
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly packedSize: number;
  readonly size: number;
  readonly checksum: number;
  /** Where its local header stands. */
  readonly offset: number;
}

const END_SIGNATURE = 0x06054b50;
const ZIP64_LOCATOR_SIGNATURE = 0x07064b50;
const ZIP64_END_SIGNATURE = 0x06064b50;
const ENTRY_SIGNATURE = 0x02014b50;

const END_LENGTH = 22;
const ZIP64_LOCATOR_LENGTH = 20;
const ZIP64_END_LENGTH = 56;
const ENTRY_LENGTH = 46;
/** A comment may follow the end record. */
const LONGEST_COMMENT = 65_535;
/** About what the entries may take, names included. */
const MOST_DIRECTORY_BYTES = 16 * 1024 * 1024;

const IN_ZIP64 = 0xffffffff;
const ZIP64_EXTRA = 1;
const ENCRYPTED_FLAG = 1;

/** The files of an archive (APPNOTE.TXT 6.3.10, ZIP64 included). Reads its end and its directory only. */
export async function readZipDirectory(
  source: ByteSource,
): Promise<Result<readonly ZipEntry[], FileProblem>> {
  const tailStart = Math.max(0, source.size - LONGEST_COMMENT - END_LENGTH - ZIP64_LOCATOR_LENGTH);
  const tail = viewOf(await readBytes(source, tailStart, source.size));
  const end = findEnd(tail);
  if (end < 0) return fail(broken('zip'));
  const directory = (await readZip64End(source, tail, end)) ?? {
    count: tail.getUint16(end + 10, true),
    size: tail.getUint32(end + 12, true),
    offset: tail.getUint32(end + 16, true),
  };
  if (directory.count > LIMITS.entries || directory.size > MOST_DIRECTORY_BYTES) {
    return fail(tooLarge('zip', 'bytes', LIMITS.workbookBytes));
  }
  if (directory.offset + directory.size > source.size) return fail(broken('zip'));
  const bytes = await readBytes(source, directory.offset, directory.offset + directory.size);
  return readEntries(bytes, directory.count, source.size);
}

/** The last end record: whatever looks like one before it belongs to a file of the archive. */
function findEnd(tail: DataView): number {
  for (let at = tail.byteLength - END_LENGTH; at >= 0; at--) {
    if (tail.getUint32(at, true) === END_SIGNATURE) return at;
  }
  return -1;
}

interface DirectoryPlace {
  readonly count: number;
  readonly size: number;
  readonly offset: number;
}

async function readZip64End(source: ByteSource, tail: DataView, end: number): Promise<DirectoryPlace | null> {
  const locator = end - ZIP64_LOCATOR_LENGTH;
  if (locator < 0 || tail.getUint32(locator, true) !== ZIP64_LOCATOR_SIGNATURE) return null;
  const at = readUint64(tail, locator + 8);
  const record = viewOf(await readBytes(source, at, at + ZIP64_END_LENGTH));
  if (record.byteLength < ZIP64_END_LENGTH || record.getUint32(0, true) !== ZIP64_END_SIGNATURE) return null;
  return { count: readUint64(record, 32), size: readUint64(record, 40), offset: readUint64(record, 48) };
}

function readEntries(
  bytes: Uint8Array,
  count: number,
  fileSize: number,
): Result<readonly ZipEntry[], FileProblem> {
  const view = viewOf(bytes);
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_LENGTH > bytes.length || view.getUint32(at, true) !== ENTRY_SIGNATURE) {
      return fail(broken('zip'));
    }
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const nameEnd = at + ENTRY_LENGTH + nameLength;
    const next = nameEnd + extraLength + view.getUint16(at + 32, true);
    if (next > bytes.length) return fail(broken('zip'));
    const name = new TextDecoder().decode(bytes.subarray(at + ENTRY_LENGTH, nameEnd)).replaceAll('\\', '/');
    const entry = {
      name,
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & ENCRYPTED_FLAG) !== 0,
      checksum: view.getUint32(at + 16, true),
      ...readSizes(view, at, new DataView(bytes.buffer, bytes.byteOffset + nameEnd, extraLength)),
    };
    if (entry.offset + entry.packedSize > fileSize) return fail(broken('zip'));
    entries.push(entry);
    at = next;
  }
  return succeed(entries);
}

/** Sizes and offset; those that do not fit 32 bits stand in the ZIP64 field, in this order. */
function readSizes(
  view: DataView,
  at: number,
  extra: DataView,
): Pick<ZipEntry, 'size' | 'packedSize' | 'offset'> {
  let field = findZip64Field(extra);
  const read = (place: number): number => {
    const value = view.getUint32(at + place, true);
    if (value !== IN_ZIP64 || field < 0 || field + 8 > extra.byteLength) return value;
    field += 8;
    return readUint64(extra, field - 8);
  };
  const size = read(24);
  const packedSize = read(20);
  return { size, packedSize, offset: read(42) };
}

function findZip64Field(extra: DataView): number {
  for (let at = 0; at + 4 <= extra.byteLength; at += 4 + extra.getUint16(at + 2, true)) {
    if (extra.getUint16(at, true) === ZIP64_EXTRA) return at + 4;
  }
  return -1;
}

/** Exact up to 2^53; what is above is no size of a real file, and larger than any limit all the same. */
function readUint64(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
