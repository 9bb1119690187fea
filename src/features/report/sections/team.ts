import { heatMap } from '../../../charts/heat-map.ts';
import { PILLAR_IDS } from '../../../domain/model/pillar.ts';
import type { ReportBlock } from '../../../export/report-document.ts';
import { reliabilityText } from '../../../shared/reliability-text.ts';
import type { ReportContext } from '../report-context.ts';

const HEAT_MAP_WIDTH = 820;

/** How alike the colleagues think; rows of people only where the screen may show them too. */
export function teamSection(context: ReportContext): readonly ReportBlock[] {
  const { agreement, t, format, texts, nameOf } = context;
  if (agreement.people < 2) return [];
  const order = agreement.pillars.toSorted((left, right) => meanOf(left) - meanOf(right));
  return [
    { kind: 'heading', level: 2, text: t('report:team.heading') },
    { kind: 'paragraph', tone: 'body', text: agreementText(context) },
    ...commonOrderBlocks(context),
    ...heatMapBlocks(context),
    {
      kind: 'table',
      caption: t('team:table.caption'),
      columns: [
        { title: t('team:table.pillar'), align: 'start', width: 0.3 },
        { title: t('team:table.place'), align: 'end', width: 0.12 },
        { title: t('team:table.mean'), align: 'end', width: 0.15 },
        { title: t('team:table.range'), align: 'end', width: 0.16 },
        { title: t('team:table.spread'), align: 'end', width: 0.2 },
        { title: t('team:table.n'), align: 'end', width: 0.07 },
      ],
      rows: order.map(({ pillar, place, meanRank, spread }) => [
        nameOf(pillar),
        place.ok ? format.number(place.value) : t(`glossary:missingShort.${place.reason}`),
        texts.value(meanRank),
        texts.range(meanRank),
        spread.ok
          ? format.number(spread.value.standardDeviation, 1)
          : t(`glossary:missingShort.${spread.reason}`),
        texts.n(meanRank),
      ]),
    },
  ];
}

function agreementText({ agreement, t, format }: ReportContext): string {
  const { concordance } = agreement;
  if (!concordance.ok) return t('team:agreement.alike');
  const { strength, meanCorrelation } = concordance.value;
  return t('report:team.agreement', {
    strength: t(`team:agreement.strength.${strength}`),
    sentence: t('team:agreement.sentence', { rho: format.number(meanCorrelation, 2) }),
  });
}

/** Whether this is an order that others would repeat, or one that chance explains. */
function commonOrderBlocks({ agreement, t, format }: ReportContext): readonly ReportBlock[] {
  const { concordance } = agreement;
  if (!concordance.ok) return [];
  const { hasCommonOrder, probability, reliability } = concordance.value;
  const commonOrder = t('team:agreement.reliability', { reliability: reliabilityText(format, reliability) });
  const none = probability.ok
    ? t('team:agreement.noOrder', { p: format.probability(probability.value) })
    : t('glossary:missing.no-common-order');
  return [{ kind: 'paragraph', tone: 'body', text: hasCommonOrder ? commonOrder : none }];
}

function heatMapBlocks({ agreement, t, format }: ReportContext): readonly ReportBlock[] {
  if (!agreement.rows.ok)
    return [{ kind: 'paragraph', tone: 'small', text: t('team:agreement.namesHidden') }];
  const rows = agreement.rows.value;
  return [
    {
      kind: 'figure',
      scene: heatMap({
        rowLabels: rows.map(
          (row, index) => row.nickname ?? t('team:agreement.person', { number: format.number(index + 1) }),
        ),
        columnLabels: PILLAR_IDS.map((pillar) => t(`pillars:${pillar}.short`)),
        cells: rows.map((row) => row.ranks),
        meanRow: agreement.pillars.map((pillar) => (pillar.meanRank.ok ? pillar.meanRank.value.value : null)),
        meanLabel: t('team:agreement.mean'),
        // Twelve rows and the table below share a page.
        width: HEAT_MAP_WIDTH,
        formatMean: (mean) => format.number(mean, 1),
      }),
      alt: t('report:team.alt'),
      caption: t('team:agreement.chartSentence'),
    },
  ];
}

function meanOf(pillar: ReportContext['agreement']['pillars'][number]): number {
  return pillar.meanRank.ok ? pillar.meanRank.value.value : 0;
}
