import type { Analysis } from '../../domain/analysis/analysis.ts';
import { fail } from '../../domain/result.ts';
import { estimateTexts } from '../../shared/estimate-text.ts';
import { inCustomerOrder } from '../../shared/pillar-order.ts';
import { useSurenessTexts } from '../../shared/sureness-text.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { useWords } from './words.ts';

interface SurenessTableProps {
  readonly analysis: Analysis;
  /** 1 … 4. */
  readonly top: number;
  /** "In the top 3". */
  readonly title: string;
}

/** Place, possible places, and the chance and share of being among the first. */
export function SurenessTable({ analysis, top, title }: SurenessTableProps) {
  const { t, format } = useWords();
  const sureness = useSurenessTexts();
  const texts = estimateTexts(format, (reason) => t(`glossary:missingShort.${reason}`));
  return (
    <DataTable
      caption={t('results.sureness.caption')}
      captionHidden
      columns={[
        { key: 'pillar', title: t('results.table.pillar') },
        { key: 'place', title: t('results.sureness.place'), align: 'end' },
        { key: 'places', title: t('glossary:possiblePlaces'), align: 'end' },
        { key: 'chance', title, align: 'end' },
        { key: 'share', title: t('results.sureness.share'), align: 'end' },
        { key: 'range', title: t('results.sureness.range'), align: 'end' },
        { key: 'n', title: t('results.sureness.n'), align: 'end' },
      ]}
      rows={inCustomerOrder(analysis.pillars).map((pillar) => {
        const share = pillar.topShares[top - 1] ?? fail('not-asked');
        return {
          key: pillar.pillar,
          cells: [
            t(`pillars:${pillar.pillar}.name`),
            pillar.customerPlace.ok
              ? format.number(pillar.customerPlace.value)
              : t(`glossary:missingShort.${pillar.customerPlace.reason}`),
            sureness.places(pillar),
            sureness.chance(pillar, top),
            share.ok ? format.percent(share.value.value) : t(`glossary:missingShort.${share.reason}`),
            share.ok && share.value.interval.ok ? format.percentRange(share.value.interval.value) : '–',
            texts.n(share),
          ],
        };
      })}
    />
  );
}
