import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/card.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import styles from './set-up-card.module.css';

const SYSTEMS = ['ipad', 'android'] as const;
const STEPS = ['1', '2', '3'] as const;

/** What a web page cannot do, and what the tablet can. */
export function LockHelp() {
  const { t } = useTranslation('kiosk');
  return (
    <Card title={t('lock.title')}>
      <p className={styles['asked']}>{t('lock.text')}</p>
      <div className={styles['systems']}>
        {SYSTEMS.map((system) => (
          <Disclosure key={system} summary={t(`lock.${system}.title`)}>
            <ol className={styles['steps']}>
              {STEPS.map((step) => (
                <li key={step}>{t(`lock.${system}.${step}`)}</li>
              ))}
            </ol>
          </Disclosure>
        ))}
      </div>
      <p className={styles['note']}>{t('lock.forgotten')}</p>
    </Card>
  );
}
