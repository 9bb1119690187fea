import { useTranslation } from 'react-i18next';
import { sampleSizeChart, type SampleSizePanel } from '../../charts/sample-size-chart.ts';
import type { Project } from '../../domain/model/project.ts';
import type { OrderCertainty } from '../../domain/stats/survey-planning/order-certainty.ts';
import type { SamplePlanInput } from '../../domain/stats/survey-planning/sample-size.ts';
import { useFormat } from '../../i18n/use-language.ts';
import { ChartFigure } from '../../shared/chart-figure.tsx';
import { MethodExplanation } from '../../shared/method-explanation.tsx';
import { PurchaseTable } from './purchase-table.tsx';
import { purchaseCurve, type Purchase } from './what-it-buys.ts';

interface PurchaseFigureProps {
  readonly project: Project;
  readonly input: SamplePlanInput;
  readonly bought: Purchase;
}

const CHANCES = ['topOne', 'topThree', 'topFour'] as const satisfies readonly (keyof OrderCertainty)[];
const ANSWER_TICKS = [50, 100, 200, 500, 1000, 2000];
const SHARE_TICKS = [0, 0.5, 1];
const MARGIN_TICKS = [0, 0.05, 0.1, 0.15];

/** The trade-off: how the chance of the right order grows, and the margin shrinks, with the number of answers. */
export function PurchaseFigure({ project, input, bought }: PurchaseFigureProps) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const panels = usePanels(input, bought);
  const curve = purchaseCurve(input);
  const answers = curve.map((point) => point.answers);
  const [first = 1, last = 1] = [answers[0], answers.at(-1)];
  const n = t('buys.sliderValue', { count: bought.answers, number: format.number(bought.answers) });
  return (
    <ChartFigure
      project={project}
      kind="sample-size"
      title={t('figure.title')}
      note={t('figure.note')}
      sentence={t('figure.sentence')}
      draw={(width) =>
        sampleSizeChart({
          answers,
          answerTicks: ANSWER_TICKS.filter((tick) => tick >= first - 1 && tick <= last + 1).map((value) => ({
            value,
            text: format.number(value),
          })),
          chosen: bought.answers,
          panels,
          axisTitle: t('figure.axis'),
          legend: { usual: t('figure.usual'), cautious: t('figure.cautious') },
          width,
        })
      }
      table={<PurchaseTable input={input} bought={bought} />}
      method={<MethodExplanation ids={['sampleSize']} n={n} />}
    />
  );
}

function usePanels(input: SamplePlanInput, bought: Purchase): readonly SampleSizePanel[] {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const curve = purchaseCurve(input);
  const { certainty } = bought;
  const chances = CHANCES.map((key): SampleSizePanel => {
    const valuesOf = (which: 'observed' | 'halfAsStrong') =>
      curve.map((point) => (point.certainty.ok ? point.certainty.value[which][key] : 0));
    return {
      title: t(`figure.panels.${key}`),
      values: valuesOf('observed'),
      cautious: valuesOf('halfAsStrong'),
      ticks: SHARE_TICKS.map((value) => ({ value, text: format.percent(value) })),
      highest: 1,
      reading: certainty.ok
        ? t('figure.reading', {
            usual: format.chance(certainty.value.observed[key]),
            cautious: format.chance(certainty.value.halfAsStrong[key]),
          })
        : '',
    };
  });
  const margin: SampleSizePanel = {
    title: t('figure.panels.margin'),
    values: curve.map(({ shareMargin }) => shareMargin),
    cautious: null,
    ticks: MARGIN_TICKS.map((value) => ({
      value,
      text: value === 0 ? format.number(0) : `±${format.number(100 * value)}`,
    })),
    highest: 0.15,
    reading: `±${format.number(100 * bought.shareMargin, 1)}`,
  };
  return [...chances, margin];
}
