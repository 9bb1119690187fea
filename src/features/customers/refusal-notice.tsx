import { warehouseSentence } from '../../shared/warehouse/warehouse-sentence.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { refusalSentence } from './file-sentences.ts';
import type { Refusal } from './import-phase.ts';
import { quoted, useWords, type Words } from './words.ts';

interface RefusalNoticeProps {
  readonly refusal: Refusal;
  readonly fileName: string;
  /** There where reading it as recognised may help. */
  readonly onAgain?: (() => void) | undefined;
}

/** What is wrong with the file, and what to do about it. */
export function RefusalNotice({ refusal, fileName, onAgain }: RefusalNoticeProps) {
  const words = useWords();
  const { t } = words;
  return (
    <Notice
      tone="error"
      title={t('refused.title', { name: quoted(fileName) })}
      actions={onAgain ? <Button onClick={onAgain}>{t('refused.again')}</Button> : null}
    >
      <p>{sentenceOf(refusal, words)}</p>
      <p>{t('refused.nothingStored')}</p>
    </Notice>
  );
}

function sentenceOf(refusal: Refusal, words: Words): string {
  if (refusal.kind === 'file') return refusalSentence(refusal.problem, words);
  if (refusal.kind === 'warehouse') return warehouseSentence(refusal.problem, words);
  return words.t('refused.worker-failed');
}
