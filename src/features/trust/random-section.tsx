import { useState } from 'react';
import { ranksOf, weightedStatistics } from '../../domain/analysis/customers.ts';
import { PILLAR_COUNT, PILLAR_IDS } from '../../domain/model/pillar.ts';
import type { CustomerSurvey } from '../../domain/model/survey.ts';
import {
  largestRandomShare,
  withoutRandomAnswers,
} from '../../domain/stats/survey-planning/random-answers.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { SMALLEST_GROUP } from '../../domain/stats/groups/suppression.ts';
import { meanRank } from '../../domain/stats/order/mean-rank.ts';
import { mapWeighted } from '../../domain/stats/sums/weighted.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { SelectField } from '../../ui/field.tsx';
import styles from './trust.module.css';
import { useTrustWords } from './words.ts';

const SHARES = [0.05, 0.1, 0.2, 0.3, 0.4] as const;

/** What the averages would be if some had answered at random: an assumption to play with, not a finding. */
export function RandomSection({ survey }: { readonly survey: CustomerSurvey }) {
  const { t, format } = useTrustWords();
  const [chosen, setChosen] = useState('0.1');
  const means = meansOf(survey);
  if (means.length < PILLAR_COUNT) return null;
  const largest = largestRandomShare(
    means.map(({ mean }) => mean),
    PILLAR_COUNT,
  );
  const possible = SHARES.filter((share) => share < largest);
  const share = possible.find((option) => String(option) === chosen) ?? possible[0];
  return (
    <section className={styles['section']}>
      <h3>{t('random.title')}</h3>
      <p className={styles['text']}>
        {format.sentences([t('random.text'), t('random.largest', { share: format.percent(largest) })])}
      </p>
      {share === undefined ? null : (
        <Disclosure summary={t('random.show')}>
          <div className={styles['select']}>
            <SelectField
              label={t('random.share')}
              value={String(share)}
              options={possible.map((option) => ({
                value: String(option),
                label: format.percent(option),
              }))}
              onChange={setChosen}
            />
          </div>
          <DataTable
            caption={t('random.caption')}
            captionHidden
            columns={[
              { key: 'pillar', title: t('table.pillar') },
              { key: 'mean', title: t('table.rank'), align: 'end' },
              { key: 'true', title: t('random.meant', { share: format.percent(share) }), align: 'end' },
              { key: 'n', title: t('table.n'), align: 'end' },
            ]}
            rows={means
              .toSorted((left, right) => left.mean - right.mean)
              .map(({ pillar, mean, n }) => ({
                key: pillar,
                cells: [
                  t(`pillars:${pillar}.name`),
                  format.number(mean, 2),
                  format.number(withoutRandomAnswers(mean, share, PILLAR_COUNT), 2),
                  format.number(n),
                ],
              }))}
          />
        </Disclosure>
      )}
    </section>
  );
}

/** Means alone: intervals would load the distribution functions, which only the worker has. */
function meansOf({ statistics, weighted }: CustomerSurvey) {
  const ranks = ranksOf(mapWeighted(weightedStatistics(statistics, weighted), ({ overall }) => overall));
  return PILLAR_IDS.flatMap((pillar, index) => {
    const mean = meanRank(ranks, index, null);
    return mean.ok && mean.value.n >= SMALLEST_GROUP
      ? [{ pillar, mean: mean.value.mean, n: mean.value.n }]
      : [];
  });
}
