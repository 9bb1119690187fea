import type { ReportBlock } from '../../../export/report-document.ts';
import type { ReportContext } from '../report-context.ts';

/** How the numbers were computed and what they cannot say: the texts of "How is this computed?". */
export function methodSection({ agreement, t, format }: ReportContext): readonly ReportBlock[] {
  const paragraphs = [
    t('gaps:method.place'),
    t('gaps:method.gap'),
    t('gaps:method.rating'),
    t('gaps:method.map'),
    ...(agreement.concordance.ok
      ? [t('team:method.rho', { w: format.number(agreement.concordance.value.kendallW, 2) })]
      : []),
    t('report:method.limits'),
    t('gaps:method.sources'),
  ];
  return [
    { kind: 'heading', level: 2, text: t('report:method.heading') },
    ...paragraphs.map((text) => ({ kind: 'paragraph', tone: 'body', text }) as const),
  ];
}
