import { useId } from 'react';
import styles from './range-field.module.css';

interface RangeFieldProps {
  readonly label: string;
  /** The value as it is read aloud, with its unit. */
  readonly valueText: string;
  readonly value: number;
  readonly lowest: number;
  readonly highest: number;
  readonly step: number;
  readonly onChange: (value: number) => void;
}

/** A slider for a number that need not be exact; a field for the exact one stands beside it. */
export function RangeField(props: RangeFieldProps) {
  const { label, valueText, value, lowest, highest, step, onChange } = props;
  const id = useId();
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="range"
        min={lowest}
        max={highest}
        step={step}
        value={value}
        aria-valuetext={valueText}
        onChange={(event) => onChange(Number(event.target.value))}
      />
    </div>
  );
}
