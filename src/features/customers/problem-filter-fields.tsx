import type { RowProblemCode } from '../../domain/survey/problem.ts';
import { SelectField } from '../../ui/field.tsx';
import type { ImportReport } from './import-phase.ts';
import { VERDICTS, type ProblemFilter } from './problem-filter.ts';
import styles from './problem-filter-fields.module.css';
import { useWords } from './words.ts';

interface ProblemFilterFieldsProps {
  readonly report: ImportReport;
  readonly filter: ProblemFilter;
  readonly onChange: (filter: ProblemFilter) => void;
}

/** Narrows the list to a verdict or a kind; only what occurs is offered, the most frequent kind first. */
export function ProblemFilterFields({ report, filter, onChange }: ProblemFilterFieldsProps) {
  const { t, format } = useWords();
  const met = new Set(report.problems.map(({ verdict }) => verdict));
  const kinds = (Object.entries(report.problemCounts) as [RowProblemCode, number][]).toSorted(
    ([, a], [, b]) => b - a,
  );
  return (
    <div className={styles['fields']}>
      <SelectField<string>
        label={t('problems.verdict')}
        value={filter.verdict ?? ''}
        options={[
          { value: '', label: t('problems.allVerdicts') },
          ...VERDICTS.filter((verdict) => met.has(verdict)).map((verdict) => ({
            value: verdict,
            label: t(`verdicts.${verdict}`),
          })),
        ]}
        onChange={(value) =>
          onChange({ ...filter, verdict: VERDICTS.find((verdict) => verdict === value) ?? null })
        }
      />
      <SelectField<string>
        label={t('problems.kind')}
        value={filter.code ?? ''}
        options={[
          { value: '', label: t('problems.allKinds') },
          ...kinds.map(([code, count]) => ({
            value: code,
            label: t('problems.kindCount', { kind: t(`kinds.${code}`), number: format.number(count) }),
          })),
        ]}
        onChange={(value) =>
          onChange({ ...filter, code: kinds.find(([code]) => code === value)?.[0] ?? null })
        }
      />
    </div>
  );
}
