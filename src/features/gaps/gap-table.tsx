import { useTranslation } from 'react-i18next';
import type { Analysis, Gap } from '../../domain/analysis/analysis.ts';
import type { Format } from '../../i18n/format.ts';
import { estimateTexts } from '../../shared/estimate-text.ts';
import { inCustomerOrder } from '../../shared/pillar-order.ts';
import { useSurenessTexts } from '../../shared/sureness-text.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { largestTop } from './largest-top.ts';
import { VerdictChip } from './verdict-chip.tsx';

/** The numbers behind the charts of places: means, ranges, possible places, gap, q, verdict. */
export function GapTable({ analysis, format }: { readonly analysis: Analysis; readonly format: Format }) {
  const { t } = useTranslation(['gaps', 'pillars', 'glossary']);
  const texts = estimateTexts(format, (reason) => t(`glossary:missingShort.${reason}`));
  const sureness = useSurenessTexts();
  const top = largestTop(analysis);
  return (
    <DataTable
      caption={t('table.caption')}
      columns={[
        { key: 'pillar', title: t('table.pillar') },
        { key: 'customers', title: t('table.customerRank'), align: 'end' },
        { key: 'customerRange', title: t('table.interval'), align: 'end' },
        { key: 'places', title: t('glossary:possiblePlaces'), align: 'end' },
        { key: 'chance', title: t(`glossary:top.${top}`), align: 'end' },
        { key: 'team', title: t('table.teamRank'), align: 'end' },
        { key: 'teamRange', title: t('table.interval'), align: 'end' },
        { key: 'gap', title: t('table.gap'), align: 'end' },
        { key: 'gapRange', title: t('table.gapInterval'), align: 'end' },
        { key: 'q', title: t('table.q'), align: 'end' },
        { key: 'verdict', title: t('table.verdict') },
      ]}
      rows={inCustomerOrder(analysis.pillars).map((pillar) => {
        const { gap } = pillar;
        const missing = gap.ok ? '' : t(`glossary:missingShort.${gap.reason}`);
        return {
          key: pillar.pillar,
          cells: [
            t(`pillars:${pillar.pillar}.name`),
            texts.value(pillar.customerRank),
            texts.range(pillar.customerRank),
            sureness.places(pillar),
            sureness.chance(pillar, top),
            texts.value(pillar.teamRank),
            texts.range(pillar.teamRank),
            gap.ok ? format.signed(gap.value.value) : missing,
            gap.ok ? texts.signedInterval(gap.value.interval) : missing,
            gap.ok ? qText(gap.value.q) : missing,
            gap.ok ? verdictCell(gap.value.verdict) : missing,
          ],
        };
      })}
    />
  );

  function qText(q: Gap['q']): string {
    return q.ok ? format.probability(q.value) : '–';
  }

  function verdictCell(verdict: Gap['verdict']) {
    return verdict.ok ? (
      <VerdictChip verdict={verdict.value} />
    ) : (
      t(`glossary:missingShort.${verdict.reason}`)
    );
  }
}
