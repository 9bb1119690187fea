import { useTranslation } from 'react-i18next';
import type { Project } from '../domain/model/project.ts';
import { paths } from '../paths.ts';
import { entryHref } from './entry-page.ts';
import { SectionNav } from './section-nav.tsx';

/** The parts of the workshop's step, in the order in which a workshop goes. */
export function TeamNav({ project: { id } }: { readonly project: Project }) {
  const { t } = useTranslation('team');
  const sections = [
    { href: paths.invite(id), title: t('sections.invite') },
    // The live room may reach brokers, which is for a page of its own.
    { href: entryHref('room', paths.room(id)), title: t('sections.room') },
    { href: paths.collect(id), title: t('sections.collect') },
    { href: paths.team(id), title: t('sections.team') },
    { href: paths.discuss(id), title: t('sections.discuss') },
    { href: paths.present(id), title: t('sections.present') },
  ];
  return <SectionNav label={t('sections.label')} sections={sections} />;
}
