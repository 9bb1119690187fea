import { useId } from 'react';
import styles from './choice-field.module.css';

interface ChoiceFieldProps<Value extends string> {
  readonly label: string;
  /** The label stands above already, e.g. as a heading; it is only read aloud. */
  readonly labelHidden?: boolean;
  readonly hint?: string;
  /** Without an answer there is no way on; said to screen readers. */
  readonly required?: boolean;
  /** What is wrong and what to do. */
  readonly error?: string | undefined;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  /** `''` = none is chosen yet. */
  readonly value: Value | '';
  readonly onChange: (value: Value) => void;
}

/** One of a few answers in whole sentences: radio buttons, one below the other. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { label, labelHidden = false, hint, required = false, error, options, value, onChange } = props;
  const name = useId();
  const describedBy = [hint ? `${name}-hint` : '', error ? `${name}-error` : ''].join(' ').trim();
  return (
    <fieldset
      className={styles['choices']}
      role="radiogroup"
      aria-required={required || undefined}
      aria-invalid={error ? true : undefined}
      aria-describedby={describedBy === '' ? undefined : describedBy}
    >
      <legend className={labelHidden ? 'visually-hidden' : styles['legend']}>{label}</legend>
      {error ? (
        <p id={`${name}-error`} className={styles['error']}>
          {error}
        </p>
      ) : null}
      {options.map((option) => (
        <label key={option.value} className={styles['choice']}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
      {hint ? (
        <p id={`${name}-hint`} className={styles['hint']}>
          {hint}
        </p>
      ) : null}
    </fieldset>
  );
}
