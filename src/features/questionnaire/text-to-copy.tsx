import { useEffect, useId, useRef } from 'react';
import styles from './text-to-copy.module.css';

interface TextToCopyProps {
  readonly text: string;
  readonly label: string;
  /** Where the browser cannot copy, the text waits selected for the keys. */
  readonly isSelected: boolean;
}

/** A file's text to look at and to copy by hand. */
export function TextToCopy({ text, label, isSelected }: TextToCopyProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  useEffect(() => {
    if (!isSelected) return;
    area.current?.focus();
    area.current?.select();
  }, [isSelected]);
  return (
    <div className={styles['text']}>
      <label htmlFor={id}>{label}</label>
      <textarea ref={area} id={id} readOnly rows={14} value={text} spellCheck={false} />
    </div>
  );
}
