import { useTranslation } from 'react-i18next';
import type { Project } from '../domain/model/project.ts';
import { paths } from '../paths.ts';
import { SectionNav } from './section-nav.tsx';

const SECTIONS = ['planning', 'questionnaire', 'kiosk', 'customers', 'trust', 'warehouse'] as const;

/** The parts of the customers' step, in the order in which a survey is made. */
export function CustomersNav({ project }: { readonly project: Project }) {
  const { t } = useTranslation('customers');
  const sections = SECTIONS.map((section) => ({
    href: paths[section](project.id),
    title: t(`sections.${section}`),
  }));
  return <SectionNav label={t('sections.label')} sections={sections} />;
}
