import { currentRound, type Project } from '../domain/model/project.ts';
import { exportFileName } from '../export/file-name.ts';
import { encodeProjectFile } from '../persistence/project-file.ts';
import { saveText } from '../ui/download.ts';
import { today } from './local-day.ts';

interface PlumblineFile {
  readonly text: string;
  readonly organisation: string;
  readonly round: string;
  /** Empty for a whole project. */
  readonly kind: string;
}

/** Saves one of the app's own files under a name that says whose it is: `NAME.plumbline.json`. */
export function savePlumblineFile({ text, organisation, round, kind }: PlumblineFile): void {
  const name = exportFileName({
    organisation: organisation || 'Plumbline',
    round,
    kind,
    date: today(),
    extension: 'json',
  });
  saveText(text, name.replace(/json$/, 'plumbline.json'), 'application/json');
}

/** Saves the whole project, all rounds included. */
export function saveProjectFile(project: Project): void {
  savePlumblineFile({
    text: encodeProjectFile(project, new Date().toISOString()),
    organisation: project.organisation,
    round: currentRound(project).name,
    kind: '',
  });
}
