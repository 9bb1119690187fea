import type { Project, ProjectId } from '../domain/model/project.ts';
import type { Result } from '../domain/result.ts';
import type { Backup, FileRefusal, ReadBackup } from './file-contents.ts';
import { BACKUP_FILE_FORMAT, FORMAT_VERSION } from './format.ts';
import { loadReader } from './reader.ts';

/** What restoring does: `older` would put an older state over a newer one, so the user is asked. */
export type RestoreVerdict = 'new' | 'replaced' | 'older' | 'same';

export interface RestoreStep {
  readonly project: Project;
  readonly verdict: RestoreVerdict;
}

export function encodeBackup(backup: Backup): string {
  const { savedAt, settings, projects } = backup;
  return JSON.stringify({ format: BACKUP_FILE_FORMAT, version: FORMAT_VERSION, savedAt, settings, projects });
}

export async function decodeBackup(text: string): Promise<Result<ReadBackup, FileRefusal>> {
  const reader = await loadReader();
  return reader.decodeBackupText(text);
}

/** Compares what a backup brings with what is here; nothing is changed. */
export function planRestore(
  present: Readonly<Record<ProjectId, Project>>,
  projects: readonly Project[],
): readonly RestoreStep[] {
  return projects.map((project) => ({ project, verdict: restoreVerdict(present, project) }));
}

function restoreVerdict(present: Readonly<Record<ProjectId, Project>>, project: Project): RestoreVerdict {
  const here = Object.hasOwn(present, project.id) ? present[project.id] : undefined;
  if (here === undefined) return 'new';
  const difference = Date.parse(project.updatedAt) - Date.parse(here.updatedAt);
  if (difference === 0) return 'same';
  return difference > 0 ? 'replaced' : 'older';
}
