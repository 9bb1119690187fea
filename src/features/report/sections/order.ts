import { slopeChart } from '../../../charts/slope-chart.ts';
import type { ReportBlock } from '../../../export/report-document.ts';
import { slopeRows } from '../../../shared/chart-rows.ts';
import { inCustomerOrder } from '../../../shared/pillar-order.ts';
import { FIGURE_WIDTH, type ReportContext } from '../report-context.ts';
import { verdictText } from '../verdict-text.ts';
import { customersTitle } from './finding.ts';

/** Guessed and real order, and the gaps in numbers. */
export function orderSection(context: ReportContext): readonly ReportBlock[] {
  const { analysis, t, nameOf } = context;
  return [
    { kind: 'heading', level: 2, text: t('report:order.heading') },
    {
      kind: 'figure',
      scene: slopeChart({
        rows: slopeRows(analysis, nameOf),
        teamTitle: t('gaps:priorities.teamTitle', { count: analysis.team.ranked }),
        customerTitle: customersTitle(context),
        width: FIGURE_WIDTH,
      }),
      alt: t('report:finding.chartAlt'),
      caption: t('gaps:priorities.orderSentence'),
    },
    gapTable(context),
  ];
}

function gapTable({ analysis, t, format, texts, nameOf }: ReportContext): ReportBlock {
  return {
    kind: 'table',
    caption: t('report:order.table'),
    columns: [
      { title: t('gaps:table.pillar'), align: 'start', width: 0.3 },
      { title: t('gaps:table.gap'), align: 'end', width: 0.12, strong: true },
      { title: t('gaps:table.gapInterval'), align: 'end', width: 0.22 },
      { title: t('gaps:table.q'), align: 'end', width: 0.18 },
      { title: t('gaps:table.verdict'), align: 'end', width: 0.18 },
    ],
    rows: inCustomerOrder(analysis.pillars).map((pillar) => {
      const { gap } = pillar;
      const missing = gap.ok ? '' : t(`glossary:missingShort.${gap.reason}`);
      return [
        nameOf(pillar.pillar),
        gap.ok ? format.signed(gap.value.value) : missing,
        gap.ok ? texts.signedInterval(gap.value.interval) : missing,
        gap.ok && gap.value.q.ok ? format.probability(gap.value.q.value) : '–',
        verdictText(pillar, t),
      ];
    }),
  };
}
