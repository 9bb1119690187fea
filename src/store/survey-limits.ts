import { assert } from '../domain/assert.ts';
import type { CustomerSurvey } from '../domain/model/survey.ts';
import type { Segmentation } from '../domain/stats/sums/customer-statistics.ts';
import { cutText, LIMITS } from '../persistence/limits.ts';

/** What is kept must be readable again: texts from the file are cut to what the stored format allows. */
export function withinSurveyLimits(survey: CustomerSurvey): CustomerSurvey {
  assert(hasOnlyFiniteNumbers(survey), 'a survey has finite numbers only');
  const segmentations = survey.statistics.segmentations.slice(0, LIMITS.segmentations);
  return {
    ...survey,
    fileName: cutText(survey.fileName, LIMITS.name),
    tool: cutText(survey.tool, LIMITS.name),
    statistics: { ...survey.statistics, segmentations: segmentations.map(withinSegmentationLimits) },
  };
}

function withinSegmentationLimits({ name, groups }: Segmentation): Segmentation {
  return {
    name: cutText(name, LIMITS.name),
    groups: groups
      .slice(0, LIMITS.segmentGroups)
      .map((group) => ({ ...group, label: cutText(group.label, LIMITS.name) })),
  };
}

/** JSON turns NaN and infinity into `null`, and the stored survey could never be read again. */
function hasOnlyFiniteNumbers(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value).every(hasOnlyFiniteNumbers);
}
