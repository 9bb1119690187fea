import { useState, type ReactNode } from 'react';
import { announce } from '../../ui/announcer.tsx';
import { CheckIcon } from '../../ui/icons.tsx';
import styles from './hand-over.module.css';

interface WayProps {
  readonly title: string;
  /** When to use it. */
  readonly text: string;
  /** What came of it, beside the button; `null` = not used yet. */
  readonly outcome: string | null;
  readonly children: ReactNode;
}

/** One way to hand an answer over: a row of the list. */
export function Way({ title, text, outcome, children }: WayProps) {
  return (
    <li className={styles['way']}>
      <div>
        <h2>{title}</h2>
        <p className={styles['when']}>{text}</p>
      </div>
      <div className={styles['what']}>
        {children}
        {outcome === null ? null : (
          <p className={styles['outcome']}>
            <CheckIcon />
            {outcome}
          </p>
        )}
      </div>
    </li>
  );
}

/** What came of a way, shown and said. */
export function useOutcome() {
  const [outcome, setOutcome] = useState<string | null>(null);
  const tell = (text: string): void => {
    setOutcome(text);
    announce(text);
  };
  return { outcome, tell };
}
