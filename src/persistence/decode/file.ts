import type { Project } from '../../domain/model/project.ts';
import { fail, succeed, type Result } from '../../domain/result.ts';
import type { AnswerFile, FileRefusal, ReadBackup } from '../file-contents.ts';
import { ANSWER_FILE_FORMAT, BACKUP_FILE_FORMAT, PROJECT_FILE_FORMAT } from '../format.ts';
import { LIMITS } from '../limits.ts';
import type { UnreadableReason } from '../saved-things.ts';
import { decodeAnswer, decodeProject, decodeSettings, type ContentRefusal } from './content.ts';
import { isJsonObject, type JsonObject } from '../json-object.ts';
import { parseJson } from './json.ts';
import { MIGRATIONS, newestVersion } from './migrate.ts';
import { answerEnvelopeV1, fileEnvelopeV1 } from './schema-v1.ts';

const FILE_FORMATS = new Set([PROJECT_FILE_FORMAT, ANSWER_FILE_FORMAT, BACKUP_FILE_FORMAT]);

export function decodeProjectText(text: string): Result<Project, FileRefusal> {
  const file = readFile(text, PROJECT_FILE_FORMAT);
  return file.ok ? decodeProjectFile(file.value) : file;
}

export function decodeBackupText(text: string): Result<ReadBackup, FileRefusal> {
  const file = readFile(text, BACKUP_FILE_FORMAT);
  return file.ok ? decodeBackupFile(file.value) : file;
}

export interface VersionedFile {
  readonly version: number;
  readonly file: JsonObject;
}

function readFile(text: string, format: string): Result<VersionedFile, FileRefusal> {
  const parsed = parseJson(text);
  if (!parsed.ok) return parsed;
  if (!isJsonObject(parsed.value)) return fail('not-plumbline');
  const found = parsed.value['format'];
  if (typeof found !== 'string' || !FILE_FORMATS.has(found)) return fail('not-plumbline');
  return found === format ? readVersion(parsed.value) : fail('other-kind');
}

/** A newer file may look different everywhere, so its version is judged before anything else is. */
export function readVersion(file: JsonObject): Result<VersionedFile, ContentRefusal> {
  const version = file['version'];
  if (typeof version !== 'number') return fail('invalid-content');
  return version > newestVersion(MIGRATIONS) ? fail('newer-version') : succeed({ version, file });
}

function decodeProjectFile({ version, file }: VersionedFile): Result<Project, ContentRefusal> {
  const envelope = fileEnvelopeV1.safeParse(file);
  return envelope.success ? decodeProject({ version, content: file['project'] }) : fail('invalid-content');
}

/** Whoever's device the answer was given on: here it came from a file. */
export function decodeAnswerFile({ version, file }: VersionedFile): Result<AnswerFile, ContentRefusal> {
  const envelope = answerEnvelopeV1.safeParse(file);
  if (!envelope.success) return fail('invalid-content');
  const answer = decodeAnswer({ version, content: file['answer'] });
  if (!answer.ok) return answer;
  return succeed({ ...envelope.data, answer: { ...answer.value, origin: 'file' } });
}

/** One broken project does not keep the others from being restored. */
function decodeBackupFile({ version, file }: VersionedFile): Result<ReadBackup, ContentRefusal> {
  const envelope = fileEnvelopeV1.safeParse(file);
  const contents = file['projects'];
  if (!envelope.success || !Array.isArray(contents) || contents.length > LIMITS.projects) {
    return fail('invalid-content');
  }
  const projects: Project[] = [];
  const unreadable: { index: number; reason: UnreadableReason }[] = [];
  for (const [index, content] of contents.entries()) {
    const project = decodeProject({ version, content });
    if (project.ok) projects.push(project.value);
    else unreadable.push({ index, reason: project.reason });
  }
  const settings = decodeSettings({ version, content: file['settings'] });
  const { savedAt } = envelope.data;
  return succeed({ savedAt, settings: settings.ok ? settings.value : null, projects, unreadable });
}
