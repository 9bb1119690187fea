import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router-dom';
import type { Project } from '../domain/model/project.ts';
import { paths } from '../paths.ts';
import styles from './customers-nav.module.css';

const SECTIONS = ['planning', 'questionnaire', 'kiosk', 'customers', 'trust', 'warehouse'] as const;

/** The parts of the customers' step, in the order in which a survey is made. */
export function CustomersNav({ project }: { readonly project: Project }) {
  const { t } = useTranslation('customers');
  const { pathname } = useLocation();
  const nav = useCurrentInSight();
  return (
    <nav ref={nav} className={styles['nav']} aria-label={t('sections.label')}>
      <ul className={styles['list']}>
        {SECTIONS.map((section) => {
          const href = paths[section](project.id);
          return (
            <li key={section}>
              <a
                className={styles['link']}
                href={href}
                aria-current={href === `#${pathname}` ? 'page' : undefined}
              >
                {t(`sections.${section}`)}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** On a phone the row is wider than the screen: scrolled so that it shows where the reader is. Every screen has its own row. */
function useCurrentInSight() {
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    // The frame makes the layout anyway: asked for now, it would be made twice.
    const frame = requestAnimationFrame(() => {
      const current = nav.current?.querySelector<HTMLElement>('[aria-current="page"]');
      if (!nav.current || !current) return;
      // Not `scrollIntoView`, which may move the page, too.
      nav.current.scrollLeft = current.offsetLeft - (nav.current.clientWidth - current.offsetWidth) / 2;
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return nav;
}
