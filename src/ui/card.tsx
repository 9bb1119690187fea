import { useId, type ReactNode } from 'react';
import styles from './card.module.css';

interface CardProps {
  readonly title?: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A region on its own surface. Cards never stand within cards. */
export function Card({ title, actions, children }: CardProps) {
  const id = useId();
  return (
    <section className={styles['card']} aria-labelledby={title ? id : undefined}>
      {title || actions ? (
        <div className={styles['head']}>
          {title ? <h2 id={id}>{title}</h2> : null}
          {actions ? <div className={styles['actions']}>{actions}</div> : null}
        </div>
      ) : null}
      {children}
    </section>
  );
}
