import { pillarChart } from '../../../charts/pillar-chart.ts';
import type { Level, Total } from '../../../domain/analysis/analysis.ts';
import { likelyLevels } from '../../../domain/scoring/likely-levels.ts';
import type { ReportBlock } from '../../../export/report-document.ts';
import { pillarColumns } from '../../../shared/chart-rows.ts';
import { inCustomerOrder } from '../../../shared/pillar-order.ts';
import { FIGURE_WIDTH, type ReportContext } from '../report-context.ts';

/** The pillar picture: self-score against customers' rating. */
export function deliverySection(context: ReportContext): readonly ReportBlock[] {
  const { analysis, t, format, texts, nameOf } = context;
  if (analysis.team.scored === 0) return [];
  const rated = analysis.pillars.some((pillar) => pillar.customerRating.ok);
  return [
    { kind: 'heading', level: 2, text: t('report:delivery.heading') },
    { kind: 'paragraph', tone: 'body', text: totalText(context) },
    {
      kind: 'figure',
      scene: pillarChart({ columns: pillarColumns(analysis, nameOf, format), width: FIGURE_WIDTH }),
      alt: t('report:delivery.alt'),
      caption: t(rated ? 'gaps:delivery.sentence' : 'gaps:delivery.sentenceNoRatings'),
    },
    {
      kind: 'table',
      caption: t('report:delivery.heading'),
      columns: [
        { title: t('gaps:table.pillar'), align: 'start', width: 0.26 },
        { title: t('gaps:table.selfScore'), align: 'end', width: 0.12 },
        { title: t('gaps:table.interval'), align: 'end', width: 0.15 },
        { title: t('gaps:table.rating'), align: 'end', width: 0.12 },
        { title: t('gaps:table.interval'), align: 'end', width: 0.15 },
        { title: t('gaps:table.n'), align: 'end', width: 0.08 },
        { title: t('gaps:table.difference'), align: 'end', width: 0.12, strong: true },
      ],
      rows: inCustomerOrder(analysis.pillars).map(({ pillar, selfScore, customerRating, deliveryGap }) => [
        nameOf(pillar),
        texts.value(selfScore),
        texts.range(selfScore),
        texts.value(customerRating),
        texts.range(customerRating),
        texts.n(customerRating),
        deliveryGap.ok ? format.signed(deliveryGap.value.value) : '–',
      ]),
    },
  ];
}

function totalText(context: ReportContext): string {
  const { analysis, t, format, texts } = context;
  const { total } = analysis.team;
  if (!total.ok) return t(`glossary:missing.${total.reason}`);
  const { estimate } = total.value;
  return format.sentences([
    t('report:delivery.total', {
      total: format.number(estimate.value, 1),
      range: texts.interval(estimate.interval),
      n: format.number(estimate.n),
    }),
    levelText(total.value, context),
  ]);
}

function levelText(total: Total, { t, format }: ReportContext): string {
  const named = (level: Level) => ({
    level: format.number(level),
    name: t(`glossary:levels.${level}`),
  });
  const [own, other] = likelyLevels(total);
  if (own === undefined) return t('report:delivery.plain', named(total.level));
  const sure = { ...named(own.level), percent: format.chance(own.probability) };
  if (other === undefined) return t('report:delivery.sure', sure);
  const { level, name } = named(other.level);
  return t('report:delivery.either', {
    ...sure,
    other: level,
    otherName: name,
    otherPercent: format.chance(other.probability),
  });
}
