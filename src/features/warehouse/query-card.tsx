import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentRound, type Project } from '../../domain/model/project.ts';
import type { SqlDialect } from '../../domain/warehouse/sql-dialect.ts';
import { exportFileName } from '../../export/file-name.ts';
import { useFormat } from '../../i18n/use-language.ts';
import { today } from '../../shared/local-day.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { CodeBlock } from '../../ui/code-block.tsx';
import { saveText } from '../../ui/download.ts';
import { Notice } from '../../ui/notice.tsx';
import styles from './query-card.module.css';

interface QueryCardProps {
  readonly project: Project;
  /** `null` = something in the form has to be mended or answered first. */
  readonly sql: string | null;
  readonly isModeOpen: boolean;
  readonly dialect: SqlDialect;
}

/** The query to read, copy and save, and what to do with it. */
export function QueryCard({ project, sql, isModeOpen, dialect }: QueryCardProps) {
  const { t } = useTranslation('warehouse');
  const format = useFormat();
  return (
    <Card title={t('query.title')}>
      {sql === null ? (
        <Notice tone={isModeOpen ? 'info' : 'warning'}>
          {isModeOpen ? t('query.answerFirst') : t('query.mendFirst')}
        </Notice>
      ) : (
        <div className={styles['query']}>
          <p className={styles['lead']}>
            {t('query.lead', { lines: format.number(sql.split('\n').length) })}
          </p>
          <CodeBlock label={t('query.code')} code={sql} />
          <QueryActions project={project} sql={sql} />
        </div>
      )}
      <ol className={styles['steps']}>
        <li>{t('steps.run')}</li>
        <li>{t('steps.export')}</li>
        <li>{t('steps.drop')}</li>
      </ol>
      <p className={styles['lead']}>{t(`hints.${dialect}`)}</p>
    </Card>
  );
}

function QueryActions({ project, sql }: { readonly project: Project; readonly sql: string }) {
  const { t } = useTranslation('warehouse');
  const [failed, setFailed] = useState(false);
  const copy = async () => {
    try {
      // Browsers keep the clipboard from pages on plain http.
      await navigator.clipboard.writeText(sql);
      setFailed(false);
      announce(t('query.copied'));
    } catch {
      setFailed(true);
    }
  };
  const save = () => {
    const name = exportFileName({
      organisation: project.organisation,
      round: currentRound(project).name,
      kind: 'warehouse',
      date: today(),
      extension: 'sql',
    });
    saveText(sql, name, 'application/sql');
    announce(t('query.saved'));
  };
  return (
    <>
      <div className={styles['actions']}>
        <Button variant="primary" onClick={() => void copy()}>
          {t('query.copy')}
        </Button>
        <Button onClick={save}>{t('query.save')}</Button>
      </div>
      {failed ? <Notice tone="warning">{t('query.copyFailed')}</Notice> : null}
    </>
  );
}
