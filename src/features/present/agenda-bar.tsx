import { useTranslation } from 'react-i18next';
import styles from './agenda-bar.module.css';
import type { Presentation } from './use-presentation.ts';

/** The steps as strokes with their names: where we are, what was, what comes; each leads to its step. */
export function AgendaBar({ presentation }: { readonly presentation: Presentation }) {
  const { t } = useTranslation('present');
  const { steps, slide, goToStep } = presentation;
  const current = steps.indexOf(slide.step);
  return (
    <nav className={styles['agenda']} aria-label={t('agenda')}>
      <ol className={styles['steps']}>
        {steps.map((step, index) => (
          <li key={step}>
            <button
              type="button"
              className={styles['step']}
              data-state={index < current ? 'done' : index === current ? 'current' : 'open'}
              aria-current={index === current ? 'step' : undefined}
              onClick={() => goToStep(step)}
            >
              <span className={styles['name']}>{t(`steps.${step}`)}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
