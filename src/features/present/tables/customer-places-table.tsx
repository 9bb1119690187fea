import { useTranslation } from 'react-i18next';
import type { Analysis } from '../../../domain/analysis/analysis.ts';
import { useFormat } from '../../../i18n/use-language.ts';
import { estimateTexts } from '../../../shared/estimate-text.ts';
import { inCustomerOrder } from '../../../shared/pillar-order.ts';
import { DataTable } from '../../../ui/data-table.tsx';

/** The customers' average places with their ranges. */
export function CustomerPlacesTable({ analysis }: { readonly analysis: Analysis }) {
  const { t } = useTranslation(['present', 'team', 'pillars', 'glossary']);
  const format = useFormat();
  const texts = estimateTexts(format, (reason) => t(`glossary:missingShort.${reason}`));
  return (
    <DataTable
      caption={t('table.customers')}
      captionHidden
      columns={[
        { key: 'pillar', title: t('team:table.pillar') },
        { key: 'place', title: t('team:table.place'), align: 'end' },
        { key: 'mean', title: t('team:table.mean'), align: 'end' },
        { key: 'range', title: t('team:table.range'), align: 'end' },
        { key: 'n', title: t('team:table.n'), align: 'end' },
      ]}
      rows={inCustomerOrder(analysis.pillars).map(({ pillar, customerPlace, customerRank }) => ({
        key: pillar,
        cells: [
          t(`pillars:${pillar}.name`),
          customerPlace.ok
            ? format.number(customerPlace.value)
            : t(`glossary:missingShort.${customerPlace.reason}`),
          texts.value(customerRank),
          texts.range(customerRank),
          texts.n(customerRank),
        ],
      }))}
    />
  );
}
