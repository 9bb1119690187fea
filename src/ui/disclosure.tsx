import type { ReactNode } from 'react';
import styles from './disclosure.module.css';

interface DisclosureProps {
  readonly summary: ReactNode;
  /** Only at the start: afterwards the reader opens and closes it. */
  readonly startsOpen?: boolean;
  /** Says whether it is open now, e.g. to ask for its content only then. */
  readonly onToggle?: (open: boolean) => void;
  readonly children: ReactNode;
}

/** More of the same behind a line that says what and how much. */
export function Disclosure({ summary, startsOpen = false, onToggle, children }: DisclosureProps) {
  return (
    <details
      className={styles['disclosure']}
      open={startsOpen}
      onToggle={(event) => onToggle?.(event.currentTarget.open)}
    >
      <summary className={styles['summary']}>{summary}</summary>
      <div className={styles['content']}>{children}</div>
    </details>
  );
}
