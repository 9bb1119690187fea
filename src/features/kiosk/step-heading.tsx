import { useEffect, useRef, type ReactNode } from 'react';
import styles from './kiosk-run.module.css';

interface StepHeadingProps {
  readonly title: string;
  readonly takesFocus?: boolean;
  readonly children?: ReactNode;
}

/** The question of a page. A new page begins at its top, for eyes and for screen readers. */
export function StepHeading({ title, takesFocus = true, children }: StepHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    window.scrollTo(0, 0);
    if (takesFocus) heading.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  return (
    <header className={styles['heading']}>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </header>
  );
}
