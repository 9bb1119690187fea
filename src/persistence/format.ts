import type { ProjectId } from '../domain/model/project.ts';
import type { StoredContent } from './saved-things.ts';

/** The one version of everything that is stored or exchanged; see README.md for what changed when. */
export const FORMAT_VERSION = 4;

export const STORED_FORMAT = 'plumbline';
export const PROJECT_FILE_FORMAT = 'plumbline-project';
export const ANSWER_FILE_FORMAT = 'plumbline-answer';
export const BACKUP_FILE_FORMAT = 'plumbline-backup';

export const SETTINGS_KEY = 'plumbline.settings';
export const PROJECT_KEY_PREFIX = 'plumbline.project.';
export const QUARANTINE_KEY_PREFIX = 'plumbline.quarantine.';

const OUR_PREFIX = 'plumbline.';

export function projectKey(id: ProjectId): string {
  return PROJECT_KEY_PREFIX + id;
}

/** The key under which a content is stored. */
export function keyOf(content: StoredContent): string {
  return content.kind === 'project' ? projectKey(content.project.id) : SETTINGS_KEY;
}

/** Whether a key holds state of the app (not a quarantined text). */
export function isDocumentKey(key: string): boolean {
  return key === SETTINGS_KEY || key.startsWith(PROJECT_KEY_PREFIX);
}

export function isOurKey(key: string): boolean {
  return key.startsWith(OUR_PREFIX);
}
