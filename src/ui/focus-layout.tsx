import type { ReactNode } from 'react';
import styles from './focus-layout.module.css';

interface FocusLayoutProps {
  /** Strokes at the top: done, current, still to come. */
  readonly progress?: { readonly label: string; readonly steps: readonly ('done' | 'current' | 'open')[] };
  readonly where: ReactNode;
  readonly count?: ReactNode;
  readonly children: ReactNode;
  readonly start: ReactNode;
  readonly middle?: ReactNode;
  readonly end: ReactNode;
}

/** One question on the screen, thumb-sized, with the way back and on always in reach. */
export function FocusLayout({ progress, where, count, children, start, middle, end }: FocusLayoutProps) {
  return (
    <div className={styles['layout']}>
      <header className={styles['top']}>
        {progress ? (
          <div className={styles['strokes']} role="img" aria-label={progress.label}>
            {progress.steps.map((state, index) => (
              <span key={index} className={styles['stroke']} data-state={state} />
            ))}
          </div>
        ) : null}
        <div className={styles['where']}>
          <span>{where}</span>
          <span className={styles['count']}>{count}</span>
        </div>
      </header>
      <main id="main" className={styles['main']}>
        {children}
      </main>
      <footer className={styles['bar']}>
        <div className={styles['start']}>{start}</div>
        <div className={styles['middle']}>{middle}</div>
        <div className={styles['end']}>{end}</div>
      </footer>
    </div>
  );
}
