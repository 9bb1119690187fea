import { dumbbellChart } from '../../charts/dumbbell-chart.ts';
import type { Analysis } from '../../domain/analysis/analysis.ts';
import type { Project } from '../../domain/model/project.ts';
import type { CustomerSurvey } from '../../domain/model/survey.ts';
import { ChartFigure } from '../../shared/chart-figure.tsx';
import { dumbbellRows } from '../../shared/chart-rows.ts';
import { Card } from '../../ui/card.tsx';
import { CustomerTable } from './customer-table.tsx';
import { useWords } from './words.ts';

interface OrderCardProps {
  readonly project: Project;
  readonly survey: CustomerSurvey;
  readonly analysis: Analysis;
}

/** The customers' order with its ranges; where no ranking was asked, the ratings alone. */
export function OrderCard({ project, survey, analysis }: OrderCardProps) {
  const { t } = useWords();
  const ranked = analysis.pillars.some(({ customerRank }) => customerRank.ok);
  if (!ranked || !analysis.customers.ok) {
    return (
      <Card title={t('results.orderTitle')}>
        <p>{t('results.orderRatings')}</p>
        <CustomerTable analysis={analysis} />
      </Card>
    );
  }
  const people = t('results.customersTitle', { count: analysis.customers.value.ranked });
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
        method={<OrderMethod survey={survey} />}
      />
    </Card>
  );
}

function OrderMethod({ survey }: { readonly survey: CustomerSurvey }) {
  const { t } = useWords();
  return (
    <>
      <p>{t('results.method.rank')}</p>
      <p>{t(`results.method.${survey.mode}`)}</p>
      <p>{t('results.method.range')}</p>
    </>
  );
}
