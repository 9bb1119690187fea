import { startTransition, useState, type ReactNode } from 'react';
import type { MappingProblem } from '../../domain/survey/validate-mapping.ts';
import { Card } from '../../ui/card.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ColumnRow } from './column-row.tsx';
import { mappingSentence } from './file-sentences.ts';
import type { MappingPhase } from './import-phase.ts';
import styles from './columns-card.module.css';
import { ROLE_GROUPS } from './role-groups.ts';
import type { SurveyImportFlow } from './use-survey-import.ts';
import { useWords } from './words.ts';

interface ColumnsCardProps {
  readonly flow: SurveyImportFlow;
  readonly phase: MappingPhase;
  readonly problems: readonly MappingProblem[];
}

/**
 * Every column of the file and what it is taken for. Columns stand where the proposal put them, so that none jumps
 * away under the hand that changes it.
 */
export function ColumnsCard({ flow, phase, problems }: ColumnsCardProps) {
  const words = useWords();
  const { t } = words;
  const proposed = phase.proposal.mapping.columns;
  // Ten columns below each other are many screens of a phone.
  const [isRoomy] = useState(() => window.matchMedia('(min-width: 760px)').matches);
  // The question at the top of the screen asks the same; twice would be noise.
  const isAsked = phase.proposal.questions.some(({ code }) => code === 'ITEMS_UNNAMED');
  return (
    <Card title={t('columns.title')}>
      {problems.length > 0 ? (
        <div className={styles['problems']}>
          <Notice tone="warning" title={t('mappingProblems.title')}>
            {problems.map((problem, index) => (
              <p key={index}>{mappingSentence(problem, phase.proposal, words)}</p>
            ))}
          </Notice>
        </div>
      ) : null}
      {ROLE_GROUPS.map(({ key, roles }) => {
        const columns = phase.proposal.columns.filter(({ index }) =>
          (roles as readonly string[]).includes(proposed[index]?.role ?? 'ignore'),
        );
        if (columns.length === 0) return null;
        return (
          <ColumnGroup
            key={key}
            startsOpen={key === 'ranking' && isRoomy && !isAsked}
            summary={t(`columns.${key}`, { count: columns.length })}
          >
            {() =>
              columns.map((column) => (
                <ColumnRow key={column.index} column={column} flow={flow} phase={phase} problems={problems} />
              ))
            }
          </ColumnGroup>
        );
      })}
    </Card>
  );
}

interface ColumnGroupProps {
  readonly summary: string;
  readonly startsOpen: boolean;
  readonly children: () => ReactNode;
}

/** Columns that are drawn once somebody looks at them: dozens of selects would hold the page up when the file is chosen. */
function ColumnGroup({ summary, startsOpen, children }: ColumnGroupProps) {
  const [isWanted, setWanted] = useState(startsOpen);
  const want = (open: boolean): void => {
    if (open) startTransition(() => setWanted(true));
  };
  return (
    <Disclosure startsOpen={startsOpen} summary={summary} onToggle={want}>
      {isWanted ? <ul>{children()}</ul> : null}
    </Disclosure>
  );
}
