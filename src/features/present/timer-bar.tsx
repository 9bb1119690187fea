import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { clockText } from './clock.ts';
import styles from './timer-bar.module.css';
import type { ShownClock } from './use-clock.ts';

const WORDS = { ready: 'start', running: 'pause', paused: 'goOn', over: 'reset' } as const;

/** The time left of the step, in plain figures that never flash. */
export function TimerBar({ clock }: { readonly clock: ShownClock }) {
  const { t } = useTranslation('present');
  const { state, left, elsewhere } = clock;
  return (
    <div className={styles['bar']}>
      {elsewhere ? (
        <p className={styles['elsewhere']}>
          {elsewhere.left === 0
            ? t('timer.elsewhereOver', { step: t(`steps.${elsewhere.step}`) })
            : t('timer.elsewhere', {
                step: t(`steps.${elsewhere.step}`),
                time: clockText(elsewhere.left),
              })}
        </p>
      ) : null}
      <p className={styles['time']} role="timer" aria-label={t('timer.label')} data-state={state}>
        {state === 'over' ? t('timer.over') : clockText(left)}
      </p>
      <Button small variant="quiet" onClick={clock.toggle}>
        {t(`timer.${WORDS[state]}`)}
      </Button>
      {state === 'running' || state === 'paused' ? (
        <Button small variant="quiet" onClick={clock.reset}>
          {t('timer.reset')}
        </Button>
      ) : null}
    </div>
  );
}
