import type { TFunction } from 'i18next';
import type { Analysis } from '../domain/analysis/analysis.ts';
import { isSurelyFirst } from '../domain/analysis/sureness.ts';

/** What customers put first, in one sentence. */
export function customerHeadline(analysis: Analysis, t: TFunction<['customers', 'pillars']>): string {
  if (!analysis.customers.ok) return t('results.hidden');
  const firsts = analysis.pillars.filter(
    ({ customerPlace }) => customerPlace.ok && customerPlace.value === 1,
  );
  const [first, second] = firsts;
  if (!first) return t(analysis.customers.value.ranked === 0 ? 'results.ratingsOnly' : 'results.hidden');
  if (second) return t('results.sharedFirst');
  if (!isSurelyFirst(first)) return t('results.notProven');
  return t('results.first', { pillar: t(`pillars:${first.pillar}.accusative`) });
}
