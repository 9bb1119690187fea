import { restate } from '#src/domain/analysis/restate.ts';
import { currentRound, type Project } from '#src/domain/model/project.ts';
import type { RowFlag } from '#src/domain/survey/response-table.ts';

/** The project with its customers weighted: the first group of the first question is to be half of them. */
export function weightedProject(project: Project, leftOut: readonly RowFlag[] = []): Project {
  const round = currentRound(project);
  const { survey } = round;
  const segmentation = survey?.statistics.segmentations[0];
  if (!survey || !segmentation) throw new Error('a survey with groups');
  const { statistics, id } = survey;
  const shares = segmentation.groups.map(({ generation, label }, index) => ({
    generation,
    label,
    share: index === 0 ? 0.5 : 0.5 / (segmentation.groups.length - 1),
  }));
  const plan = { kind: 'targets', questions: [{ name: segmentation.name, shares }] } as const;
  const restated = restate(null, { survey: id, statistics, leftOut, leaveOut: leftOut, plan });
  if (!restated.ok) throw new Error(restated.reason.code);
  const { weighted } = restated.value;
  return { ...project, rounds: [{ ...round, survey: { ...survey, leftOut, weighted } }] };
}
