import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { CheckIcon, InfoIcon, WarningIcon } from './icons.tsx';
import styles from './notice.module.css';

export type NoticeTone = 'info' | 'ok' | 'warning' | 'error';

interface NoticeProps {
  readonly tone?: NoticeTone;
  readonly title?: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

/** Says what happened, where, and what to do. Errors are announced at once, the rest politely. */
export function Notice({ tone = 'info', title, children, actions }: NoticeProps) {
  return (
    <div className={classNames(styles['notice'], styles[tone])} role={tone === 'error' ? 'alert' : 'status'}>
      <span className={styles['icon']}>
        {tone === 'ok' ? <CheckIcon /> : tone === 'info' ? <InfoIcon /> : <WarningIcon />}
      </span>
      <div className={styles['body']}>
        {title ? <p className={styles['title']}>{title}</p> : null}
        {children ? <div>{children}</div> : null}
        {actions ? <div className={styles['actions']}>{actions}</div> : null}
      </div>
    </div>
  );
}
