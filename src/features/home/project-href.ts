import { currentRound, type Project } from '../../domain/model/project.ts';
import { paths } from '../../paths.ts';

/** Where to go on with a project: to what it can show already, else to scoring. */
export function projectHref(project: Project): string {
  // From there an invited colleague is led on to what is to be done.
  if (project.joined) return paths.score(project.id);
  const { survey, answers } = currentRound(project);
  if (survey) return paths.gaps(project.id);
  return answers.some((answer) => answer.origin === 'file')
    ? paths.team(project.id)
    : paths.score(project.id);
}
