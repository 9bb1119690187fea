import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './how-it-works.module.css';

const STEPS = ['score', 'rank', 'compare'] as const;

export function HowItWorks() {
  const { t } = useTranslation('home');
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{t('how.title')}</h2>
      <ol className={styles['steps']}>
        {STEPS.map((step, index) => (
          <li key={step} className={styles['step']}>
            <span className={styles['number']} aria-hidden="true">
              {index + 1}
            </span>
            <div>
              <h3>{t(`how.${step}.name`)}</h3>
              <p className={styles['text']}>{t(`how.${step}.text`)}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
