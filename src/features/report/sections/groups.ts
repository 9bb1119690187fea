import type { SegmentDifference, SegmentFindings } from '../../../domain/analysis/segment-findings.ts';
import type { ReportBlock } from '../../../export/report-document.ts';
import { inCustomerOrder } from '../../../shared/pillar-order.ts';
import { groupName, questionName } from '../group-name.ts';
import type { ReportContext } from '../report-context.ts';

/** More columns than this do not fit the paper. */
const MOST_GROUPS = 5;

/** What groups of customers value otherwise than all others; only groups that may be shown are here at all. */
export function groupsSection(context: ReportContext): readonly ReportBlock[] {
  const { analysis, t } = context;
  const blocks = [
    ...meansBlocks(context),
    ...analysis.segmentFindings.flatMap((findings, index) =>
      (analysis.segmentations[index]?.groups.length ?? 0) < 2 ? [] : findingBlocks(findings, context),
    ),
  ];
  if (blocks.length === 0) return [];
  const hidden = analysis.segmentations.reduce((sum, segmentation) => sum + segmentation.hiddenGroups, 0);
  return [
    { kind: 'heading', level: 2, text: t('report:segments.heading') },
    ...blocks,
    ...(hidden > 0
      ? [{ kind: 'paragraph', tone: 'small', text: t('gaps:segment.hidden', { count: hidden }) } as const]
      : []),
  ];
}

/** Average place per group of the first segment question. */
function meansBlocks({ analysis, groups, t, texts, nameOf }: ReportContext): readonly ReportBlock[] {
  const shown = groups.slice(0, MOST_GROUPS);
  if (shown.length < 2) return [];
  const width = 0.7 / shown.length;
  return [
    { kind: 'paragraph', tone: 'body', text: t('report:segments.text') },
    {
      kind: 'table',
      caption: t('report:segments.table'),
      columns: [
        { title: t('gaps:table.pillar'), align: 'start', width: 0.3 },
        ...shown.map(({ group }) => ({
          title: t('report:segments.column', { name: groupName(group, t), count: group.respondents }),
          align: 'end' as const,
          width,
        })),
      ],
      rows: inCustomerOrder(analysis.pillars).map(({ pillar }) => [
        nameOf(pillar),
        ...shown.map((entry) => {
          const found = entry.analysis.pillars.find((candidate) => candidate.pillar === pillar);
          return found ? texts.value(found.customerRank) : '–';
        }),
      ]),
    },
  ];
}

/** Whether the groups of one question differ at all, and where. */
function findingBlocks(findings: SegmentFindings, context: ReportContext): readonly ReportBlock[] {
  const { probability, differences } = findings;
  // Nobody ranked: there is nothing that groups could differ in.
  if (!probability.ok && probability.reason === 'no-answers') return [];
  const found = differences.ok ? differences.value : [];
  return [
    { kind: 'paragraph', tone: 'body', text: findingText(findings, context) },
    ...(found.length > 0 ? [differenceTable(questionName(findings.name), found, context)] : []),
  ];
}

function findingText(
  { name: header, probability, differences }: SegmentFindings,
  { t, format }: ReportContext,
): string {
  const name = questionName(header);
  if (!differences.ok) {
    return differences.reason === 'too-few-answers'
      ? t('customers:results.groups.tooFew', { name })
      : t(`glossary:missing.${differences.reason}`);
  }
  const hasAny = differences.value.length > 0;
  if (!probability.ok) {
    return t(hasAny ? 'customers:results.groups.alone' : 'customers:results.groups.aloneNone', { name });
  }
  return t(hasAny ? 'customers:results.groups.some' : 'customers:results.groups.none', {
    name,
    p: format.probability(probability.value),
  });
}

function differenceTable(
  name: string,
  differences: readonly SegmentDifference[],
  { t, format, texts, nameOf }: ReportContext,
): ReportBlock {
  return {
    kind: 'table',
    caption: t('customers:results.groups.caption', { name }),
    columns: [
      { title: t('customers:results.groups.group'), align: 'start', width: 0.28 },
      { title: t('customers:results.groups.pillar'), align: 'start', width: 0.24 },
      { title: t('customers:results.groups.mean'), align: 'end', width: 0.12 },
      { title: t('customers:results.groups.difference'), align: 'end', width: 0.12, strong: true },
      { title: t('customers:results.groups.range'), align: 'end', width: 0.16 },
      { title: t('customers:results.groups.n'), align: 'end', width: 0.08 },
    ],
    rows: differences.map(({ pillar, generation, label, meanRank, value, interval }) => [
      groupName({ generation, label }, t),
      nameOf(pillar),
      format.number(meanRank.value, 1),
      format.signed(value),
      texts.signedInterval(interval),
      format.number(meanRank.n),
    ]),
  };
}
