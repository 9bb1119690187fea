import { closenessChart } from '../../../charts/closeness-chart.ts';
import type { ClosestColleague, ClosestView } from '../../../domain/analysis/closest.ts';
import type { ReportBlock, ReportColumn } from '../../../export/report-document.ts';
import { betWords } from '../../../shared/bet-words.ts';
import type { ReportContext } from '../report-context.ts';

/** Twelve rows, the anchors above them and the table below share a page. */
const CLOSENESS_WIDTH = 760;
/** A picture of more rows would shrink to the unreadable; the table holds them all. */
const MOST_ROWS = 40;

/** How near the team's order and each colleague's are to the customers'; names only where everybody agreed. */
export function closestSection(context: ReportContext): readonly ReportBlock[] {
  const { closest, analysis, t } = context;
  if (!closest.ok && !analysis.likeness.ok) return [];
  return [
    { kind: 'heading', level: 2, text: t('gaps:closest.title') },
    { kind: 'paragraph', tone: 'body', text: likenessText(context) },
    ...(closest.ok
      ? colleagueBlocks(closest.value, context)
      : [{ kind: 'paragraph', tone: 'body', text: t(`glossary:missing.${closest.reason}`) } as const]),
  ];
}

function likenessText({ analysis: { likeness }, t, format }: ReportContext): string {
  if (!likeness.ok) return t(`glossary:missing.${likeness.reason}`);
  const { pairAgreement, interval, placesOff, placesOffByChance } = likeness.value;
  const share = format.percent(pairAgreement);
  return format.sentences([
    interval.ok
      ? t('gaps:closest.likeness', { share, range: format.percentRange(interval.value) })
      : t('gaps:closest.likenessNoRange', { share }),
    t('gaps:closest.off', {
      places: format.number(placesOff, 1),
      byChance: format.number(placesOffByChance, 1),
    }),
  ]);
}

/** A colleague as the report names them. */
interface Shown extends ClosestColleague {
  readonly name: string;
}

function colleagueBlocks(view: ClosestView, context: ReportContext): readonly ReportBlock[] {
  const { t, format } = context;
  if (!view.colleagues.ok) {
    return view.colleagues.reason === 'no-answers'
      ? []
      : [
          { kind: 'paragraph', tone: 'small', text: t('gaps:closest.hidden') },
          ...betBlocks(view, [], context),
        ];
  }
  const colleagues = view.colleagues.value.map((colleague, index) => ({
    ...colleague,
    name: colleague.nickname ?? t('gaps:closest.person', { number: format.number(index + 1) }),
  }));
  const hasRanges = colleagues.some(({ interval }) => interval.ok);
  const caption = t(hasRanges ? 'gaps:closest.sentence' : 'report:closest.noRanges');
  const names = colleagues.map(({ name }) => name);
  return [
    ...betBlocks(view, names, context),
    ...(colleagues.length > MOST_ROWS
      ? []
      : [
          {
            kind: 'figure',
            scene: closenessScene(view, colleagues, context),
            alt: t('report:closest.alt'),
            caption,
          } as const,
        ]),
    {
      kind: 'paragraph',
      tone: 'small',
      text: format.sentences([
        t('report:closest.basis', {
          customers: format.number(view.customers),
          colleagues: format.number(colleagues.length),
        }),
        t('gaps:closest.caveat'),
      ]),
    },
    closenessTable(colleagues, hasRanges, context),
  ];
}

/** Who gets the taco; names as the table below has them. */
function betBlocks(
  { bets }: ClosestView,
  names: readonly string[],
  { t, format }: ReportContext,
): readonly ReportBlock[] {
  const words = betWords(bets, names, {
    texts: {
      count: (count) => t('gaps:bets.count', { count }),
      taco: (winners) => t('gaps:bets.taco', { names: winners }),
      shared: (number) => t('gaps:bets.shared', { number }),
      plain: (key) => t(`gaps:bets.${key}`),
    },
    format,
  });
  if (words === null) return [];
  return [
    { kind: 'paragraph', tone: 'body', text: words.outcome },
    { kind: 'paragraph', tone: 'small', text: words.caveat },
  ];
}

function closenessScene(view: ClosestView, colleagues: readonly Shown[], { t, format }: ReportContext) {
  const anchors = [
    { label: t('gaps:closest.chance'), value: view.byChance },
    ...(view.typicalCustomer.ok
      ? [{ label: t('gaps:closest.typical'), value: view.typicalCustomer.value }]
      : []),
    ...(view.bestPossible.ok ? [{ label: t('gaps:closest.best'), value: view.bestPossible.value }] : []),
  ];
  return closenessChart({
    rows: colleagues.map(({ name, agreement, interval, places }) => ({
      label: name,
      value: agreement,
      low: interval.ok ? interval.value.low : null,
      high: interval.ok ? interval.value.high : null,
      isFirst: places.ok && places.value.from === 1,
    })),
    anchors,
    formatShare: (share) => format.percent(share),
    width: CLOSENESS_WIDTH,
  });
}

function closenessTable(
  colleagues: readonly Shown[],
  hasRanges: boolean,
  { t, format, texts }: ReportContext,
): ReportBlock {
  const ranged: readonly ReportColumn[] = [
    { title: t('gaps:closest.range'), align: 'end', width: 0.2 },
    { title: t('gaps:closest.places'), align: 'end', width: 0.14 },
  ];
  return {
    kind: 'table',
    caption: t('gaps:closest.caption'),
    columns: [
      { title: t('gaps:closest.name'), align: 'start', width: 0.3 },
      { title: t('gaps:closest.agreement'), align: 'end', width: 0.16, strong: true },
      ...(hasRanges ? ranged : []),
      { title: t('gaps:closest.probability'), align: 'end', width: 0.2 },
    ],
    rows: colleagues.map(({ name, agreement, interval, places, chance }) => [
      name,
      format.percent(agreement),
      ...(hasRanges
        ? [interval.ok ? format.percentRange(interval.value) : texts.interval(interval), placesText(places)]
        : []),
      chance.ok ? format.probability(chance.value) : t(`glossary:missingShort.${chance.reason}`),
    ]),
  };

  function placesText(places: ClosestColleague['places']): string {
    if (!places.ok) return t(`glossary:missingShort.${places.reason}`);
    const { from, to } = places.value;
    return from === to ? format.number(from) : format.range({ low: from, high: to }, 0);
  }
}
