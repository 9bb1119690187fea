import { useId, useState } from 'react';
import styles from './field.module.css';

interface DateFieldProps {
  readonly label: string;
  readonly hint?: string;
  /** `YYYY-MM-DD`; `''` = none. */
  readonly value: string;
  /** The earliest day that the calendar offers. */
  readonly earliest?: string;
  /** Only whole days: while a year is typed, browsers give the years 2, 20 and 202, too. */
  readonly onChange: (value: string) => void;
}

const WHOLE_DAY = /^([1-9]\d{3}-\d{2}-\d{2})?$/;

/** A day; the browser's own calendar. */
export function DateField({ label, hint, value, earliest, onChange }: DateFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState(value);
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={styles['label']}>
        {label}
      </label>
      <input
        id={id}
        type="date"
        className={styles['input']}
        value={typed}
        min={earliest}
        max="9999-12-31"
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => {
          setTyped(event.target.value);
          if (WHOLE_DAY.test(event.target.value)) onChange(event.target.value);
        }}
      />
      {hint ? (
        <p id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </p>
      ) : null}
    </div>
  );
}
