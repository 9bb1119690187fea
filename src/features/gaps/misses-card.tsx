import { useTranslation } from 'react-i18next';
import type { Analysis, Gap, GapVerdict, PillarAnalysis } from '../../domain/analysis/analysis.ts';
import { useFormat } from '../../i18n/use-language.ts';
import { Card } from '../../ui/card.tsx';
import { VerdictChip } from './verdict-chip.tsx';
import styles from './misses-card.module.css';

interface Miss {
  readonly pillar: PillarAnalysis;
  readonly gap: Gap;
  readonly verdict: GapVerdict | null;
}

const ORDER: Readonly<Record<GapVerdict, number>> = {
  'blind-spot': 0,
  'over-emphasis': 1,
  aligned: 2,
  unclear: 3,
};

/** The proven findings first: where the team misses the customers, and where it meets them. */
export function MissesCard({ analysis }: { readonly analysis: Analysis }) {
  const { t } = useTranslation('gaps');
  const shown = orderedMisses(analysis).filter(({ verdict }) => verdict !== 'unclear');
  const proven = shown.some(({ verdict }) => verdict === 'blind-spot' || verdict === 'over-emphasis');
  return (
    <Card title={t('misses.title')}>
      {proven ? null : <p className={styles['none']}>{t('misses.none')}</p>}
      <ul className={styles['list']}>
        {shown.slice(0, 6).map((miss) => (
          <MissRow key={miss.pillar.pillar} miss={miss} />
        ))}
      </ul>
    </Card>
  );
}

function orderedMisses(analysis: Analysis): readonly Miss[] {
  return analysis.pillars
    .flatMap((pillar): readonly Miss[] => {
      if (!pillar.gap.ok) return [];
      const gap = pillar.gap.value;
      return [{ pillar, gap, verdict: gap.verdict.ok ? gap.verdict.value : null }];
    })
    .toSorted((left, right) => rankOf(left) - rankOf(right) || size(right) - size(left));
}

const rankOf = ({ verdict }: Miss): number => (verdict === null ? 0 : ORDER[verdict]);
const size = ({ gap }: Miss): number => Math.abs(gap.value);

function MissRow({ miss: { pillar, gap, verdict } }: { readonly miss: Miss }) {
  const { t } = useTranslation(['gaps', 'pillars']);
  const format = useFormat();
  const { teamRank, customerRank } = pillar;
  const rounded = Number(Math.abs(gap.value).toFixed(1));
  return (
    <li className={styles['miss']}>
      <div>
        <h3>{t(`pillars:${pillar.pillar}.name`)}</h3>
        {teamRank.ok && customerRank.ok ? (
          <p className={styles['values']}>
            {t('misses.values', {
              team: format.number(teamRank.value.value, 1),
              customers: format.number(customerRank.value.value, 1),
              range: customerRank.value.interval.ok ? format.range(customerRank.value.interval.value) : '–',
            })}
          </p>
        ) : null}
        {gap.interval.ok ? (
          <p className={styles['values']}>
            {t('misses.gapRange', { range: format.signedRange(gap.interval.value) })}
          </p>
        ) : null}
        {rounded > 0 ? (
          <p className="visually-hidden">
            {t(gap.value > 0 ? 'misses.lower' : 'misses.higher', { places: format.number(rounded, 1) })}
          </p>
        ) : null}
      </div>
      <div className={styles['verdict']}>
        <span className={styles['gap']} data-verdict={verdict ?? 'unclear'} aria-hidden="true">
          {format.signed(gap.value)}
        </span>
        {verdict ? <VerdictChip verdict={verdict} /> : null}
      </div>
    </li>
  );
}
