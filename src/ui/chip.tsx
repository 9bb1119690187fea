import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './chip.module.css';

export type ChipTone = 'neutral' | 'team' | 'customers' | 'self' | 'ok';

/** A short word in a soft colour: the word carries the meaning, the colour repeats it. */
export function Chip({
  tone = 'neutral',
  children,
}: {
  readonly tone?: ChipTone;
  readonly children: ReactNode;
}) {
  return <span className={classNames(styles['chip'], styles[tone])}>{children}</span>;
}
