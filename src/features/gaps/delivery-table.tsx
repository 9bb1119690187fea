import { useTranslation } from 'react-i18next';
import type { Analysis } from '../../domain/analysis/analysis.ts';
import type { Format } from '../../i18n/format.ts';
import { estimateTexts } from '../../shared/estimate-text.ts';
import { inCustomerOrder } from '../../shared/pillar-order.ts';
import { DataTable } from '../../ui/data-table.tsx';

/** The numbers behind the pillar picture: score, rating and their difference. */
export function DeliveryTable({
  analysis,
  format,
}: {
  readonly analysis: Analysis;
  readonly format: Format;
}) {
  const { t } = useTranslation(['gaps', 'pillars', 'glossary']);
  const texts = estimateTexts(format, (reason) => t(`glossary:missingShort.${reason}`));
  return (
    <DataTable
      caption={t('delivery.title')}
      captionHidden
      columns={[
        { key: 'pillar', title: t('table.pillar') },
        { key: 'self', title: t('table.selfScore'), align: 'end' },
        { key: 'selfRange', title: t('table.interval'), align: 'end' },
        { key: 'selfN', title: t('table.n'), align: 'end' },
        { key: 'rating', title: t('table.rating'), align: 'end' },
        { key: 'ratingRange', title: t('table.interval'), align: 'end' },
        { key: 'ratingN', title: t('table.n'), align: 'end' },
        { key: 'difference', title: t('table.difference'), align: 'end' },
        { key: 'differenceRange', title: t('table.interval'), align: 'end' },
      ]}
      rows={inCustomerOrder(analysis.pillars).map((pillar) => {
        const { deliveryGap } = pillar;
        return {
          key: pillar.pillar,
          cells: [
            t(`pillars:${pillar.pillar}.name`),
            texts.value(pillar.selfScore),
            texts.range(pillar.selfScore),
            texts.n(pillar.selfScore),
            texts.value(pillar.customerRating),
            texts.range(pillar.customerRating),
            texts.n(pillar.customerRating),
            deliveryGap.ok ? format.signed(deliveryGap.value.value) : '–',
            deliveryGap.ok
              ? texts.signedInterval(deliveryGap.value.interval)
              : t(`glossary:missingShort.${deliveryGap.reason}`),
          ],
        };
      })}
    />
  );
}
