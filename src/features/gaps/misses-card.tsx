import { useTranslation } from 'react-i18next';
import type { Analysis, Gap, GapVerdict, PillarAnalysis } from '../../domain/analysis/analysis.ts';
import { useFormat } from '../../i18n/use-language.ts';
import { useSurenessTexts } from '../../shared/sureness-text.ts';
import { Card } from '../../ui/card.tsx';
import { largestTop, type Top } from './largest-top.ts';
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
  const top = largestTop(analysis);
  const shown = orderedMisses(analysis).filter(({ verdict }) => verdict !== 'unclear');
  const proven = shown.some(({ verdict }) => verdict === 'blind-spot' || verdict === 'over-emphasis');
  // Where nobody could be judged, the lead has said why.
  const judged = analysis.pillars.some((pillar) => pillar.gap.ok && pillar.gap.value.verdict.ok);
  return (
    <Card title={t('misses.title')}>
      {proven || !judged ? null : <p className={styles['none']}>{t('misses.none')}</p>}
      <ul className={styles['list']}>
        {shown.slice(0, 6).map((miss) => (
          <MissRow key={miss.pillar.pillar} miss={miss} top={top} />
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

function MissRow({ miss: { pillar, gap, verdict }, top }: { readonly miss: Miss; readonly top: Top }) {
  const { t } = useTranslation(['gaps', 'pillars', 'glossary']);
  const sureness = useSurenessTexts();
  const format = useFormat();
  const { teamRank, customerRank } = pillar;
  const rounded = Number(Math.abs(gap.value).toFixed(1));
  return (
    <li className={styles['miss']}>
      <div className={styles['pillar']}>
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
      <p className={styles['sureness']}>
        {t('misses.sureness', {
          places: sureness.places(pillar),
          top: t(`glossary:top.${top}`),
          chance: sureness.chance(pillar, top),
        })}
      </p>
    </li>
  );
}
