import { useTranslation } from 'react-i18next';
import type { Project } from '../domain/model/project.ts';

/** What a project is about, or what stands there until somebody says so. */
export function useProjectName({ organisation, joined }: Project): string {
  const { t } = useTranslation(['common', 'glossary']);
  return organisation || t(joined ? 'glossary:nav.team' : 'common:untitledProject');
}
