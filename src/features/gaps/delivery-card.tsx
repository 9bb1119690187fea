import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { pillarChart } from '../../charts/pillar-chart.ts';
import type { Analysis } from '../../domain/analysis/analysis.ts';
import type { Project } from '../../domain/model/project.ts';
import { useFormat } from '../../i18n/use-language.ts';
import { ChartFigure } from '../../shared/chart-figure.tsx';
import { pillarColumns } from '../../shared/chart-rows.ts';
import { MethodExplanation } from '../../shared/method-explanation.tsx';
import { inCustomerOrder } from '../../shared/pillar-order.ts';
import { Card } from '../../ui/card.tsx';
import { KeyNumbers, type KeyNumberItem } from '../../ui/key-numbers.tsx';
import styles from './delivery-card.module.css';
import { DeliveryTable } from './delivery-table.tsx';
import { useLevelText } from './use-level-text.ts';
import { rankedIn, usePeople, type People } from '../../shared/use-people.ts';

const ScoreBars = lazy(async () => ({ default: (await import('../../ui/charts/score-bars.tsx')).ScoreBars }));

/** The delivery gap: how the team scores itself and how customers rate it. */
export function DeliveryCard({
  project,
  analysis,
}: {
  readonly project: Project;
  readonly analysis: Analysis;
}) {
  const { t } = useTranslation(['gaps', 'pillars', 'common']);
  const format = useFormat();
  const people = usePeople();
  const rated = analysis.pillars.some((pillar) => pillar.customerRating.ok);
  const columns = pillarColumns(analysis, (pillar) => t(`pillars:${pillar}.name`), format);
  return (
    <Card title={t('delivery.title')}>
      <p className={styles['eyebrow']}>{t('delivery.eyebrow')}</p>
      <DeliveryNumbers analysis={analysis} />
      <ChartFigure
        project={project}
        kind="pillars"
        title={t('delivery.title')}
        note={people.n(scoredIn(analysis))}
        draw={(width) => pillarChart({ columns, width })}
        sentence={t(deliverySentence(analysis))}
        table={<DeliveryTable analysis={analysis} format={format} />}
        method={
          <MethodExplanation ids={['ratings', 'deliveryGap', 'total']} n={people.n(scoredIn(analysis))} />
        }
      />
      {rated ? (
        <div className={styles['bars']}>
          <h3>{t('delivery.barsTitle')}</h3>
          <Suspense fallback={<p role="status">{t('common:loading')}</p>}>
            <ScoreBars
              rows={inCustomerOrder(analysis.pillars).map((pillar) => ({
                label: t(`pillars:${pillar.pillar}.name`),
                self: pillar.selfScore.ok ? pillar.selfScore.value.value : null,
                customers: pillar.customerRating.ok ? pillar.customerRating.value.value : null,
              }))}
              selfTitle={t('delivery.self')}
              customersTitle={t('delivery.customers')}
              formatValue={(value) => format.number(value, 1)}
            />
          </Suspense>
          <p className={styles['quote']}>
            {t('delivery.quote')} <cite>{t('delivery.quoteSource')}</cite>
          </p>
        </div>
      ) : null}
    </Card>
  );
}

/** Who scored, and which of the chosen customers rated. */
function scoredIn(analysis: Analysis): People {
  const { team, customers } = analysis;
  return {
    ...rankedIn(analysis),
    colleagues: team.scored,
    customers: customers.ok ? customers.value.rated : 0,
  };
}

function DeliveryNumbers({ analysis }: { readonly analysis: Analysis }) {
  const { t } = useTranslation(['gaps', 'common', 'glossary']);
  const format = useFormat();
  const levelText = useLevelText();
  const { total } = analysis.team;
  const items: KeyNumberItem[] = [];
  if (total.ok) {
    items.push({
      key: 'self',
      value: format.number(total.value.estimate.value, 1),
      unit: t('common:ofFifty'),
      label: t('delivery.selfTotal', { count: total.value.estimate.n }),
    });
  }
  if (analysis.customers.ok && analysis.customers.value.ratingTotal.ok) {
    items.push({
      key: 'customers',
      value: format.number(analysis.customers.value.ratingTotal.value, 1),
      unit: t('common:ofFifty'),
      label: t('delivery.customerTotal', { count: analysis.customers.value.rated }),
      tone: 'customers',
    });
  }
  if (total.ok) {
    items.push({
      key: 'level',
      value: t('delivery.level', { level: format.number(total.value.level) }),
      label: levelText(total.value),
    });
  }
  return (
    <div className={styles['numbers']}>
      {items.length > 0 ? <KeyNumbers items={items} /> : null}
      {total.ok ? null : <p className={styles['missing']}>{t(`glossary:missing.${total.reason}`)}</p>}
    </div>
  );
}

function deliverySentence({ pillars, customersTotal }: Analysis) {
  if (customersTotal === 0) return 'delivery.sentenceNoSurvey';
  const rated = pillars.some((pillar) => pillar.customerRating.ok);
  return rated ? 'delivery.sentence' : 'delivery.sentenceNoRatings';
}
