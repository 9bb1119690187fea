import styles from './progress-bar.module.css';

interface ProgressBarProps {
  readonly label: string;
  /** 0-1; null = unknown. */
  readonly value: number | null;
  /** e.g. "42%, 310,000 rows a second". */
  readonly detail?: string;
}

export function ProgressBar({ label, value, detail }: ProgressBarProps) {
  return (
    <div className={styles['progress']}>
      <div className={styles['words']}>
        <span>{label}</span>
        {detail ? <span className={styles['detail']}>{detail}</span> : null}
      </div>
      <progress
        className={styles['bar']}
        aria-label={label}
        max={1}
        {...(value === null ? {} : { value: Math.min(1, Math.max(0, value)) })}
      />
    </div>
  );
}
