import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

interface EmptyStateProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

/** Nothing here yet: why, and the one thing to do about it. */
export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <section className={styles['empty']}>
      <h2>{title}</h2>
      <div className={styles['text']}>{children}</div>
      {actions ? <div className={styles['actions']}>{actions}</div> : null}
    </section>
  );
}
