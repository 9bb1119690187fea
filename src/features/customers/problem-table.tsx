import type { RowProblem } from '../../domain/survey/problem.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { problemSentence } from './problem-sentence.ts';
import styles from './problem-table.module.css';
import { VerdictChip } from './verdict-chip.tsx';
import { columnTitle, quoted, useWords, type Words } from './words.ts';

/** Where, what, what is wrong, what was done. Values out of the file are only ever text. */
export function ProblemTable({ problems }: { readonly problems: readonly RowProblem[] }) {
  const words = useWords();
  const { t } = words;
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
        cells: (['record', 'line', 'wrong', 'column', 'value', 'remedy', 'verdict'] as const).map((part) => (
          <ProblemPart key={part} part={part} problem={problem} words={words} />
        )),
      }))}
    />
  );
}

interface ProblemPartProps {
  readonly part: 'record' | 'line' | 'wrong' | 'column' | 'value' | 'remedy' | 'verdict';
  readonly problem: RowProblem;
  readonly words: Words;
}

/** A component per cell, so that React can draw hundreds of rows in slices. */
function ProblemPart({ part, problem, words }: ProblemPartProps) {
  const { t, format } = words;
  switch (part) {
    case 'record':
    case 'line':
      return format.number(problem[part]);
    case 'wrong':
      return <span className={styles['sentence']}>{problemSentence(problem.detail, words)}</span>;
    case 'column':
      return (
        <span className={styles['text']}>{problem.column ? columnTitle(problem.column, words) : '–'}</span>
      );
    case 'value':
      return (
        <span className={styles['text']} title={problem.value ?? undefined}>
          {problem.value ? quoted(problem.value) : '–'}
        </span>
      );
    case 'remedy':
      return <span className={styles['sentence']}>{t(`remedies.${problem.remedy}`)}</span>;
    case 'verdict':
      return <VerdictChip verdict={problem.verdict} />;
  }
}
