import { useId } from 'react';
import styles from './pin-input.module.css';

interface PinInputProps {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly digits: string;
  /** Whoever makes up a PIN wants to see it. */
  readonly readable?: boolean;
  readonly onChange: (digits: string) => void;
}

/**
 * Digits behind dots. Not a password field: browsers offer to remember those, and would fill in the PIN for the next
 * customer.
 */
export function PinInput({ label, hint, error, digits, readable = false, onChange }: PinInputProps) {
  const id = useId();
  const note = error ?? hint;
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={styles['label']}>
        {label}
      </label>
      <input
        id={id}
        name={id}
        className={styles[readable ? 'input' : 'hidden']}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        maxLength={8}
        value={digits}
        data-autofocus={readable ? undefined : ''}
        aria-invalid={error ? true : undefined}
        aria-describedby={note ? `${id}-note` : undefined}
        onChange={(event) => onChange(event.target.value.replaceAll(/\D/gu, ''))}
      />
      {note ? (
        <p id={`${id}-note`} className={styles[error ? 'error' : 'hint']} role={error ? 'alert' : undefined}>
          {note}
        </p>
      ) : null}
    </div>
  );
}
