import { useId } from 'react';
import styles from './choice-field.module.css';

interface ChoiceFieldProps<Value extends string> {
  readonly label: string;
  /** The label stands above already, e.g. as a heading; it is only read aloud. */
  readonly labelHidden?: boolean;
  readonly hint?: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** One of a few answers in whole sentences: radio buttons, one below the other. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { label, labelHidden = false, hint, options, value, onChange } = props;
  const name = useId();
  return (
    <fieldset className={styles['choices']} aria-describedby={hint ? `${name}-hint` : undefined}>
      <legend className={labelHidden ? 'visually-hidden' : styles['legend']}>{label}</legend>
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
