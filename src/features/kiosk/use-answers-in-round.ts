import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentRound, type Project } from '../../domain/model/project.ts';
import type { CustomerSurvey } from '../../domain/model/survey.ts';
import { fail, type Result } from '../../domain/result.ts';
import type { SurveyMapping } from '../../domain/survey/mapping.ts';
import type { KioskAnswer } from '../../persistence/kiosk-records.ts';
import { isLongerFile } from '../../shared/longer-file.ts';
import { useStoreSurvey } from '../../shared/use-store-survey.ts';
import { announce } from '../../ui/announcer.tsx';
import { importSurvey, inspectSurvey, type ImportedSurvey } from '../../workers/survey-import.client.ts';
import { answersCsv, answersFileName } from './kiosk-files.ts';

/** Takes the answers into the round by the same import as any file; tests stand in for its worker. */
export interface ImportClient {
  readonly inspect: typeof inspectSurvey;
  readonly import: typeof importSurvey;
}

const WORKER: ImportClient = { inspect: inspectSurvey, import: importSurvey };

export function useAnswersInRound(project: Project, client: ImportClient = WORKER) {
  const { t } = useTranslation('kiosk');
  const storeSurvey = useStoreSurvey(project);
  const [state, setState] = useState<'idle' | 'running' | 'done' | 'failed'>('idle');
  const run = async (answers: readonly KioskAnswer[]): Promise<void> => {
    setState('running');
    const file = new File([answersCsv(answers)], answersFileName(project, t), { type: 'text/csv' });
    const read = await readOwnFile(file, client);
    if (!read.ok) {
      setState('failed');
      return;
    }
    const { mapping, imported } = read.value;
    await storeSurvey(file, mapping, imported, await sameSurvey(project, imported));
    setState('done');
    announce(t('use.done'));
  };
  return { state, run };
}

/** The survey of the round if these are its answers and more: what was decided about weights and rows then stays. */
async function sameSurvey(project: Project, { rows }: ImportedSurvey): Promise<CustomerSurvey | null> {
  const { survey } = currentRound(project);
  const known = survey && (await rows.compare(survey.id));
  return known && isLongerFile(known) ? survey : null;
}

interface OwnFile {
  readonly mapping: SurveyMapping;
  readonly imported: ImportedSurvey;
}

/** The mapping needs nobody's word: we wrote the file, and what a customer left out stands below what was ranked. */
async function readOwnFile(file: File, client: ImportClient): Promise<Result<OwnFile, 'failed'>> {
  const inspected = await client.inspect(file);
  if (!inspected.ok) return fail('failed');
  const mapping: SurveyMapping = { ...inspected.value.mapping, mode: 'top' };
  const imported = await client.import(file, mapping);
  return imported.ok ? { ok: true, value: { mapping, imported: imported.value } } : fail('failed');
}
