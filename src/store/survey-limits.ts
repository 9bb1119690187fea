import { assert } from '../domain/assert.ts';
import type { CustomerSurvey, WeightBasis } from '../domain/model/survey.ts';
import type { CustomerStatistics, Segmentation } from '../domain/stats/sums/customer-statistics.ts';
import { cutText, LIMITS } from '../persistence/limits.ts';

/** What is kept must be readable again: texts from the file are cut to what the stored format allows. */
export function withinSurveyLimits(survey: CustomerSurvey): CustomerSurvey {
  assert(hasOnlyFiniteNumbers(survey), 'a survey has finite numbers only');
  const { weighted } = survey;
  return {
    ...survey,
    fileName: cutText(survey.fileName, LIMITS.name),
    tool: cutText(survey.tool, LIMITS.name),
    statistics: withinStatisticsLimits(survey.statistics),
    weighted: weighted && {
      basis: withinBasisLimits(weighted.basis),
      weights: withinStatisticsLimits(weighted.weights),
      squares: withinStatisticsLimits(weighted.squares),
    },
  };
}

function withinBasisLimits(basis: WeightBasis): WeightBasis {
  if (basis.kind === 'column') return { ...basis, name: cutText(basis.name, LIMITS.name) };
  const questions = basis.questions.map(({ name, shares }) => ({
    name: cutText(name, LIMITS.name),
    shares: shares.map((share) => ({ ...share, label: cutText(share.label, LIMITS.name) })),
  }));
  return { ...basis, questions };
}

function withinStatisticsLimits({ overall, segmentations }: CustomerStatistics): CustomerStatistics {
  return {
    overall,
    segmentations: segmentations.slice(0, LIMITS.segmentations).map(withinSegmentationLimits),
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
