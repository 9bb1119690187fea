import { startTransition, useState } from 'react';
import type { Project } from '../../domain/model/project.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import type { ImportReport } from './import-phase.ts';
import { EVERYTHING, filterProblems, type ProblemFilter } from './problem-filter.ts';
import { ProblemFilterFields } from './problem-filter-fields.tsx';
import { ProblemTable } from './problem-table.tsx';
import styles from './problems-card.module.css';
import { saveProblems } from './save-problems.ts';
import { useWords } from './words.ts';

interface ProblemsCardProps {
  readonly project: Project;
  readonly report: ImportReport;
}

/** Rows drawn at once; thousands would make the page slow. */
const STEP = 200;

/** Every remark of the import: filtered, a page at a time, or all of them as a file. */
export function ProblemsCard({ project, report }: ProblemsCardProps) {
  const words = useWords();
  const { t, format } = words;
  const [filter, setFilter] = useState<ProblemFilter>(EVERYTHING);
  const [limit, setLimit] = useState(STEP);
  const { problems } = report;
  if (problems.length === 0) {
    return (
      <Card title={t('problems.title')}>
        <p>{t('problems.none')}</p>
      </Card>
    );
  }
  const all = Object.values(report.problemCounts).reduce((sum, count) => sum + count, 0);
  const found = filterProblems(problems, filter);
  const shown = found.slice(0, limit);
  return (
    <Card
      title={t('problems.title')}
      actions={
        <Button
          onClick={() => {
            saveProblems(project, problems, words);
            announce(t('problems.downloaded'));
          }}
        >
          {t('problems.download')}
        </Button>
      }
    >
      <p className={styles['note']}>{t('problems.memory')}</p>
      {all > problems.length ? (
        <p className={styles['note']}>
          {t('problems.listed', { listed: format.number(problems.length), all: format.number(all) })}
        </p>
      ) : null}
      <ProblemFilterFields
        report={report}
        filter={filter}
        onChange={(changed) => {
          setFilter(changed);
          setLimit(STEP);
        }}
      />
      <ProblemTable problems={shown} />
      <div className={styles['foot']}>
        <p role="status">
          {t('problems.shown', { shown: format.number(shown.length), all: format.number(found.length) })}
        </p>
        {found.length > limit ? (
          <Button onClick={() => startTransition(() => setLimit(limit + STEP))}>{t('problems.more')}</Button>
        ) : null}
      </div>
    </Card>
  );
}
