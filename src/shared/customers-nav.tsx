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
  return (
    <nav className={styles['nav']} aria-label={t('sections.label')}>
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
