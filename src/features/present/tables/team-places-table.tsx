import { useTranslation } from 'react-i18next';
import type { TeamAgreement } from '../../../domain/analysis/agreement.ts';
import { useFormat } from '../../../i18n/use-language.ts';
import { estimateTexts } from '../../../shared/estimate-text.ts';
import { DataTable } from '../../../ui/data-table.tsx';

/** The team's average places with their ranges. */
export function TeamPlacesTable({ agreement }: { readonly agreement: TeamAgreement }) {
  const { t } = useTranslation(['present', 'team', 'pillars', 'glossary']);
  const format = useFormat();
  const texts = estimateTexts(format, (reason) => t(`glossary:missingShort.${reason}`));
  return (
    <DataTable
      caption={t('table.rankings')}
      captionHidden
      columns={[
        { key: 'pillar', title: t('team:table.pillar') },
        { key: 'mean', title: t('team:table.mean'), align: 'end' },
        { key: 'range', title: t('team:table.range'), align: 'end' },
        { key: 'spread', title: t('team:table.spread'), align: 'end' },
        { key: 'n', title: t('team:table.n'), align: 'end' },
      ]}
      rows={agreement.pillars.map(({ pillar, meanRank, spread }) => ({
        key: pillar,
        cells: [
          t(`pillars:${pillar}.name`),
          texts.value(meanRank),
          texts.range(meanRank),
          spread.ok
            ? format.number(spread.value.standardDeviation, 1)
            : t(`glossary:missingShort.${spread.reason}`),
          texts.n(meanRank),
        ],
      }))}
    />
  );
}
