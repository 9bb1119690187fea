import type { ReactNode } from 'react';
import styles from './open-page.module.css';

interface OpenPageProps {
  readonly where: ReactNode;
  readonly staff: ReactNode;
  readonly children: ReactNode;
}

/** A page without steps: large, with its one button right below the words. */
export function OpenPage({ where, staff, children }: OpenPageProps) {
  return (
    <div className={styles['layout']}>
      <header className={styles['top']}>
        <span>{where}</span>
        {staff}
      </header>
      <main id="main" className={styles['main']}>
        {children}
      </main>
    </div>
  );
}
