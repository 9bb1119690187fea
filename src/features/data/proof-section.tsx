import { useTranslation } from 'react-i18next';
import { Section } from './section.tsx';
import styles from './proof-section.module.css';

/** Why nothing leaves, in the browser's own terms, and how to see it with one's own eyes. */
export function ProofSection() {
  const { t } = useTranslation('data');
  const policy = pagePolicy();
  return (
    <Section title={t('proof.title')}>
      <p>{t('proof.text')}</p>
      <p>{t('proof.exceptions')}</p>
      {policy ? (
        <details className={styles['policy']}>
          <summary>{t('proof.policy')}</summary>
          <code className={styles['code']}>{policy}</code>
        </details>
      ) : (
        <p className={styles['quiet']}>{t('proof.policyNone')}</p>
      )}
      <h3>{t('proof.stepsTitle')}</h3>
      <ol className={styles['steps']}>
        <li>{t('proof.step1')}</li>
        <li>{t('proof.step2')}</li>
        <li>{t('proof.step3', { host: window.location.host })}</li>
        <li>{t('proof.step4')}</li>
      </ol>
    </Section>
  );
}

/** The policy that stands in the page itself; a host may send a stricter one in its headers. */
function pagePolicy(): string | null {
  const meta = document.querySelector('meta[http-equiv="Content-Security-Policy"]');
  return meta?.getAttribute('content')?.replaceAll('; ', ';\n') ?? null;
}
