import { useId, useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { ColumnsCard } from './columns-card.tsx';
import type { MappingPhase } from './import-phase.ts';
import styles from './mapping-view.module.css';
import { NotesNotice } from './notes-notice.tsx';
import { isImportable, openQuestions, otherProblems } from './open-questions.ts';
import { QuestionsCard } from './questions-card.tsx';
import { ReadingCard } from './reading-card.tsx';
import { SampleCard } from './sample-card.tsx';
import type { SurveyImportClient } from './survey-import-client.ts';
import { useSamplePreview } from './use-sample-preview.ts';
import type { SurveyImportFlow } from './use-survey-import.ts';
import { quoted, useWords } from './words.ts';

interface MappingViewProps {
  readonly flow: SurveyImportFlow;
  readonly phase: MappingPhase;
  readonly client: SurveyImportClient;
}

/** How the file is read: questions, what was recognised, the first answers as understood, every column. */
export function MappingView({ flow, phase, client }: MappingViewProps) {
  const { t, format } = useWords();
  const preview = useSamplePreview(client, phase);
  const problems = otherProblems(phase);
  const questions = useRef<HTMLOListElement>(null);
  const [isPointedOut, setPointedOut] = useState(false);
  const { file, proposal } = phase;
  return (
    <Page
      eyebrow={t('eyebrow')}
      title={t('check.title')}
      lead={t('check.lead', { name: quoted(file.name), size: format.bytes(proposal.bytes) })}
    >
      {phase.setback ? <Notice tone="warning">{t(SETBACKS[phase.setback])}</Notice> : null}
      <NotesNotice notes={proposal.notes} />
      {proposal.questions.length > 0 ? (
        <QuestionsCard list={questions} flow={flow} phase={phase} isPointedOut={isPointedOut} />
      ) : null}
      <ReadingCard flow={flow} phase={phase} />
      <SampleCard preview={preview} phase={phase} />
      <ColumnsCard flow={flow} phase={phase} problems={problems} />
      <ImportBar
        flow={flow}
        phase={phase}
        onGoTo={() => {
          setPointedOut(true);
          focusFirstOpen(questions.current);
        }}
      />
    </Page>
  );
}

const SETBACKS = {
  cancelled: 'check.cancelled',
  'worker-failed': 'check.workerFailed',
  unranked: 'check.unrankedLate',
} as const;

function focusFirstOpen(questions: HTMLElement | null): void {
  const control = questions?.querySelector<HTMLElement>('[data-open] :is(input, select)');
  control?.focus({ preventScroll: true });
  control?.closest('[data-open]')?.scrollIntoView({ block: 'nearest' });
}

interface ImportBarProps extends Omit<MappingViewProps, 'client'> {
  /** Leads to the first question that the import waits for. */
  readonly onGoTo: () => void;
}

/** What is still missing, and the way on; in sight at the foot of the screen. */
function ImportBar({ flow, phase, onGoTo }: ImportBarProps) {
  const { t } = useWords();
  const id = useId();
  const open = openQuestions(phase);
  const ready = isImportable(phase) && !phase.busy;
  return (
    <div className={styles['bar']}>
      <div className={styles['state']}>
        <p id={id} role="status">
          {barText()}
        </p>
        {open.length > 0 && !phase.busy ? (
          <div className={styles['goTo']}>
            <Button variant="quiet" small onClick={onGoTo}>
              {t('check.goTo')}
            </Button>
          </div>
        ) : null}
      </div>
      <div className={styles['buttons']}>
        <Button onClick={flow.close}>{t('check.cancel')}</Button>
        <Button variant="primary" disabled={!ready} aria-describedby={id} onClick={flow.start}>
          {t('check.import')}
        </Button>
      </div>
    </div>
  );

  function barText(): string {
    if (phase.busy) return t('check.busy');
    if (open.length === 1 && open[0]?.code === 'UNRANKED_MEANING') return t('check.openUnranked');
    if (open.length > 0) return t('check.open', { count: open.length });
    return t(ready ? 'check.ready' : 'check.problems');
  }
}
