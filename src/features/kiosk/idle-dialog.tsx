import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import styles from './kiosk-run.module.css';
import { useSay } from './spoken-region.tsx';

interface IdleDialogProps {
  /** Seconds. */
  readonly left: number;
  readonly onGoOn: () => void;
  readonly onOver: () => void;
}

/** Said aloud at these seconds only: a screen reader that counts down says nothing else. */
const SPOKEN = 5;

export function IdleDialog({ left, onGoOn, onOver }: IdleDialogProps) {
  const { t } = useTranslation(['kiosk', 'common']);
  const say = useSay();
  const isShort = left <= SPOKEN;
  useEffect(() => {
    if (isShort) say(t('run.idle.left', { count: SPOKEN }));
  }, [isShort, say, t]);
  return (
    <Dialog
      title={t('run.idle.title')}
      closeLabel={t('run.idle.goOn')}
      onClose={onGoOn}
      actions={
        <>
          <Button onClick={onOver}>{t('run.idle.over')}</Button>
          <Button variant="primary" data-autofocus="" onClick={onGoOn}>
            {t('run.idle.goOn')}
          </Button>
        </>
      }
    >
      <p className={styles['left']} aria-live="off">
        {t('run.idle.left', { count: left })}
      </p>
      <p>{t('run.idle.text')}</p>
    </Dialog>
  );
}
