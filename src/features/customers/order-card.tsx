import { dumbbellChart } from '../../charts/dumbbell-chart.ts';
import type { Analysis } from '../../domain/analysis/analysis.ts';
import type { Project } from '../../domain/model/project.ts';
import type { CustomerSurvey } from '../../domain/model/survey.ts';
import { ChartFigure } from '../../shared/chart-figure.tsx';
import { dumbbellRows } from '../../shared/chart-rows.ts';
import { MethodExplanation } from '../../shared/method-explanation.tsx';
import { Card } from '../../ui/card.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { CustomerTable } from './customer-table.tsx';
import styles from './order-card.module.css';
import { peopleText, useWords } from './words.ts';

interface OrderCardProps {
  readonly project: Project;
  readonly survey: CustomerSurvey;
  readonly analysis: Analysis;
}

/** The customers' order with its ranges; where no ranking was asked, the ratings alone. */
export function OrderCard({ project, survey, analysis }: OrderCardProps) {
  const words = useWords();
  const { t } = words;
  const ranked = analysis.pillars.some(({ customerRank }) => customerRank.ok);
  if (!analysis.customers.ok) return null;
  if (!ranked) return <RatingsCard analysis={analysis} people={analysis.customers.value.rated} />;
  const people = peopleText(analysis.customers.value.ranked, analysis, words);
  // The customers alone: the team's guess is the next screen's business.
  const rows = dumbbellRows(analysis, (pillar) => t(`pillars:${pillar}.name`)).map((row) => ({
    ...row,
    team: null,
  }));
  return (
    <Card title={t('results.orderTitle')}>
      <ChartFigure
        project={project}
        kind="customers"
        title={t('results.orderTitle')}
        note={people}
        draw={(width) =>
          dumbbellChart({ rows, axisTitle: t('results.axis'), teamTitle: null, customerTitle: people, width })
        }
        sentence={t('results.orderSentence')}
        table={<CustomerTable analysis={analysis} />}
        method={
          <>
            <p>{t(`results.method.${survey.mode}`)}</p>
            <MethodExplanation ids={['meanRank', 'ratings', 'protection']} n={people} />
          </>
        }
      />
    </Card>
  );
}

interface RatingsCardProps {
  readonly analysis: Analysis;
  readonly people: number;
}

function RatingsCard({ analysis, people }: RatingsCardProps) {
  const { t } = useWords();
  const rank = analysis.pillars[0]?.customerRank;
  const reason = rank && !rank.ok ? rank.reason : 'no-answers';
  return (
    <Card title={t('results.orderTitle')}>
      <p>{people > 0 ? t('results.orderRatings') : t(`glossary:missing.${reason}`)}</p>
      <CustomerTable analysis={analysis} ratingsOnly={reason === 'not-asked'} />
      <div className={styles['method']}>
        <Disclosure summary={t('common:chart.method')}>
          <MethodExplanation
            ids={['ratings', 'protection']}
            n={t('results.customersTitle', { count: people })}
          />
        </Disclosure>
      </div>
    </Card>
  );
}
