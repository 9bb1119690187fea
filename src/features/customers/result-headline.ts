import type { Analysis } from '../../domain/analysis/analysis.ts';
import { isSurelyFirst } from '../../domain/analysis/sureness.ts';
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
  if (!isSurelyFirst(first)) return t('results.notProven');
  return t('results.first', { pillar: t(`pillars:${first.pillar}.accusative`) });
}

/** Where the answers come from, and how far the first place can be trusted. */
export function resultLead(analysis: Analysis, survey: CustomerSurvey, { t, format }: Words): string {
  const basis = t('results.basis', {
    name: quoted(survey.fileName),
    date: format.date(localDay(survey.importedAt)),
  });
  const [first] = inCustomerOrder(analysis.pillars);
  // Without an order there is no first place to doubt.
  if (!first?.customerPlace.ok || isSurelyFirst(first)) return basis;
  const close = t('results.close', { pillar: t(`pillars:${first.pillar}.nominative`) });
  return t('results.basisClose', { basis, close });
}
