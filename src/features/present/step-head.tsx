import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Presentation } from './use-presentation.ts';
import styles from './step-head.module.css';

interface StepHeadProps {
  readonly presentation: Presentation;
  readonly title: string;
  /** Instead of where we are. */
  readonly eyebrow?: string;
  readonly lead?: ReactNode;
}

/** The one sentence that is read from the back row. A new slide begins here, for eyes and for screen readers. */
export function StepHead({ presentation, title, eyebrow, lead }: StepHeadProps) {
  const { t } = useTranslation('present');
  const { steps, slide } = presentation;
  const step = t(`steps.${slide.step}`);
  useEffect(() => {
    document.title = `${step} · Plumbline`;
  }, [step]);
  return (
    <header className={styles['head']}>
      <p className={styles['eyebrow']}>
        {eyebrow ?? t('where', { number: steps.indexOf(slide.step) + 1, total: steps.length, step })}
      </p>
      {/* Another sentence is another heading: it is read out when it replaces the last one. */}
      <Title key={title} title={title} />
      {lead ? <p className={styles['lead']}>{lead}</p> : null}
    </header>
  );
}

function Title({ title }: { readonly title: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} className={styles['title']}>
      {title}
    </h1>
  );
}
