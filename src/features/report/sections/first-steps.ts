import type { PillarAnalysis } from '../../../domain/analysis/analysis.ts';
import type { ReportBlock } from '../../../export/report-document.ts';
import { inCustomerOrder } from '../../../shared/pillar-order.ts';
import type { ReportContext } from '../report-context.ts';

/** The method's own advice: take the two to four pillars that customers put first and judge those. */
const MOST_PILLARS = 4;
const ACTIONS_PER_PILLAR = 2;

/** Pillars that call for action, with the question to ask and the first actions of the library. */
export function firstStepsSection(context: ReportContext): readonly ReportBlock[] {
  const { analysis, t } = context;
  const urgent = inCustomerOrder(analysis.pillars).filter(callsForAction).slice(0, MOST_PILLARS);
  return [
    { kind: 'heading', level: 2, text: t('report:actions.heading') },
    {
      kind: 'paragraph',
      tone: 'body',
      text: t(urgent.length > 0 ? 'report:actions.text' : 'report:actions.none'),
    },
    ...urgent.flatMap((pillar) => pillarSteps(pillar, context)),
  ];
}

function callsForAction({ gap, quadrant }: PillarAnalysis): boolean {
  const blind = gap.ok && gap.value.verdict.ok && gap.value.verdict.value === 'blind-spot';
  const weak =
    quadrant.ok && quadrant.value.quadrant === 'improve-first' && quadrant.value.strength !== 'unclear';
  return blind || weak;
}

function pillarSteps(
  { pillar }: PillarAnalysis,
  { t, format, nameOf }: ReportContext,
): readonly ReportBlock[] {
  const actions = t(`actions:${pillar}`, { returnObjects: true });
  return [
    { kind: 'heading', level: 3, text: nameOf(pillar) },
    {
      kind: 'paragraph',
      tone: 'body',
      text: t('report:actions.ask', { question: t(`content:${pillar}.askYourself`) }),
    },
    {
      kind: 'list',
      items: actions
        .slice(0, ACTIONS_PER_PILLAR)
        .map(({ title, why, evidence }) =>
          format.sentences([
            t('report:actions.action', { title, why }),
            evidence.text ? t('report:actions.source', { text: evidence.text, source: evidence.source }) : '',
          ]),
        ),
    },
  ];
}
