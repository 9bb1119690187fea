import { useTranslation } from 'react-i18next';
import type { Analysis } from '../../domain/analysis/analysis.ts';
import { useFormat } from '../../i18n/use-language.ts';
import { rankedIn, usePeople } from '../../shared/use-people.ts';

/** How many pillars got which verdict, and on how many people it rests. */
export function GapLead({ analysis }: { readonly analysis: Analysis }) {
  const { t } = useTranslation(['gaps', 'glossary']);
  const format = useFormat();
  const people = usePeople();
  const { kind } = analysis.headline;
  if (kind === 'no-team' || kind === 'no-customers') return t(`lead.${kind}`);
  if (!analysis.customers.ok) return t(`glossary:missing.${analysis.customers.reason}`);
  const judged = analysis.pillars.some((pillar) => pillar.gap.ok && pillar.gap.value.verdict.ok);
  const { verdictCounts } = analysis;
  return format.sentences([
    judged
      ? t('lead.counts', {
          blindSpots: format.number(verdictCounts['blind-spot']),
          overEmphasis: format.number(verdictCounts['over-emphasis']),
          aligned: format.number(verdictCounts.aligned),
          unclear: format.number(verdictCounts.unclear),
        })
      : t('lead.teamTooSmall'),
    people.basis(rankedIn(analysis)),
  ]);
}
