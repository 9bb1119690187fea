import type { ReportBlock } from '../../../export/report-document.ts';
import { METHODS } from '../../../shared/methods.ts';
import type { ReportContext } from '../report-context.ts';

/** How the numbers were computed and what they cannot say: the texts of "How is this computed?". */
export function methodSection(context: ReportContext): readonly ReportBlock[] {
  const { t } = context;
  return [
    { kind: 'heading', level: 2, text: t('report:method.heading') },
    { kind: 'paragraph', tone: 'body', text: t('report:method.limits') },
    ...METHODS.filter(({ forAnalysts }) => !forAnalysts).flatMap((method) => methodBlocks(method, context)),
  ];
}

/** A method is looked up, not read through: it stands on one page. */
function methodBlocks(
  { id, formula, sources }: (typeof METHODS)[number],
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
