import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../domain/model/language.ts';
import { HTML_LANGUAGES } from '../../i18n/locale.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { copyText } from '../../ui/copy-text.ts';
import styles from './copy-field.module.css';

interface CopyFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly buttonLabel: string;
  /** Said once it is on the clipboard. */
  readonly copied: string;
  readonly text: string;
  readonly rows: number;
  /** Of the text, where it may differ from the interface. */
  readonly language?: Language;
  readonly primary?: boolean;
}

/** A text to pass on: a button copies it, and where the browser withholds the clipboard it waits selected for the keys. */
export function CopyField(props: CopyFieldProps) {
  const { label, hint, buttonLabel, copied, text, rows, language, primary = false } = props;
  const { t } = useTranslation('invite');
  const area = useRef<HTMLTextAreaElement>(null);
  const [state, setState] = useState<{ readonly text: string; readonly ok: boolean } | null>(null);
  const id = useId();
  // What was copied before a change is not what stands here now.
  const shown = state?.text === text ? state : null;
  const copy = async () => {
    const ok = await copyText(text);
    setState({ text, ok });
    announce(ok ? copied : t('copy.byHand'));
    if (!ok) area.current?.select();
  };
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <textarea
        ref={area}
        id={id}
        className={styles['text']}
        readOnly
        rows={rows}
        value={text}
        lang={language && HTML_LANGUAGES[language]}
        spellCheck={false}
        aria-describedby={`${id}-hint`}
      />
      <p id={`${id}-hint`} className={styles['hint']}>
        {hint}
      </p>
      <div className={styles['copy']}>
        <Button variant={primary ? 'primary' : 'secondary'} onClick={() => void copy()}>
          {buttonLabel}
        </Button>
        {shown ? <span className={styles['hint']}>{shown.ok ? copied : t('copy.byHand')}</span> : null}
      </div>
    </div>
  );
}
