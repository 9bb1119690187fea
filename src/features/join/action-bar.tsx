import type { ReactNode } from 'react';
import styles from './action-bar.module.css';

/** The way on, always in reach of the thumb. */
export function ActionBar({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <div className={styles['air']} />
      <div className={styles['bar']}>{children}</div>
    </>
  );
}
