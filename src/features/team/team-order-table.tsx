import { useTranslation } from 'react-i18next';
import type { TeamAgreement } from '../../domain/analysis/agreement.ts';
import { PILLAR_IDS } from '../../domain/model/pillar.ts';
import { useFormat } from '../../i18n/use-language.ts';
import { estimateTexts } from '../../shared/estimate-text.ts';
import { DataTable } from '../../ui/data-table.tsx';

interface TeamOrderTableProps {
  readonly agreement: TeamAgreement;
  /** The rows of the heat map, where they may be shown. */
  readonly people?: readonly { readonly name: string; readonly ranks: readonly number[] }[];
}

/** The team's order with its ranges, and beside it each person's places. */
export function TeamOrderTable({ agreement, people = [] }: TeamOrderTableProps) {
  const { t } = useTranslation(['team', 'pillars', 'glossary']);
  const format = useFormat();
  const texts = estimateTexts(format, (reason) => t(`glossary:missingShort.${reason}`));
  // A team without a common order has no first pillar: the rows stand in the order of the method.
  const pillars = hasNoOrder(agreement)
    ? agreement.pillars
    : agreement.pillars.toSorted((left, right) => valueOf(left.meanRank) - valueOf(right.meanRank));
  return (
    <DataTable
      caption={t('table.caption')}
      captionHidden
      columns={[
        { key: 'pillar', title: t('table.pillar') },
        { key: 'place', title: t('table.place'), align: 'end' },
        { key: 'mean', title: t('table.mean'), align: 'end' },
        { key: 'range', title: t('table.range'), align: 'end' },
        { key: 'spread', title: t('table.spread'), align: 'end' },
        { key: 'n', title: t('table.n'), align: 'end' },
        ...people.map(({ name }, index) => ({ key: `person-${index}`, title: name, align: 'end' as const })),
      ]}
      rows={pillars.map(({ pillar, place, meanRank, spread }) => ({
        key: pillar,
        cells: [
          t(`pillars:${pillar}.name`),
          place.ok ? format.number(place.value) : t(`glossary:missingShort.${place.reason}`),
          texts.value(meanRank),
          texts.range(meanRank),
          spread.ok
            ? format.number(spread.value.standardDeviation, 1)
            : t(`glossary:missingShort.${spread.reason}`),
          texts.n(meanRank),
          ...people.map(({ ranks }) => placeText(ranks[PILLAR_IDS.indexOf(pillar)])),
        ],
      }))}
    />
  );

  function placeText(rank: number | undefined): string {
    return rank === undefined ? '–' : format.number(rank, Number.isInteger(rank) ? 0 : 1);
  }
}

function valueOf(mean: TeamAgreement['pillars'][number]['meanRank']): number {
  return mean.ok ? mean.value.value : 0;
}

function hasNoOrder({ concordance }: TeamAgreement): boolean {
  return concordance.ok && !concordance.value.hasCommonOrder;
}
