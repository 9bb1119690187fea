import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { StepHead } from './step-head.tsx';
import styles from './steps/steps.module.css';
import type { Presentation } from './use-presentation.ts';

/** Stands where answers would, as long as they are hidden. */
export function RevealFirst({ presentation }: { readonly presentation: Presentation }) {
  const { t } = useTranslation('present');
  return (
    <div className={styles['words']}>
      <StepHead presentation={presentation} title={t('hidden.title')} lead={t('hidden.text')} />
      <div className={styles['action']}>
        <Button onClick={() => presentation.goToStep('reveal')}>{t('hidden.go')}</Button>
      </div>
    </div>
  );
}
