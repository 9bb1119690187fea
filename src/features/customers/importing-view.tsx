import type { TimedProgress } from '../../workers/survey-import.protocol.ts';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import styles from './importing-view.module.css';
import { quoted, useWords, type Words } from './words.ts';

interface ImportingViewProps {
  readonly fileName: string;
  readonly progress: TimedProgress | null;
  readonly onStop: () => void;
}

/** How far the import is, and the way to stop it. */
export function ImportingView({ fileName, progress, onStop }: ImportingViewProps) {
  const words = useWords();
  const { t } = words;
  return (
    <Page
      eyebrow={t('eyebrow')}
      title={t('importing.title', { name: quoted(fileName) })}
      lead={t('importing.lead')}
    >
      <div className={styles['progress']}>
        <ProgressBar
          label={t('importing.label')}
          value={progress ? shareOf(progress) : null}
          {...(progress ? { detail: progressText(progress, words) } : {})}
        />
        <div>
          <Button onClick={onStop}>{t('importing.stop')}</Button>
        </div>
      </div>
    </Page>
  );
}

function shareOf({ bytes, totalBytes }: TimedProgress): number {
  return totalBytes > 0 ? bytes / totalBytes : 0;
}

/** Guessing the remaining time makes sense only after a noticeable part. */
const EARLIEST_GUESS = 0.05;

function progressText(progress: TimedProgress, { t, format }: Words): string {
  const share = shareOf(progress);
  const { records, recordsPerSecond } = progress;
  const shown = { percent: format.percent(share), rate: format.number(Math.round(recordsPerSecond)) };
  if (share < EARLIEST_GUESS || recordsPerSecond <= 0) return t('importing.detail', shown);
  const seconds = Math.ceil((records * (1 / share - 1)) / recordsPerSecond);
  return t('importing.remaining', { ...shown, seconds: format.number(seconds) });
}
