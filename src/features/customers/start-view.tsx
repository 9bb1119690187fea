import { useTranslation } from 'react-i18next';
import type { Project } from '../../domain/model/project.ts';
import { CustomersNav } from '../../shared/customers-nav.tsx';
import { Button } from '../../ui/button.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { Page } from '../../ui/page.tsx';
import type { ImportPhase } from './import-phase.ts';
import { RefusalNotice } from './refusal-notice.tsx';
import styles from './start-view.module.css';
import type { SurveyImportFlow } from './use-survey-import.ts';

interface StartViewProps {
  readonly project: Project;
  readonly flow: SurveyImportFlow;
  readonly phase: Extract<ImportPhase, { readonly kind: 'idle' | 'inspecting' | 'refused' }>;
  /** There where a survey stands already and stays unless another one is imported. */
  readonly onKeep?: (() => void) | undefined;
}

/** Names and types by which systems filter their file dialogs; what a file is, its bytes say. */
const ACCEPTED = [
  '.csv,.tsv,.txt,.xlsx,.json,.jsonl,.ndjson,.zip',
  'text/csv,text/tab-separated-values,text/plain,application/json,application/zip',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
].join(',');

const FILES = [
  { key: 'templateColumns', file: 'survey-template-columns.csv' },
  { key: 'templateList', file: 'survey-template-list.csv' },
  { key: 'templateOrder', file: 'survey-template-order.csv' },
  { key: 'sample', file: 'harbor-outfitters.csv' },
] as const;

/** What to bring, and the place to put it. */
export function StartView({ project, flow, phase, onKeep }: StartViewProps) {
  const { t } = useTranslation('customers');
  return (
    <Page
      nav={<CustomersNav project={project} />}
      eyebrow={t('eyebrow')}
      title={t('start.title')}
      lead={t('start.lead')}
    >
      {phase.kind === 'refused' ? (
        <RefusalNotice
          refusal={phase.refusal}
          fileName={phase.file.name}
          onAgain={phase.again ? () => flow.inspectAgain({}) : undefined}
        />
      ) : null}
      <div className={styles['columns']}>
        <div className={styles['file']}>
          <FileDrop
            primary
            label={t('start.drop')}
            buttonLabel={t('start.choose')}
            hint={t('start.privacy')}
            accept={ACCEPTED}
            onFiles={([file]) => {
              if (file) flow.choose(file);
            }}
          />
          {phase.kind === 'inspecting' ? (
            <p role="status" className={styles['reading']}>
              {t('start.reading', { name: phase.file.name })}
            </p>
          ) : null}
          {onKeep ? (
            <div>
              <Button onClick={onKeep}>{t('start.keep')}</Button>
            </div>
          ) : null}
        </div>
        <WhatToBring />
      </div>
    </Page>
  );
}

function WhatToBring() {
  const { t } = useTranslation('customers');
  return (
    <div className={styles['words']}>
      <ul className={styles['list']}>
        <li>{t('start.rows')}</li>
        <li>{t('start.ranking')}</li>
        <li>{t('start.extras')}</li>
      </ul>
      <p className={styles['size']}>{t('start.formats')}</p>
      <p className={styles['size']}>{t('start.size')}</p>
      <h2>{t('start.filesTitle')}</h2>
      <ul className={styles['links']}>
        {FILES.map(({ key, file }) => (
          <li key={key}>
            <a href={`${import.meta.env.BASE_URL}samples/${file}`} download={file}>
              {t(`start.${key}`)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
