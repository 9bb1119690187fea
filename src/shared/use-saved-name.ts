import { useTranslation } from 'react-i18next';
import type { Project } from '../domain/model/project.ts';

/** The organisation of a project, or the title of the workshop that an answer belongs to: where saved things are named. */
export function useSavedName(): (project: Project) => string {
  const { t } = useTranslation(['data', 'common']);
  return ({ organisation, joined }) =>
    organisation || t(joined ? 'untitledWorkshop' : 'common:untitledProject');
}
