import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/card.tsx';
import styles from './planning-screen.module.css';

const PIECES = ['whom', 'everyKind', 'order', 'topOrAll', 'ageLast', 'length'] as const;

/** Whom to ask, and how: what no number of answers makes up for. */
export function AdviceCard() {
  const { t } = useTranslation('planning');
  return (
    <Card title={t('advice.title')}>
      <div className={styles['advice']}>
        {PIECES.map((piece) => (
          <div key={piece}>
            <h3>{t(`advice.${piece}.title`)}</h3>
            <p>{t(`advice.${piece}.text`)}</p>
          </div>
        ))}
      </div>
    </Card>
  );
}
