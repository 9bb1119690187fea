import type { Project } from '../../domain/model/project.ts';
import { fail, type Result } from '../../domain/result.ts';
import { decodeProjectFile } from '../../persistence/project-file.ts';

const ADDRESS = `${import.meta.env.BASE_URL}samples/harbor-outfitters.plumbline.json`;

/** The sample project, from the app's own address. */
export async function loadSample(): Promise<Result<Project, 'not-loaded'>> {
  try {
    const response = await fetch(ADDRESS);
    if (!response.ok) return fail('not-loaded');
    const decoded = await decodeProjectFile(await response.text());
    return decoded.ok ? decoded : fail('not-loaded');
  } catch {
    // No network, and not stored for offline use yet.
    return fail('not-loaded');
  }
}
