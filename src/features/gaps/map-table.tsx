import { useTranslation } from 'react-i18next';
import type { Analysis, PillarAnalysis } from '../../domain/analysis/analysis.ts';
import type { Format } from '../../i18n/format.ts';
import { estimateTexts } from '../../shared/estimate-text.ts';
import { inCustomerOrder } from '../../shared/pillar-order.ts';
import { DataTable } from '../../ui/data-table.tsx';

/** The numbers behind the importance-performance map. */
export function MapTable({ analysis, format }: { readonly analysis: Analysis; readonly format: Format }) {
  const { t } = useTranslation(['gaps', 'pillars', 'glossary']);
  const texts = estimateTexts(format, (reason) => t(`glossary:missingShort.${reason}`));
  return (
    <DataTable
      caption={t('priorities.views.map')}
      captionHidden
      columns={[
        { key: 'pillar', title: t('table.pillar') },
        { key: 'importance', title: t('table.importance'), align: 'end' },
        { key: 'importanceRange', title: t('table.interval'), align: 'end' },
        { key: 'performance', title: t('table.performance'), align: 'end' },
        { key: 'performanceRange', title: t('table.interval'), align: 'end' },
        { key: 'n', title: t('table.n'), align: 'end' },
        { key: 'quadrant', title: t('table.quadrant') },
      ]}
      rows={inCustomerOrder(analysis.pillars).map((pillar) => ({
        key: pillar.pillar,
        cells: [
          t(`pillars:${pillar.pillar}.name`),
          pillar.importance.ok ? format.signed(pillar.importance.value.value) : '–',
          texts.range(pillar.importance),
          pillar.performance.ok ? format.signed(pillar.performance.value.value, 2) : '–',
          texts.range(pillar.performance, 2),
          texts.n(pillar.performance),
          quadrantText(pillar.quadrant),
        ],
      }))}
    />
  );

  function quadrantText(quadrant: PillarAnalysis['quadrant']): string {
    if (!quadrant.ok) return t(`glossary:missingShort.${quadrant.reason}`);
    const { probability, strength } = quadrant.value;
    return t(strength === 'unclear' ? 'quadrantUnclear' : 'quadrantEstimate', {
      quadrant: t(`glossary:quadrants.${quadrant.value.quadrant}`),
      percent: format.percent(probability),
    });
  }
}
