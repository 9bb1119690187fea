import type { ReportBlock } from '../../../export/report-document.ts';
import { methodsOfReports } from '../../../shared/methods.ts';
import { inCustomerOrder } from '../../../shared/pillar-order.ts';
import type { ReportContext } from '../report-context.ts';

/** How the numbers were computed and what they cannot say: the texts of "How is this computed?". */
export function methodSection(context: ReportContext): readonly ReportBlock[] {
  const { t } = context;
  return [
    { kind: 'heading', level: 2, text: t('report:method.heading') },
    { kind: 'paragraph', tone: 'body', text: t('report:method.limits') },
    ...countingBlocks(context),
    ...methodsOfReports().flatMap((method) => methodBlocks(method, context)),
  ];
}

/** Who counts how often and who is left out; without and with weights side by side. */
function countingBlocks({
  analysis,
  counting,
  t,
  format,
  texts,
  nameOf,
}: ReportContext): readonly ReportBlock[] {
  if (counting.length === 0) return [];
  const compared = inCustomerOrder(analysis.pillars).filter(({ unweightedRank }) => unweightedRank !== null);
  return [
    { kind: 'heading', level: 3, text: t('trust:weighting.way') },
    { kind: 'paragraph', tone: 'body', text: format.sentences(counting) },
    ...(compared.length === 0
      ? []
      : [
          {
            kind: 'table',
            caption: t('trust:beforeAfter.title'),
            columns: [
              { title: t('gaps:table.pillar'), align: 'start', width: 0.32 },
              { title: t('trust:beforeAfter.rankBefore'), align: 'end', width: 0.17 },
              { title: t('gaps:table.interval'), align: 'end', width: 0.17 },
              { title: t('trust:beforeAfter.rankAfter'), align: 'end', width: 0.17, strong: true },
              { title: t('gaps:table.interval'), align: 'end', width: 0.17 },
            ],
            rows: compared.map(({ pillar, customerRank, unweightedRank }) => {
              const before = unweightedRank ?? customerRank;
              return [
                nameOf(pillar),
                texts.value(before, 2),
                texts.range(before, 2),
                texts.value(customerRank, 2),
                texts.range(customerRank, 2),
              ];
            }),
          } as const,
        ]),
  ];
}

/** A method is looked up, not read through: it stands on one page. */
function methodBlocks(
  { id, formula, sources }: ReturnType<typeof methodsOfReports>[number],
  { t, format }: ReportContext,
): readonly ReportBlock[] {
  return [
    { kind: 'heading', level: 3, text: t(`methods:list.${id}.name`) },
    { kind: 'paragraph', tone: 'small', text: t(`methods:list.${id}.how`), keepWithNext: true },
    ...(formula === null
      ? []
      : [{ kind: 'paragraph', tone: 'formula', text: formula, keepWithNext: true } as const]),
    {
      kind: 'paragraph',
      tone: 'small',
      text: format.sentences([
        t('methods:labels.limits'),
        t(`methods:list.${id}.limits`),
        t('methods:labels.source', { source: sources }),
      ]),
    },
  ];
}
