import { useTranslation } from 'react-i18next';
import type { Analysis, PillarAnalysis } from '../../../domain/analysis/analysis.ts';
import { useFormat } from '../../../i18n/use-language.ts';
import { estimateTexts } from '../../../shared/estimate-text.ts';
import { inCustomerOrder } from '../../../shared/pillar-order.ts';
import { DataTable } from '../../../ui/data-table.tsx';

/** Team, customers and the gap between, with its range and its verdict. */
export function GapsTable({ analysis }: { readonly analysis: Analysis }) {
  const { t } = useTranslation(['present', 'gaps', 'pillars', 'glossary']);
  const format = useFormat();
  const texts = estimateTexts(format, (reason) => t(`glossary:missingShort.${reason}`));
  const gapCells = ({ gap }: PillarAnalysis): readonly string[] => {
    if (!gap.ok) return [t(`glossary:missingShort.${gap.reason}`), '–', '–'];
    const { value, interval, verdict } = gap.value;
    return [
      format.signed(value),
      texts.signedInterval(interval),
      verdict.ok ? t(`glossary:verdicts.${verdict.value}`) : t(`glossary:missingShort.${verdict.reason}`),
    ];
  };
  return (
    <DataTable
      caption={t('table.gap')}
      captionHidden
      columns={[
        { key: 'pillar', title: t('gaps:table.pillar') },
        { key: 'team', title: t('gaps:table.teamRank'), align: 'end' },
        { key: 'customers', title: t('gaps:table.customerRank'), align: 'end' },
        { key: 'gap', title: t('gaps:table.gap'), align: 'end' },
        { key: 'interval', title: t('gaps:table.gapInterval'), align: 'end' },
        { key: 'verdict', title: t('gaps:table.verdict') },
      ]}
      rows={inCustomerOrder(analysis.pillars).map((pillar) => ({
        key: pillar.pillar,
        cells: [
          t(`pillars:${pillar.pillar}.name`),
          texts.value(pillar.teamRank),
          texts.value(pillar.customerRank),
          ...gapCells(pillar),
        ],
      }))}
    />
  );
}
