import type { Analysis } from '../../domain/analysis/analysis.ts';
import { isSurelyFirst } from '../../domain/analysis/sureness.ts';
import type { CustomerSurvey } from '../../domain/model/survey.ts';
import { inCustomerOrder } from '../../shared/pillar-order.ts';
import { localDay } from '../../shared/local-day.ts';
import { quoted, type Words } from './words.ts';

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
