import { useTranslation } from 'react-i18next';
import { currentRound, type Project } from '../../domain/model/project.ts';

/** What the current round of a project holds, in words: its answers and its customers. */
export function useProjectContents(): (project: Project) => readonly string[] {
  const { t } = useTranslation(['home', 'common']);
  return (project) => {
    const { answers, survey } = currentRound(project);
    return [
      answers.length > 0 ? t('projects.answers', { count: answers.length }) : t('projects.noAnswers'),
      survey
        ? t('common:count.customers', { count: survey.statistics.overall.respondents })
        : t('projects.noCustomers'),
    ];
  };
}
