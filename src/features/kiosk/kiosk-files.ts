import type { TFunction } from 'i18next';
import { currentRound, type Project } from '../../domain/model/project.ts';
import { writeResponsesCsv } from '../../domain/survey/responses-csv.ts';
import { tableToCsv } from '../../export/csv.ts';
import { exportFileName } from '../../export/file-name.ts';
import type { KioskAnswer } from '../../persistence/kiosk-records.ts';
import { today } from '../../shared/local-day.ts';
import { saveText } from '../../ui/download.ts';
import { tableOfKioskAnswers } from './kiosk-table.ts';

type KioskText = TFunction<'kiosk'>;

const CSV = 'text/csv;charset=utf-8';

/** The answers in the product's own survey format: every import of Plumbline reads it without a question. */
export function answersCsv(answers: readonly KioskAnswer[]): string {
  return [...writeResponsesCsv(tableOfKioskAnswers(answers))].join('');
}

export function answersFileName(project: Project, t: KioskText): string {
  return fileName(project, t('files.answers'));
}

export function saveAnswersFile(project: Project, answers: readonly KioskAnswer[], t: KioskText): void {
  saveText(answersCsv(answers), answersFileName(project, t), CSV);
}

/**
 * Free text may name a person, so it goes into a file of its own, and in another order within a day: nobody can lay it
 * beside the answers again.
 */
export function saveCommentsFile(project: Project, answers: readonly KioskAnswer[], t: KioskText): void {
  const rows = answers
    .map(({ day, language, comment }) => [day, language, comment] as const)
    .toSorted((left, right) => compare(left[0], right[0]) || compare(left[2], right[2]));
  const header = [t('files.day'), t('files.language'), t('files.comment')];
  saveText(tableToCsv(header, rows), fileName(project, t('files.comments')), CSV);
}

function fileName(project: Project, kind: string): string {
  return exportFileName({
    organisation: project.organisation || 'Plumbline',
    round: currentRound(project).name,
    kind,
    date: today(),
    extension: 'csv',
  });
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
