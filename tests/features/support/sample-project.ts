import { readFileSync } from 'node:fs';
import { currentRound, type Project, type Round } from '#src/domain/model/project.ts';
import { decodeProjectFile } from '#src/persistence/project-file.ts';

/** Tests run at the project's root. */
const FILE = 'public/samples/harbor-outfitters.plumbline.json';

/** The made-up company that ships with the app: 12 colleagues, 400 customers, gaps of every kind. */
export async function sampleProject(): Promise<Project> {
  const decoded = await decodeProjectFile(readFileSync(FILE, 'utf8'));
  if (!decoded.ok) throw new Error(`the sample project does not open: ${decoded.reason}`);
  return decoded.value;
}

/** The sample with something changed in its round. */
export async function sampleWith(changes: Partial<Round>): Promise<Project> {
  const project = await sampleProject();
  return { ...project, rounds: [{ ...currentRound(project), ...changes }] };
}
