import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import styles from './kiosk-run.module.css';
import { OpenPage } from './open-page.tsx';
import { StepHeading } from './step-heading.tsx';

const SHOWN_MS = 8_000;

interface ThanksProps {
  readonly text: string;
  readonly staff: ReactNode;
  readonly onOver: () => void;
}

/** Stands for some seconds, then the next customer is welcomed. */
export function Thanks({ text, staff, onOver }: ThanksProps) {
  const { t } = useTranslation('kiosk');
  const over = useRef(onOver);
  useEffect(() => {
    over.current = onOver;
  }, [onOver]);
  useEffect(() => {
    const timer = setTimeout(() => over.current(), SHOWN_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <OpenPage where="" staff={staff}>
      <StepHeading title={text}>
        <p className={styles['introduction']}>{t('run.saved')}</p>
      </StepHeading>
      <div className={styles['begin']}>
        <Button variant="primary" onClick={onOver}>
          {t('run.again')}
        </Button>
      </div>
    </OpenPage>
  );
}
