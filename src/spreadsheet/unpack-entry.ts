import { Inflate } from 'fflate';
import { fail, succeed, type Result } from '../domain/result.ts';
import { readBytes, type ByteSource } from '../domain/survey/byte-source.ts';
import type { FileProblem } from '../domain/survey/problem.ts';
import { checksum } from './checksum.ts';
import { broken, ENCRYPTED, tooLarge } from './refusals.ts';
import type { ZipEntry } from './zip-directory.ts';

const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_LENGTH = 30;
const STORED = 0;
const DEFLATED = 8;
/** Packed bytes read from the file at once. */
const READ_BYTES = 1024 * 1024;
/** Packed bytes unpacked at once: at most a thousand times as many come out before the sizes are looked at. */
const STEP_BYTES = 16 * 1024;

export interface UnpackOptions {
  /** Names the kind of file in a refusal. */
  readonly type: 'xlsx' | 'zip';
  /** Bytes that may still come out, of this entry. */
  readonly limit: number;
  /** Takes the unpacked bytes in order; they are not used again. */
  readonly sink: (bytes: Uint8Array<ArrayBuffer>) => FileProblem | null;
}

/**
 * Unpacks one file of an archive, piece by piece. Stops as soon as more comes out than the directory says or the limit
 * allows, and refuses what does not match its checksum.
 */
export async function unpackEntry(
  source: ByteSource,
  entry: ZipEntry,
  options: UnpackOptions,
): Promise<Result<null, FileProblem>> {
  const { type, limit } = options;
  if (entry.isEncrypted) return fail(ENCRYPTED);
  if (entry.size > limit) return fail(tooLarge(type, 'bytes', limit));
  if (entry.method !== STORED && entry.method !== DEFLATED) return fail(broken(type));
  const start = await findData(source, entry);
  if (start === null) return fail(broken(type));
  const unpacker = new Unpacker(entry, options);
  for (let at = start; at < start + entry.packedSize; at += READ_BYTES) {
    const end = Math.min(at + READ_BYTES, start + entry.packedSize);
    const problem = unpacker.take(await readBytes(source, at, end));
    if (problem) return fail(problem);
  }
  const problem = unpacker.end();
  return problem ? fail(problem) : succeed(null);
}

/** The packed bytes follow the local header, whose name and extra field may differ from the directory's. */
async function findData(source: ByteSource, entry: ZipEntry): Promise<number | null> {
  const bytes = await readBytes(source, entry.offset, entry.offset + LOCAL_LENGTH);
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < LOCAL_LENGTH || header.getUint32(0, true) !== LOCAL_SIGNATURE) return null;
  const start = entry.offset + LOCAL_LENGTH + header.getUint16(26, true) + header.getUint16(28, true);
  return start + entry.packedSize > source.size ? null : start;
}

class Unpacker {
  private readonly entry: ZipEntry;
  private readonly options: UnpackOptions;
  private readonly inflate: Inflate | null;
  private unpacked: Uint8Array<ArrayBuffer>[] = [];
  private size = 0;
  private sum = 0;
  private problem: FileProblem | null = null;

  constructor(entry: ZipEntry, options: UnpackOptions) {
    this.entry = entry;
    this.options = options;
    this.inflate = entry.method === DEFLATED ? new Inflate((bytes) => this.unpacked.push(bytes)) : null;
  }

  take(packed: Uint8Array): FileProblem | null {
    for (let at = 0; at < packed.length && !this.problem; at += STEP_BYTES) {
      const step = packed.slice(at, at + STEP_BYTES);
      if (this.inflate) this.push(step, false);
      else this.pass(step);
    }
    return this.problem;
  }

  end(): FileProblem | null {
    if (this.inflate) this.push(new Uint8Array(0), true);
    if (this.problem) return this.problem;
    const isWhole = this.size === this.entry.size && this.sum === this.entry.checksum;
    return isWhole ? null : broken(this.options.type);
  }

  private push(step: Uint8Array<ArrayBuffer>, isLast: boolean): void {
    try {
      this.inflate?.push(step, isLast);
    } catch {
      // The library throws whatever the bytes break in it; all of that means that they are damaged.
      this.problem ??= broken(this.options.type);
    }
    for (const bytes of this.unpacked) this.pass(bytes);
    this.unpacked = [];
  }

  private pass(bytes: Uint8Array<ArrayBuffer>): void {
    if (this.problem || bytes.length === 0) return;
    this.size += bytes.length;
    if (this.size > this.entry.size) {
      this.problem = broken(this.options.type);
      return;
    }
    this.sum = checksum(bytes, this.sum);
    this.problem = this.options.sink(bytes);
  }
}
