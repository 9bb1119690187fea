import { useTranslation } from 'react-i18next';
import type { Project } from '../domain/model/project.ts';
import { paths } from '../paths.ts';
import { SectionNav } from './section-nav.tsx';

const SECTIONS = ['invite', 'collect', 'team', 'discuss'] as const;

/** The parts of the workshop's step, in the order in which a workshop goes. */
export function TeamNav({ project }: { readonly project: Project }) {
  const { t } = useTranslation('team');
  const sections = SECTIONS.map((section) => ({
    href: paths[section](project.id),
    title: t(`sections.${section}`),
  }));
  return <SectionNav label={t('sections.label')} sections={sections} />;
}
