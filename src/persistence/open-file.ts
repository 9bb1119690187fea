import type { Result } from '../domain/result.ts';
import type { FileRefusal, OpenedFile } from './file-contents.ts';
import { loadReader } from './reader.ts';

/** Reads any file of Plumbline, for a user who does not know which kind it is. */
export async function openFile(text: string): Promise<Result<OpenedFile, FileRefusal>> {
  const reader = await loadReader();
  return reader.decodeAnyText(text);
}
