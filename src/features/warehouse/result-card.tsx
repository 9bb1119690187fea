import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentRound, type Project } from '../../domain/model/project.ts';
import type { Result } from '../../domain/result.ts';
import { readWarehouseResult } from '../../domain/warehouse/read-warehouse-result.ts';
import type { WarehouseProblem, WarehouseSurvey } from '../../domain/warehouse/warehouse-survey.ts';
import { useFormat } from '../../i18n/use-language.ts';
import { paths } from '../../paths.ts';
import { shortText } from '../../shared/warehouse/short-text.ts';
import { useWarehouseSurvey } from '../../shared/warehouse/use-warehouse-survey.ts';
import { WarehouseContents } from '../../shared/warehouse/warehouse-contents.tsx';
import { warehouseSentence } from '../../shared/warehouse/warehouse-sentence.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './result-card.module.css';

type Phase =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'refused'; readonly fileName: string; readonly problem: WarehouseProblem }
  | { readonly kind: 'found'; readonly fileName: string; readonly survey: WarehouseSurvey }
  | { readonly kind: 'kept' };

/** Takes the exported result: says what it holds, and keeps it only after a click. */
export function ResultCard({ project }: { readonly project: Project }) {
  const { t } = useTranslation(['warehouse', 'customers']);
  const { t: tCustomers } = useTranslation('customers');
  const format = useFormat();
  const [phase, setPhase] = useState<Phase>({ kind: 'waiting' });
  const keep = useWarehouseSurvey(project);
  const choose = async (file: File) => {
    const read = await readFile(file);
    if (read.ok) setPhase({ kind: 'found', fileName: file.name, survey: read.value });
    else setPhase({ kind: 'refused', fileName: file.name, problem: read.reason });
  };
  return (
    <Card title={t('result.title')}>
      <div className={styles['result']}>
        {phase.kind === 'refused' ? (
          <Notice tone="error" title={t('customers:refused.title', { name: shortText(phase.fileName) })}>
            <p>{warehouseSentence(phase.problem, { t: tCustomers, format })}</p>
            <p>{t('customers:refused.nothingStored')}</p>
          </Notice>
        ) : null}
        {phase.kind === 'found' ? (
          <FoundResult
            project={project}
            fileName={phase.fileName}
            survey={phase.survey}
            onKeep={() => {
              keep(phase.fileName, phase.survey);
              setPhase({ kind: 'kept' });
              announce(t('result.kept'));
            }}
            onCancel={() => setPhase({ kind: 'waiting' })}
          />
        ) : (
          <FileDrop
            label={t('result.drop')}
            buttonLabel={t('result.choose')}
            hint={t('result.hint')}
            accept=".csv,.tsv,.txt,text/csv,text/plain"
            onFiles={([file]) => {
              if (file) void choose(file);
            }}
          />
        )}
        {phase.kind === 'kept' ? (
          <Notice
            tone="ok"
            title={t('result.kept')}
            actions={<ButtonLink href={paths.customers(project.id)}>{t('result.see')}</ButtonLink>}
          />
        ) : null}
      </div>
    </Card>
  );
}

/** A result is a few hundred kilobytes; what is a thousand times as large is something else. */
const LARGEST_FILE = 200_000_000;

async function readFile(file: File): Promise<Result<WarehouseSurvey, WarehouseProblem>> {
  if (file.size > LARGEST_FILE) return { ok: false, reason: { code: 'too-large' } };
  const bytes = await file.arrayBuffer();
  // Programs on Windows write "Unicode text" with the mark of UTF-16.
  const isUtf16 = new Uint8Array(bytes.slice(0, 2)).join(' ') === '255 254';
  return readWarehouseResult(new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8').decode(bytes));
}

interface FoundResultProps {
  readonly project: Project;
  readonly fileName: string;
  readonly survey: WarehouseSurvey;
  readonly onKeep: () => void;
  readonly onCancel: () => void;
}

/** A survey that stands already is replaced only after it was said so. */
function FoundResult({ project, fileName, survey, onKeep, onCancel }: FoundResultProps) {
  const { t } = useTranslation('warehouse');
  const present = currentRound(project).survey;
  return (
    <div
      className={styles['result']}
      role="group"
      aria-label={t('result.found', { name: shortText(fileName) })}
    >
      <h3 className={styles['name']}>{t('result.found', { name: shortText(fileName) })}</h3>
      <WarehouseContents survey={survey} />
      {present === null ? null : (
        <Notice tone="warning">{t('result.replaces', { name: shortText(present.fileName) })}</Notice>
      )}
      <div className={styles['actions']}>
        <Button onClick={onKeep} variant={present === null ? 'secondary' : 'danger'}>
          {present === null ? t('result.keep') : t('result.replace')}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {t('result.cancel')}
        </Button>
      </div>
    </div>
  );
}
