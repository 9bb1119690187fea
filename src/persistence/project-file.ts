import type { Project } from '../domain/model/project.ts';
import type { Result } from '../domain/result.ts';
import type { FileRefusal } from './file-contents.ts';
import { FORMAT_VERSION, PROJECT_FILE_FORMAT } from './format.ts';
import { loadReader } from './reader.ts';

/** `NAME.plumbline.json`: a whole project. The schema is published as `schema/plumbline-project-2.json`. */
export function encodeProjectFile(project: Project, savedAt: string): string {
  return JSON.stringify({ format: PROJECT_FILE_FORMAT, version: FORMAT_VERSION, savedAt, project }, null, 1);
}

export async function decodeProjectFile(text: string): Promise<Result<Project, FileRefusal>> {
  const reader = await loadReader();
  return reader.decodeProjectText(text);
}
