import { importanceMap } from '../../../charts/importance-map.ts';
import type { ReportBlock } from '../../../export/report-document.ts';
import { mapPoints } from '../../../shared/chart-rows.ts';
import { inCustomerOrder } from '../../../shared/pillar-order.ts';
import { FIGURE_WIDTH, type ReportContext } from '../report-context.ts';

/** The importance-performance map, where customers ranked and rated. */
export function mapSection({ analysis, t, format, texts, nameOf }: ReportContext): readonly ReportBlock[] {
  const points = mapPoints(analysis, nameOf);
  if (points.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: t('report:map.heading') },
    {
      kind: 'figure',
      scene: importanceMap({
        points,
        xTitle: t('gaps:priorities.mapX'),
        yTitle: t('gaps:priorities.mapY'),
        quadrants: {
          improveFirst: t('glossary:quadrants.improve-first'),
          keepUp: t('glossary:quadrants.keep-up'),
          perhapsTooMuch: t('glossary:quadrants.perhaps-too-much'),
          canWait: t('glossary:quadrants.can-wait'),
        },
        width: FIGURE_WIDTH,
      }),
      alt: t('report:map.alt'),
      caption: t('gaps:priorities.mapSentence'),
    },
    {
      kind: 'table',
      caption: t('report:map.heading'),
      columns: [
        { title: t('gaps:table.pillar'), align: 'start', width: 0.25 },
        { title: t('gaps:table.importance'), align: 'end', width: 0.13 },
        { title: t('gaps:table.performance'), align: 'end', width: 0.13 },
        { title: t('gaps:table.interval'), align: 'end', width: 0.19 },
        { title: t('gaps:table.quadrant'), align: 'end', width: 0.3 },
      ],
      rows: inCustomerOrder(analysis.pillars).map(({ pillar, importance, performance, quadrant }) => [
        nameOf(pillar),
        importance.ok ? format.signed(importance.value.value) : '–',
        performance.ok ? format.signed(performance.value.value, 2) : '–',
        texts.range(performance, 2),
        quadrant.ok
          ? t(quadrant.value.strength === 'unclear' ? 'gaps:quadrantUnclear' : 'gaps:quadrantEstimate', {
              quadrant: t(`glossary:quadrants.${quadrant.value.quadrant}`),
              percent: format.percent(quadrant.value.probability),
            })
          : t(`glossary:missingShort.${quadrant.reason}`),
      ]),
    },
  ];
}
