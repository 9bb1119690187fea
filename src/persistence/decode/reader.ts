import { fail, succeed, type Result } from '../../domain/result.ts';
import type { FileRefusal, OpenedFile } from '../file-contents.ts';
import { decodeBackupText, decodeProjectText } from './file.ts';
import { findAnswers } from './find-answers.ts';

/*
 * The door to everything that needs zod: `../reader.ts` imports this module when there is something to
 * decode, and nothing else does.
 */
export { mergeContents } from '../merge/merge-contents.ts';
export { decodeBackupText, decodeProjectText } from './file.ts';
export { findAnswers } from './find-answers.ts';
export { decodeStored } from './stored.ts';

/** A file of any kind; a text in which nothing of ours is found keeps the reason of the last try. */
export function decodeAnyText(text: string): Result<OpenedFile, FileRefusal> {
  const project = decodeProjectText(text);
  if (project.ok) return succeed({ kind: 'project', project: project.value });
  if (project.reason === 'other-kind') {
    const backup = decodeBackupText(text);
    if (backup.ok) return succeed({ kind: 'backup', backup: backup.value });
    if (backup.reason !== 'other-kind') return backup;
  }
  const found = findAnswers(text);
  if (found.answers.length + found.refused.length > 0) return succeed({ kind: 'answers', found });
  return fail(project.reason);
}
