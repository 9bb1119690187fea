import type { Analysis, PillarAnalysis } from '../../domain/analysis/analysis.ts';
import type { CustomerSurvey } from '../../domain/model/survey.ts';
import { inCustomerOrder } from '../../shared/pillar-order.ts';
import { localDay } from '../../shared/local-day.ts';
import { quoted, type Words } from './words.ts';

/** What customers put first, in one sentence. */
export function resultHeadline(analysis: Analysis, { t }: Words): string {
  if (!analysis.customers.ok) return t('results.hidden');
  const firsts = analysis.pillars.filter(
    ({ customerPlace }) => customerPlace.ok && customerPlace.value === 1,
  );
  const [first, second] = firsts;
  if (!first) return t(analysis.customers.value.ranked === 0 ? 'results.ratingsOnly' : 'results.hidden');
  if (second) return t('results.sharedFirst');
  return t('results.first', { pillar: t(`pillars:${first.pillar}.accusative`) });
}

/** Where the answers come from, and how far the first place can be trusted. */
export function resultLead(analysis: Analysis, survey: CustomerSurvey, { t, format }: Words): string {
  const basis = t('results.basis', {
    name: quoted(survey.fileName),
    date: format.date(localDay(survey.importedAt)),
  });
  const [first, second] = inCustomerOrder(analysis.pillars);
  // Whole sentences of their own; a space between them is right in all four languages but Chinese.
  return first && second && rangesMeet(first, second)
    ? t('results.basisClose', { basis, close: t('results.close') })
    : basis;
}

function rangesMeet(first: PillarAnalysis, second: PillarAnalysis): boolean {
  const [left, right] = [rangeOf(first), rangeOf(second)];
  return left !== null && right !== null && left.high >= right.low;
}

function rangeOf({ customerRank }: PillarAnalysis) {
  return customerRank.ok && customerRank.value.interval.ok ? customerRank.value.interval.value : null;
}
