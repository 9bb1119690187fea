import { useState } from 'react';
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
import { ReplaceDialog } from './replace-dialog.tsx';
import { SampleCard } from './sample-card.tsx';
import type { SurveyImportClient } from './survey-import-client.ts';
import { useSamplePreview } from './use-sample-preview.ts';
import type { SurveyImportFlow } from './use-survey-import.ts';
import { quoted, useWords } from './words.ts';
import type { CustomerSurvey } from '../../domain/model/survey.ts';

interface MappingViewProps {
  readonly flow: SurveyImportFlow;
  readonly phase: MappingPhase;
  readonly client: SurveyImportClient;
  /** The survey that an import would replace. */
  readonly present: CustomerSurvey | null;
}

/** How the file is read: questions, what was recognised, the first answers as understood, every column. */
export function MappingView({ flow, phase, client, present }: MappingViewProps) {
  const { t, format } = useWords();
  const preview = useSamplePreview(client, phase);
  const problems = otherProblems(phase);
  const { file, proposal } = phase;
  return (
    <Page
      eyebrow={t('eyebrow')}
      title={t('check.title')}
      lead={t('check.lead', { name: quoted(file.name), size: format.bytes(proposal.bytes) })}
    >
      {phase.setback ? (
        <Notice tone="warning">
          {t(phase.setback === 'cancelled' ? 'check.cancelled' : 'check.workerFailed')}
        </Notice>
      ) : null}
      <NotesNotice notes={proposal.notes} />
      {proposal.questions.length > 0 ? <QuestionsCard flow={flow} phase={phase} /> : null}
      <ReadingCard flow={flow} phase={phase} />
      <SampleCard preview={preview} phase={phase} />
      <ColumnsCard flow={flow} phase={phase} problems={problems} />
      <ImportBar flow={flow} phase={phase} present={present} />
    </Page>
  );
}

/** What is still missing, and the way on; in sight at the foot of the screen. */
function ImportBar({ flow, phase, present }: Omit<MappingViewProps, 'client'>) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const open = openQuestions(phase).length;
  const ready = isImportable(phase) && !phase.busy;
  return (
    <div className={styles['bar']}>
      <p className={styles['state']} role="status">
        {barText()}
      </p>
      <div className={styles['buttons']}>
        <Button onClick={flow.close}>{t('check.cancel')}</Button>
        <Button
          variant="primary"
          disabled={!ready}
          onClick={() => {
            if (present) setAsking(true);
            else flow.start();
          }}
        >
          {t('check.import')}
        </Button>
      </div>
      {asking && present ? (
        <ReplaceDialog survey={present} onReplace={flow.start} onClose={() => setAsking(false)} />
      ) : null}
    </div>
  );

  function barText(): string {
    if (phase.busy) return t('check.busy');
    if (open > 0) return t('check.open', { count: open });
    return t(ready ? 'check.ready' : 'check.problems');
  }
}
