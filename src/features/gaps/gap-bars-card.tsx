import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Analysis } from '../../domain/analysis/analysis.ts';
import { useFormat } from '../../i18n/use-language.ts';
import { MethodExplanation } from '../../shared/method-explanation.tsx';
import { inCustomerOrder } from '../../shared/pillar-order.ts';
import { Card } from '../../ui/card.tsx';
import { Figure } from '../../ui/figure.tsx';
import { GapTable } from './gap-table.tsx';
import { rankedIn, usePeople } from '../../shared/use-people.ts';

const GapBars = lazy(async () => ({ default: (await import('../../ui/charts/gap-bars.tsx')).GapBars }));

/** The gap of each pillar as a bar to the left or right of zero. */
export function GapBarsCard({ analysis }: { readonly analysis: Analysis }) {
  const { t } = useTranslation(['gaps', 'pillars', 'common']);
  const format = useFormat();
  const people = usePeople();
  const rows = inCustomerOrder(analysis.pillars).flatMap((pillar) =>
    pillar.gap.ok
      ? [
          {
            label: t(`pillars:${pillar.pillar}.name`),
            value: pillar.gap.value.value,
            verdict: pillar.gap.value.verdict.ok ? pillar.gap.value.verdict.value : ('unclear' as const),
          },
        ]
      : [],
  );
  return (
    <Card title={t('bars.title')}>
      <Figure
        sentence={t('bars.sentence')}
        table={<GapTable analysis={analysis} format={format} />}
        method={<MethodExplanation ids={['gap']} n={people.n(rankedIn(analysis))} />}
        labels={{
          showTable: t('common:chart.showTable'),
          hideTable: t('common:chart.hideTable'),
          method: t('common:chart.method'),
          close: t('common:close'),
        }}
      >
        <Suspense fallback={<p role="status">{t('common:loading')}</p>}>
          <GapBars rows={rows} axisTitle={t('bars.axis')} formatValue={(value) => format.signed(value)} />
        </Suspense>
      </Figure>
    </Card>
  );
}
