import { currentRound, type Project } from '../../domain/model/project.ts';
import type { CustomerSurvey } from '../../domain/model/survey.ts';
import { fail, succeed, type Result } from '../../domain/result.ts';
import type { ResponseTable } from '../../domain/survey/response-table.ts';
import { decodeProjectFile } from '../../persistence/project-file.ts';

const FOLDER = `${import.meta.env.BASE_URL}samples/`;
const PROJECT = 'harbor-outfitters.plumbline.json';
const ROWS = 'harbor-outfitters.rows.json';

export interface SampleRows {
  readonly survey: CustomerSurvey;
  readonly table: ResponseTable;
}

export interface Sample {
  readonly project: Project;
  /** The customers' single answers; `null`: not at hand, and numbers that need them say so. */
  readonly rows: SampleRows | null;
}

/** The sample project, from the app's own address. */
export async function loadSample(): Promise<Result<Sample, 'not-loaded'>> {
  const [projectText, rowsText] = await Promise.all([fetchText(PROJECT), fetchText(ROWS)]);
  if (projectText === null) return fail('not-loaded');
  const decoded = await decodeProjectFile(projectText);
  if (!decoded.ok) return fail('not-loaded');
  const project = decoded.value;
  return succeed({ project, rows: rowsText === null ? null : await rowsOf(project, rowsText) });
}

/** `null`: no network, and not stored for offline use yet. */
async function fetchText(name: string): Promise<string | null> {
  try {
    const response = await fetch(FOLDER + name);
    return response.ok ? await response.text() : null;
  } catch {
    return null;
  }
}

/** Rows of another version of the sample would contradict its sums. */
async function rowsOf(project: Project, text: string): Promise<SampleRows | null> {
  const { survey } = currentRound(project);
  if (survey === null) return null;
  // The start page is lighter without the decoder.
  const { decodeRowsFile } = await import('../../persistence/rows-file.ts');
  const decoded = decodeRowsFile(text);
  if (!decoded.ok || decoded.value.rows !== survey.statistics.overall.respondents) return null;
  return { survey, table: decoded.value };
}
