import styles from './key-numbers.module.css';

export interface KeyNumberItem {
  readonly key: string;
  readonly value: string;
  readonly unit?: string;
  readonly label: string;
  readonly tone?: 'ink' | 'team' | 'customers';
}

/** The few numbers that carry a screen, side by side, without boxes. */
export function KeyNumbers({ items }: { readonly items: readonly KeyNumberItem[] }) {
  return (
    <dl className={styles['list']}>
      {items.map((item) => (
        <div key={item.key} className={styles['item']}>
          <dt className={styles['label']}>{item.label}</dt>
          <dd className={styles['value']} data-tone={item.tone ?? 'ink'}>
            {item.value} {item.unit ? <span className={styles['unit']}>{item.unit}</span> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
