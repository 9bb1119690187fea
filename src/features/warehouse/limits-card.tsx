import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/card.tsx';
import styles from './limits-card.module.css';

const WITHOUT_ROWS = ['closest', 'smallSamples', 'quality', 'raking'] as const;

/** What needs the rows, which stay in the warehouse, and what never leaves it. */
export function LimitsCard() {
  const { t } = useTranslation('warehouse');
  return (
    <Card title={t('limits.title')}>
      <div className={styles['limits']}>
        <p>{t('limits.same')}</p>
        <ul className={styles['list']}>
          {WITHOUT_ROWS.map((key) => (
            <li key={key}>{t(`limits.${key}`)}</li>
          ))}
        </ul>
        <p>{t('limits.stays')}</p>
      </div>
    </Card>
  );
}
