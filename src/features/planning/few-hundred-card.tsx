import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/card.tsx';
import styles from './planning-screen.module.css';

const POINTS = ['enough', 'notEnough', 'groups', 'bias'] as const;

/** The plain verdict on "a few hundred responses". */
export function FewHundredCard() {
  const { t } = useTranslation('planning');
  return (
    <Card title={t('fewHundred.title')}>
      <ul className={styles['list']}>
        {POINTS.map((point) => (
          <li key={point}>{t(`fewHundred.${point}`)}</li>
        ))}
      </ul>
    </Card>
  );
}
