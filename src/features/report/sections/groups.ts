import type { ReportBlock } from '../../../export/report-document.ts';
import { inCustomerOrder } from '../../../shared/pillar-order.ts';
import type { ReportContext } from '../report-context.ts';

/** More columns than this do not fit the paper. */
const MOST_GROUPS = 5;

/** Average place per group of customers; only groups that may be shown are here at all. */
export function groupsSection({ analysis, groups, t, texts, nameOf }: ReportContext): readonly ReportBlock[] {
  const shown = groups.slice(0, MOST_GROUPS);
  if (shown.length < 2) return [];
  const hidden = analysis.segmentations.reduce((sum, segmentation) => sum + segmentation.hiddenGroups, 0);
  const width = 0.7 / shown.length;
  return [
    { kind: 'heading', level: 2, text: t('report:segments.heading') },
    { kind: 'paragraph', tone: 'body', text: t('report:segments.text') },
    {
      kind: 'table',
      caption: t('report:segments.heading'),
      columns: [
        { title: t('gaps:table.pillar'), align: 'start', width: 0.3 },
        ...shown.map(({ group }) => ({
          title: t('report:segments.column', {
            name: group.generation ? t(`glossary:generations.${group.generation}`) : group.label,
            count: group.respondents,
          }),
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
    ...(hidden > 0
      ? [{ kind: 'paragraph', tone: 'small', text: t('gaps:segment.hidden', { count: hidden }) } as const]
      : []),
  ];
}
