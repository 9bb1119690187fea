import { dumbbellChart } from '../../../charts/dumbbell-chart.ts';
import type { KeyNumber, ReportBlock } from '../../../export/report-document.ts';
import { dumbbellRows } from '../../../shared/chart-rows.ts';
import { inCustomerOrder } from '../../../shared/pillar-order.ts';
import type { ReportContext } from '../report-context.ts';
import { verdictText } from '../verdict-text.ts';

const FIRST_PAGE_WIDTH = 760;
const FIRST_PAGE_ROW = 24;

/** First page: the finding in words, four numbers, the chart that carries it, the table of all pillars. */
export function findingSection(context: ReportContext): readonly ReportBlock[] {
  const { analysis, t, nameOf } = context;
  return [
    { kind: 'heading', level: 1, text: context.headline },
    { kind: 'paragraph', tone: 'lead', text: leadText(context) },
    ...(context.counting.length > 0
      ? [{ kind: 'paragraph', tone: 'small', text: context.format.sentences(context.counting) } as const]
      : []),
    ...(context.project.isSample
      ? [{ kind: 'paragraph', tone: 'small', text: t('common:sampleMark') } as const]
      : []),
    { kind: 'key-numbers', numbers: keyNumbers(context) },
    { kind: 'heading', level: 2, text: t('report:finding.figure') },
    {
      kind: 'figure',
      scene: dumbbellChart({
        rows: dumbbellRows(analysis, nameOf),
        axisTitle: t('gaps:priorities.axis'),
        teamTitle: t('gaps:priorities.teamTitle', { count: analysis.team.ranked }),
        customerTitle: customersTitle(context),
        // Tighter than elsewhere: finding, chart and table share the first page.
        width: FIRST_PAGE_WIDTH,
        rowHeight: FIRST_PAGE_ROW,
      }),
      alt: t('report:finding.chartAlt'),
      caption: '',
    },
    placesTable(context),
  ];
}

function customersRanked({ analysis }: ReportContext): number {
  return analysis.customers.ok ? analysis.customers.value.ranked : 0;
}

/** The customers behind a picture, and whether some of them count more than others. */
export function customersTitle(context: ReportContext): string {
  const { analysis, t } = context;
  const people = t('gaps:priorities.customerTitle', { count: customersRanked(context) });
  const isWeighted = analysis.customers.ok && analysis.customers.value.weighting !== null;
  return isWeighted ? t('trust:notes.weightedPeople', { people }) : people;
}

export function leadText({ analysis, t, format }: ReportContext): string {
  const judged = analysis.pillars.some((pillar) => pillar.gap.ok && pillar.gap.value.verdict.ok);
  const { verdictCounts } = analysis;
  if (!judged) return t('gaps:lead.teamTooSmall');
  return t('gaps:lead.counts', {
    blindSpots: format.number(verdictCounts['blind-spot']),
    overEmphasis: format.number(verdictCounts['over-emphasis']),
    aligned: format.number(verdictCounts.aligned),
    unclear: format.number(verdictCounts.unclear),
  });
}

/** At most four; a number that does not exist is left out, never printed as 0. */
export function keyNumbers(context: ReportContext): readonly KeyNumber[] {
  const { analysis, t, format } = context;
  const numbers: KeyNumber[] = [];
  const { total } = analysis.team;
  if (total.ok) {
    numbers.push({
      value: format.number(total.value.estimate.value, 1),
      unit: t('common:ofFifty'),
      label: t('report:key.self', { level: format.number(total.value.level) }),
      tone: 'ink',
    });
  }
  if (analysis.customers.ok) {
    const { ratingTotal, ranked } = analysis.customers.value;
    if (ratingTotal.ok) {
      numbers.push({
        value: format.number(ratingTotal.value, 1),
        unit: t('common:ofFifty'),
        label: t('report:key.rating'),
        tone: 'customers',
      });
    }
    numbers.push({
      value: format.number(ranked),
      unit: '',
      label: t('report:key.customers'),
      tone: 'customers',
    });
  }
  numbers.push({
    value: format.number(analysis.team.ranked),
    unit: '',
    label: t('report:key.colleagues'),
    tone: 'team',
  });
  return numbers;
}

function placesTable({ analysis, t, format, texts, nameOf }: ReportContext): ReportBlock {
  return {
    kind: 'table',
    caption: t('report:finding.table'),
    columns: [
      { title: t('gaps:table.pillar'), align: 'start', width: 0.3 },
      { title: t('report:finding.customers'), align: 'end', width: 0.14 },
      { title: t('gaps:table.interval'), align: 'end', width: 0.18 },
      { title: t('report:finding.team'), align: 'end', width: 0.12 },
      { title: t('gaps:table.gap'), align: 'end', width: 0.1, strong: true },
      { title: t('gaps:table.verdict'), align: 'end', width: 0.16 },
    ],
    rows: inCustomerOrder(analysis.pillars).map((pillar) => [
      nameOf(pillar.pillar),
      texts.value(pillar.customerRank),
      texts.range(pillar.customerRank),
      texts.value(pillar.teamRank),
      pillar.gap.ok ? format.signed(pillar.gap.value.value) : t(`glossary:missingShort.${pillar.gap.reason}`),
      verdictText(pillar, t),
    ]),
  };
}
