import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Project } from '../../domain/model/project.ts';
import type { KioskAnswer } from '../../persistence/kiosk-records.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './kiosk-run.module.css';
import { saveAnswersFile, saveCommentsFile } from './kiosk-files.ts';
import { StepHeading } from './step-heading.tsx';

interface NotSavedProps {
  readonly answer: KioskAnswer;
  readonly project: Project;
  readonly onRetry: () => void;
  readonly onOver: () => void;
}

/** The device takes nothing more. The answer stays here, is tried again, and staff can take it along as a file. */
export function NotSaved({ answer, project, onRetry, onOver }: NotSavedProps) {
  const { t } = useTranslation('kiosk');
  const [taken, setTaken] = useState(false);
  const take = (): void => {
    saveAnswersFile(project, [answer], t);
    if (answer.comment !== '') saveCommentsFile(project, [answer], t);
    setTaken(true);
  };
  return (
    <main id="main" className={styles['alone']}>
      <StepHeading title={t('run.failed.title')} />
      <Notice
        tone="error"
        actions={
          <>
            <Button variant="primary" onClick={onRetry}>
              {t('run.failed.retry')}
            </Button>
            <Button onClick={take}>{t('run.failed.file')}</Button>
            {taken ? <Button onClick={onOver}>{t('run.failed.next')}</Button> : null}
          </>
        }
      >
        {t('run.failed.text')}
      </Notice>
    </main>
  );
}
