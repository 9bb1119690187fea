import { placeRangeChart } from '../../../charts/place-range-chart.ts';
import type { Analysis } from '../../../domain/analysis/analysis.ts';
import type { CustomerOrder } from '../../../domain/analysis/customer-order.ts';
import { fail } from '../../../domain/result.ts';
import type { MissingReason } from '../../../domain/stats/estimates/measured.ts';
import type { ReportBlock } from '../../../export/report-document.ts';
import { inCustomerOrder } from '../../../shared/pillar-order.ts';
import { reliabilityText } from '../../../shared/reliability-text.ts';
import { FIGURE_WIDTH, type ReportContext } from '../report-context.ts';

const TOPS = ['3', '2', '1'] as const;
type Top = (typeof TOPS)[number];

/** From here on chance explains the agreement (p). */
const BY_CHANCE = 0.05;

/** How sure the customers' order is: the places that each pillar can have, and its chance of being near the top. */
export function surenessSection(context: ReportContext): readonly ReportBlock[] {
  const { analysis, t } = context;
  const { customerOrder } = analysis;
  const heading: ReportBlock = { kind: 'heading', level: 2, text: t('report:sureness.heading') };
  if (!customerOrder.ok) {
    const text = t(`glossary:missing.${customerOrder.reason}`);
    return [heading, { kind: 'paragraph', tone: 'body', text }];
  }
  const top = topOf(analysis);
  const missing = missingChance(analysis, top);
  return [
    heading,
    { kind: 'paragraph', tone: 'body', text: orderText(customerOrder.value, missing, context) },
    {
      kind: 'figure',
      scene: placesScene(context, top, missing === null),
      alt: t('report:sureness.alt'),
      caption: t('customers:results.sureness.sentence'),
    },
    surenessTable(context, top),
  ];
}

/** The first three, or as many first places as the survey asked for. */
function topOf({ pillars: [pillar] }: Analysis): Top {
  const isAsked = (top: Top) => {
    const share = pillar?.topShares[Number(top) - 1];
    return share !== undefined && (share.ok || share.reason !== 'not-asked');
  };
  return TOPS.find(isAsked) ?? '1';
}

/** Why no pillar has a chance of being near the top; `null`: some do. */
function missingChance({ pillars }: Analysis, top: Top): MissingReason | null {
  const chances = pillars.map(({ topChances }) => topChances[Number(top) - 1]);
  const [first] = chances;
  return first === undefined || first.ok || chances.some((chance) => chance?.ok) ? null : first.reason;
}

function placesScene({ analysis, t, sureness }: ReportContext, top: Top, hasChances: boolean) {
  return placeRangeChart({
    // Ten times the same reason says no more than the sentence above.
    rows: sureness.rows(analysis, Number(top)).map((row) => ({ ...row, note: hasChances ? row.note : '' })),
    axisTitle: t('customers:results.sureness.axis'),
    noteTitle: hasChances ? t(`glossary:top.${top}`) : '',
    width: FIGURE_WIDTH,
  });
}

function orderText(
  { n, pairsApart, concordance }: CustomerOrder,
  missing: MissingReason | null,
  { t, format }: ReportContext,
): string {
  const test = concordance.ok ? concordance.value.test : concordance;
  return format.sentences([
    t('report:sureness.basis', { n: format.number(n) }),
    pairsApart.ok
      ? t('customers:results.sureness.pairs', { apart: format.number(pairsApart.value) })
      : t(`glossary:missing.${pairsApart.reason}`),
    concordance.ok
      ? t('customers:results.sureness.agreement', {
          rho: format.number(concordance.value.meanCorrelation, 2),
          reliability: reliabilityText(format, concordance.value.reliability),
        })
      : '',
    test.ok && test.value.probability >= BY_CHANCE ? t('customers:results.sureness.noOrder') : '',
    ...(missing === null ? [] : [t('customers:results.sureness.noChance'), t(`glossary:missing.${missing}`)]),
  ]);
}

function surenessTable({ analysis, t, format, texts, sureness }: ReportContext, top: Top): ReportBlock {
  return {
    kind: 'table',
    caption: t('customers:results.sureness.caption'),
    columns: [
      { title: t('gaps:table.pillar'), align: 'start', width: 0.22 },
      { title: t('customers:results.sureness.place'), align: 'end', width: 0.07 },
      { title: t('glossary:possiblePlaces'), align: 'end', width: 0.11, strong: true },
      { title: t(`glossary:top.${top}`), align: 'end', width: 0.22 },
      { title: t('report:sureness.share'), align: 'end', width: 0.15 },
      { title: t('customers:results.sureness.range'), align: 'end', width: 0.16 },
      { title: t('customers:results.sureness.n'), align: 'end', width: 0.07 },
    ],
    rows: inCustomerOrder(analysis.pillars).map((pillar) => {
      const share = pillar.topShares[Number(top) - 1] ?? fail('not-asked');
      const { customerPlace } = pillar;
      return [
        t(`pillars:${pillar.pillar}.name`),
        customerPlace.ok
          ? format.number(customerPlace.value)
          : t(`glossary:missingShort.${customerPlace.reason}`),
        sureness.places(pillar),
        sureness.chance(pillar, Number(top)),
        share.ok ? format.percent(share.value.value) : t(`glossary:missingShort.${share.reason}`),
        share.ok && share.value.interval.ok ? format.percentRange(share.value.interval.value) : '–',
        texts.n(share),
      ];
    }),
  };
}
