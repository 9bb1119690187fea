import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { copyText } from '../../ui/copy-text.ts';
import styles from './hand-over.module.css';
import { useOutcome, Way } from './way.tsx';

interface CopyWayProps {
  readonly way: 'link' | 'code';
  readonly hint?: string;
  readonly text: string;
  readonly isPrimary?: boolean;
  readonly onCopied: () => void;
  /** The text as it is drawn. */
  readonly children: ReactNode;
}

/** A text to copy by its button, or by hand where the browser does not let a page copy. */
export function CopyWay({ way, hint, text, isPrimary = false, onCopied, children }: CopyWayProps) {
  const { t } = useTranslation('join');
  const shown = useRef<HTMLDivElement>(null);
  const { outcome, tell } = useOutcome();
  const copy = async (): Promise<void> => {
    const isCopied = await copyText(text);
    if (isCopied) onCopied();
    else if (shown.current) window.getSelection()?.selectAllChildren(shown.current);
    tell(isCopied ? t(`ways.${way}.done`) : t('ways.byHand'));
  };
  return (
    <Way title={t(`ways.${way}.title`)} text={hint ?? t(`ways.${way}.text`)} outcome={outcome}>
      <div
        ref={shown}
        role="group"
        className={styles[way]}
        aria-label={t(`ways.${way}.label`)}
        translate="no"
        onCopy={onCopied}
      >
        {children}
      </div>
      <Button variant={isPrimary ? 'primary' : 'secondary'} onClick={() => void copy()}>
        {t(`ways.${way}.button`)}
      </Button>
    </Way>
  );
}
