import { useState } from 'react';
import { placeRangeChart } from '../../charts/place-range-chart.ts';
import type { Analysis } from '../../domain/analysis/analysis.ts';
import type { CustomerOrder } from '../../domain/analysis/customer-order.ts';
import { askedTop } from '../../domain/analysis/sureness.ts';
import type { Project } from '../../domain/model/project.ts';
import type { MissingReason } from '../../domain/stats/estimates/measured.ts';
import { ChartFigure } from '../../shared/chart-figure.tsx';
import { MethodExplanation } from '../../shared/method-explanation.tsx';
import { reliabilityText } from '../../shared/reliability-text.ts';
import { useSurenessTexts } from '../../shared/sureness-text.ts';
import { Card } from '../../ui/card.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { PairsSection } from './pairs-section.tsx';
import styles from './sureness-card.module.css';
import { SurenessTable } from './sureness-table.tsx';
import { peopleText, useWords } from './words.ts';

interface SurenessCardProps {
  readonly project: Project;
  readonly analysis: Analysis;
}

const TOPS = ['1', '2', '3', '4'] as const;
type Top = (typeof TOPS)[number];

/** From here on chance explains the agreement. */
const BY_CHANCE = 0.05;

/** How sure each place is: the places that a pillar can have, and whether it is really near the top. */
export function SurenessCard({ project, analysis }: SurenessCardProps) {
  const { t } = useWords();
  const asked = askedTops(analysis);
  const [chosen, setChosen] = useState<Top>('3');
  const { customerOrder } = analysis;
  if (!customerOrder.ok) return null;
  const top = asked.includes(chosen) ? chosen : (asked.at(-1) ?? '1');
  return (
    <Card
      title={t('results.sureness.title')}
      actions={asked.length > 1 ? <TopControl asked={asked} top={top} onChange={setChosen} /> : null}
    >
      <OrderSentences order={customerOrder.value} missing={missingChance(analysis, top)} />
      <SurenessFigure project={project} analysis={analysis} top={top} people={customerOrder.value.n} />
      <PairsSection analysis={analysis} />
    </Card>
  );
}

interface TopControlProps {
  readonly asked: readonly Top[];
  readonly top: Top;
  readonly onChange: (top: Top) => void;
}

function TopControl({ asked, top, onChange }: TopControlProps) {
  const { t, format } = useWords();
  return (
    <div className={styles['top']}>
      {/* The radio buttons carry the same words. */}
      <span aria-hidden="true">{t('results.sureness.top')}</span>
      <SegmentedControl
        label={t('results.sureness.top')}
        value={top}
        onChange={onChange}
        options={asked.map((value) => ({ value, label: format.number(Number(value)) }))}
      />
    </div>
  );
}

/** Up to how many first places the survey asked for. */
function askedTops({ pillars }: Analysis): readonly Top[] {
  return TOPS.slice(0, askedTop(pillars));
}

/** Why no pillar has a chance of being near the top; `null`: some do. */
function missingChance({ pillars }: Analysis, top: Top): MissingReason | null {
  const chances = pillars.map(({ topChances }) => topChances[Number(top) - 1]);
  const [first] = chances;
  return first === undefined || first.ok || chances.some((chance) => chance?.ok) ? null : first.reason;
}

interface SurenessFigureProps extends SurenessCardProps {
  readonly top: Top;
  readonly people: number;
}

function SurenessFigure({ project, analysis, top, people }: SurenessFigureProps) {
  const words = useWords();
  const { t } = words;
  const texts = useSurenessTexts();
  const n = peopleText(people, analysis, words);
  const topTitle = t(`glossary:top.${top}`);
  // Ten times the same reason says no more than the sentence above.
  const hasChances = missingChance(analysis, top) === null;
  const rows = texts
    .rows(analysis, Number(top))
    .map(({ note, ...row }) => ({ ...row, note: hasChances ? note : '' }));
  return (
    <ChartFigure
      project={project}
      kind="places"
      title={t('results.sureness.title')}
      note={n}
      sentence={t('results.sureness.sentence')}
      draw={(width) =>
        placeRangeChart({
          rows,
          axisTitle: t('results.sureness.axis'),
          noteTitle: hasChances ? topTitle : '',
          width,
        })
      }
      table={<SurenessTable analysis={analysis} top={Number(top)} title={topTitle} />}
      method={<MethodExplanation ids={['rankSets', 'topProbability', 'topShare', 'agreement']} n={n} />}
    />
  );
}

interface OrderSentencesProps {
  readonly order: CustomerOrder;
  readonly missing: MissingReason | null;
}

function OrderSentences({ order: { pairsApart, concordance }, missing }: OrderSentencesProps) {
  const { t, format } = useWords();
  const test = concordance.ok ? concordance.value.test : concordance;
  return (
    <div className={styles['sentences']}>
      <p>
        {pairsApart.ok
          ? t('results.sureness.pairs', { apart: format.number(pairsApart.value) })
          : t(`glossary:missing.${pairsApart.reason}`)}
      </p>
      {concordance.ok ? (
        <p>
          {t('results.sureness.agreement', {
            rho: format.number(concordance.value.meanCorrelation, 2),
            reliability: reliabilityText(format, concordance.value.reliability),
          })}
        </p>
      ) : null}
      {test.ok && test.value.probability >= BY_CHANCE ? <p>{t('results.sureness.noOrder')}</p> : null}
      {missing === null ? null : (
        <p>{format.sentences([t('results.sureness.noChance'), t(`glossary:missing.${missing}`)])}</p>
      )}
    </div>
  );
}
