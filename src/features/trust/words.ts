import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { RestateProblem } from '../../domain/analysis/restate.ts';
import type { WeightingPlan } from '../../domain/analysis/row-weights.ts';
import type { WeightingWarning } from '../../domain/stats/weighting/weighting.ts';
import type { GenerationId } from '../../domain/stats/sums/customer-statistics.ts';
import type { Format } from '../../i18n/format.ts';
import { useFormat } from '../../i18n/use-language.ts';
import { SMALLEST_GROUP } from '../../domain/stats/groups/suppression.ts';
import { cutText } from '../../persistence/limits.ts';
import type { ShareRow } from './share-questions.ts';

export interface TrustWords {
  readonly t: TFunction<['trust', 'customers', 'pillars', 'glossary', 'common']>;
  readonly format: Format;
}

export function useTrustWords(): TrustWords {
  const { t } = useTranslation(['trust', 'customers', 'pillars', 'glossary', 'common']);
  return { t, format: useFormat() };
}

const LONGEST_NAME = 80;

/** A text out of the file, short enough for a label. */
export function quoted(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length <= LONGEST_NAME ? line : `${cutText(line, LONGEST_NAME - 1)}…`;
}

export function rowName({ kind, groups }: ShareRow, { t }: TrustWords): string {
  const [first] = groups;
  if (kind === 'small-groups') return t('weighting.smallGroups', { count: groups.length });
  return first?.generation ? t(`glossary:generations.${first.generation}`) : quoted(first?.label ?? '');
}

function categoryName(
  plan: WeightingPlan | null,
  question: number,
  category: number,
  { t }: TrustWords,
): string {
  const share: { readonly generation: GenerationId | null; readonly label: string } | undefined =
    plan?.kind === 'targets' ? plan.questions[question]?.shares[category] : undefined;
  return share?.generation ? t(`glossary:generations.${share.generation}`) : quoted(share?.label ?? '');
}

/** Why weights or counts cannot be had, and what to do. */
export function problemText(problem: RestateProblem, plan: WeightingPlan | null, words: TrustWords): string {
  const { t } = words;
  switch (problem.code) {
    case 'empty-category':
    case 'zero-share':
      return t(`problems.${problem.code}`, {
        name: categoryName(plan, problem.question, problem.category, words),
      });
    case 'unknown-question':
    case 'invalid-target':
    case 'no-answers':
    case 'no-convergence':
    case 'no-weights':
    case 'rows-missing':
    case 'nobody-left':
      return t(`problems.${problem.code}`);
  }
}

export function warningText(warning: WeightingWarning, plan: WeightingPlan, words: TrustWords): string {
  const { t, format } = words;
  switch (warning.code) {
    case 'large-design-effect':
      return t('warnings.large-design-effect');
    case 'small-category':
      return t('warnings.small-category', {
        name: categoryName(plan, warning.question, warning.category, words),
        people: warning.people < SMALLEST_GROUP ? t('weighting.few') : format.number(warning.people),
      });
    case 'missing-answers':
      return t('warnings.missing-answers', { share: format.percent(warning.share) });
  }
}
