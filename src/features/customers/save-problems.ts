import { currentRound, type Project } from '../../domain/model/project.ts';
import type { RowProblem } from '../../domain/survey/problem.ts';
import { tableToCsv } from '../../export/csv.ts';
import { exportFileName } from '../../export/file-name.ts';
import { today } from '../../shared/local-day.ts';
import { saveText } from '../../ui/download.ts';
import { problemSentence } from './problem-sentence.ts';
import type { Words } from './words.ts';

/** Saves every listed remark as a file; cells that a spreadsheet program would run are defused. */
export function saveProblems(project: Project, problems: readonly RowProblem[], words: Words): void {
  const name = exportFileName({
    organisation: project.organisation,
    round: currentRound(project).name,
    kind: 'import-remarks',
    date: today(),
    extension: 'csv',
  });
  saveText(problemsToCsv(problems, words), name, 'text/csv');
}

export function problemsToCsv(problems: readonly RowProblem[], words: Words): string {
  const { t } = words;
  return tableToCsv(
    [
      t('problems.record'),
      t('problems.line'),
      t('problems.column'),
      t('problems.value'),
      t('problems.verdict'),
      t('problems.code'),
      t('problems.wrong'),
      t('problems.remedy'),
    ],
    problems.map(({ record, line, column, value, verdict, remedy, detail }) => [
      record,
      line,
      column?.header ?? null,
      value,
      t(`verdicts.${verdict}`),
      detail.code,
      problemSentence(detail, words),
      t(`remedies.${remedy}`),
    ]),
  );
}
