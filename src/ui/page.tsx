import { useEffect, useRef, type ReactNode } from 'react';
import styles from './page.module.css';

interface PageProps {
  /** Links to the screens beside this one, above the heading. */
  readonly nav?: ReactNode;
  /** Small line above the heading. */
  readonly eyebrow?: string;
  /** The finding or the question, in words; also the window's title. */
  readonly title: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** The first screen of a visit leaves the focus where the browser put it, and spares the page a layout. */
let isFirstScreen = true;

/** A screen: heading, lead, actions, content. Moves the focus to the heading when the screen changes. */
export function Page({ nav, eyebrow, title, lead, actions, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isFirstScreen) {
      isFirstScreen = false;
      return undefined;
    }
    // Both need the layout, and the frame makes it anyway: asked for now, it would be made twice, in one long task.
    const frame = requestAnimationFrame(() => {
      heading.current?.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  useEffect(() => {
    document.title = `${title} · Plumbline`;
  }, [title]);
  return (
    <>
      {nav}
      <header className={styles['header']}>
        <div className={styles['words']}>
          {eyebrow ? <p className={styles['eyebrow']}>{eyebrow}</p> : null}
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead ? <p className={styles['lead']}>{lead}</p> : null}
        </div>
        {actions ? <div className={styles['actions']}>{actions}</div> : null}
      </header>
      <div className={styles['content']}>{children}</div>
    </>
  );
}
