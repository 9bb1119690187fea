import type { RowProblem } from '../../domain/survey/problem.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { problemSentence } from './problem-sentence.ts';
import styles from './problem-table.module.css';
import { VerdictChip } from './verdict-chip.tsx';
import { columnTitle, quoted, useWords } from './words.ts';

/** Where, what, what is wrong, what was done. Values out of the file are only ever text. */
export function ProblemTable({ problems }: { readonly problems: readonly RowProblem[] }) {
  const words = useWords();
  const { t, format } = words;
  return (
    <DataTable
      caption={t('problems.caption')}
      captionHidden
      columns={[
        { key: 'record', title: t('problems.record'), align: 'end' },
        { key: 'line', title: t('problems.line'), align: 'end' },
        { key: 'wrong', title: t('problems.wrong') },
        { key: 'column', title: t('problems.column') },
        { key: 'value', title: t('problems.value') },
        { key: 'remedy', title: t('problems.remedy') },
        { key: 'verdict', title: t('problems.verdict') },
      ]}
      rows={problems.map((problem, index) => ({
        key: `${String(problem.record)}-${String(index)}`,
        cells: [
          format.number(problem.record),
          format.number(problem.line),
          <span key="wrong" className={styles['sentence']}>
            {problemSentence(problem.detail, words)}
          </span>,
          <span key="column" className={styles['text']}>
            {problem.column ? columnTitle(problem.column, words) : '–'}
          </span>,
          <span key="value" className={styles['text']} title={problem.value ?? undefined}>
            {problem.value ? quoted(problem.value) : '–'}
          </span>,
          <span key="remedy" className={styles['sentence']}>
            {t(`remedies.${problem.remedy}`)}
          </span>,
          <VerdictChip key="verdict" verdict={problem.verdict} />,
        ],
      }))}
    />
  );
}
