import { useTranslation } from 'react-i18next';
import { closenessChart, type ClosenessAnchor } from '../../charts/closeness-chart.ts';
import type { Analysis } from '../../domain/analysis/analysis.ts';
import type { ClosestColleague, ClosestView } from '../../domain/analysis/closest.ts';
import { bettorsAmong, type BetResult } from '../../domain/analysis/bets.ts';
import { currentRound, type Project } from '../../domain/model/project.ts';
import { useFormat } from '../../i18n/use-language.ts';
import { betWords } from '../../shared/bet-words.ts';
import { ChartFigure } from '../../shared/chart-figure.tsx';
import { MethodExplanation } from '../../shared/method-explanation.tsx';
import { Card } from '../../ui/card.tsx';
import { Finding, Sentences } from '../../ui/sentences.tsx';
import styles from './closest-card.module.css';
import { ClosestTable } from './closest-table.tsx';
import { useClosest } from './use-closest.ts';
import { rankedIn, usePeople } from '../../shared/use-people.ts';

interface ClosestCardProps {
  readonly project: Project;
  readonly analysis: Analysis;
  /** Whether a group of customers is chosen: people are compared with all customers only. */
  readonly isSegment: boolean;
}

/** How alike the two orders are, and whose ranking customers would recognise as theirs. */
export function ClosestCard({ project, analysis, isSegment }: ClosestCardProps) {
  const { t } = useTranslation('gaps');
  return (
    <Card title={t('closest.title')}>
      <LikenessSentences analysis={analysis} />
      {isSegment ? (
        <p className={styles['note']}>{t('closest.everyone')}</p>
      ) : (
        <ClosestColleagues project={project} />
      )}
    </Card>
  );
}

function LikenessSentences({ analysis }: { readonly analysis: Analysis }) {
  const { t } = useTranslation(['gaps', 'glossary']);
  const format = useFormat();
  const people = usePeople();
  const { likeness } = analysis;
  if (!likeness.ok) return <p className={styles['note']}>{t(`glossary:missing.${likeness.reason}`)}</p>;
  const { pairAgreement, interval, placesOff, placesOffByChance } = likeness.value;
  const share = format.percent(pairAgreement);
  return (
    <Sentences>
      <Finding>
        {interval.ok
          ? t('closest.likeness', { share, range: format.percentRange(interval.value) })
          : t('closest.likenessNoRange', { share })}
      </Finding>
      <p>
        {format.sentences([
          t('closest.off', {
            places: format.number(placesOff, 1),
            byChance: format.number(placesOffByChance, 1),
          }),
          people.basis(rankedIn(analysis)),
        ])}
      </p>
    </Sentences>
  );
}

function ClosestColleagues({ project }: { readonly project: Project }) {
  const { t } = useTranslation(['gaps', 'common', 'glossary']);
  const round = currentRound(project);
  const closest = useClosest(round);
  if (closest === null) return <p role="status">{t('common:loading')}</p>;
  if (!closest.ok) {
    return (
      <>
        <p className={styles['note']}>{t(`glossary:missing.${closest.reason}`)}</p>
        <OpenBets bettors={bettorsAmong(round.answers)} />
      </>
    );
  }
  const { colleagues, bets } = closest.value;
  if (colleagues.ok) {
    return <ClosestFigure project={project} view={closest.value} colleagues={colleagues.value} />;
  }
  return (
    <>
      <p className={styles['note']}>
        {t(colleagues.reason === 'names-not-agreed' ? 'closest.hidden' : 'glossary:missing.no-answers')}
      </p>
      <Bets bets={bets} names={[]} />
    </>
  );
}

/** Bets without enough customers to settle them. */
function OpenBets({ bettors }: { readonly bettors: number }) {
  const { t } = useTranslation('gaps');
  const format = useFormat();
  if (bettors === 0) return null;
  return (
    <p className={styles['note']}>
      {format.sentences([t('bets.count', { count: bettors }), t('bets.waiting')])}
    </p>
  );
}

interface BetsProps {
  readonly bets: BetResult;
  readonly names: readonly string[];
}

/** Who gets the taco, and how sure that is. */
function Bets({ bets, names }: BetsProps) {
  const { t } = useTranslation('gaps');
  const format = useFormat();
  const words = betWords(bets, names, {
    texts: {
      count: (count) => t('bets.count', { count }),
      taco: (winners) => t('bets.taco', { names: winners }),
      shared: (number) => t('bets.shared', { number }),
      plain: (key) => t(`bets.${key}`),
    },
    format,
  });
  if (words === null) return null;
  return (
    <Sentences>
      <p className={styles['taco']}>{words.outcome}</p>
      <p>{words.caveat}</p>
    </Sentences>
  );
}

interface ClosestFigureProps {
  readonly project: Project;
  readonly view: ClosestView;
  readonly colleagues: readonly ClosestColleague[];
}

function ClosestFigure({ project, view, colleagues }: ClosestFigureProps) {
  const { t } = useTranslation('gaps');
  const format = useFormat();
  const people = usePeople();
  const isWeighted = currentRound(project).survey?.weighted != null;
  const n = { colleagues: colleagues.length, customers: view.customers, isWeighted };
  const names = colleagues.map(
    ({ nickname }, index) => nickname ?? t('closest.person', { number: format.number(index + 1) }),
  );
  const rows = colleagues.map(({ agreement, interval, places }, index) => ({
    label: names[index] ?? '',
    value: agreement,
    low: interval.ok ? interval.value.low : null,
    high: interval.ok ? interval.value.high : null,
    isFirst: places.ok && places.value.from === 1,
  }));
  const hasPlaces = colleagues.some(({ places }) => places.ok);
  const anchors = useAnchors(view);
  return (
    <>
      <Bets bets={view.bets} names={names} />
      <ChartFigure
        project={project}
        kind="closest"
        title={t('closest.title')}
        note={people.n(n)}
        draw={(width) =>
          closenessChart({ rows, anchors, formatShare: (share) => format.percent(share), width })
        }
        sentence={format.sentences([
          t(hasPlaces ? 'closest.sentence' : 'closest.sentenceNoRanges'),
          t('closest.caveat'),
        ])}
        table={<ClosestTable colleagues={colleagues} names={names} />}
        method={<MethodExplanation ids={['closest', 'twoRankings']} n={people.n(n)} />}
      />
    </>
  );
}

/** What chance gives, how well customers agree with each other, and what nobody can exceed. */
function useAnchors({ byChance, typicalCustomer, bestPossible }: ClosestView): readonly ClosenessAnchor[] {
  const { t } = useTranslation('gaps');
  return [
    { label: t('closest.chance'), value: byChance },
    ...(typicalCustomer.ok ? [{ label: t('closest.typical'), value: typicalCustomer.value }] : []),
    ...(bestPossible.ok ? [{ label: t('closest.best'), value: bestPossible.value }] : []),
  ];
}
