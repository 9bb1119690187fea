import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { PillarId } from '../../domain/model/pillar.ts';
import { useFormat } from '../../i18n/use-language.ts';
import { Button } from '../../ui/button.tsx';
import { tapped } from './customer-draft.ts';
import type { CustomerTexts } from './customer-texts.ts';
import styles from './rank-step.module.css';
import { OrderList } from './order-list.tsx';
import { useSay } from './spoken-region.tsx';
import { StepHeading } from './step-heading.tsx';
import type { Turn } from './use-turn.ts';
import runStyles from './kiosk-run.module.css';

interface RankStepProps {
  readonly turn: Turn;
  readonly texts: CustomerTexts;
}

/** Tap what matters most, then the next. The buttons stay where they are; the order beside them can be mended by hand. */
export function RankStep({ turn, texts }: RankStepProps) {
  const { draft, questionnaire, change } = turn;
  const { ranked } = draft;
  const { t } = useTranslation('kiosk');
  const say = useSay();
  const orderTitle = useId();
  const most = questionnaire.ranked;
  const nameOf = (pillar: PillarId): string => texts[`pillar.${pillar}`];
  const describe = (order: readonly PillarId[], pillar: PillarId): string => {
    const place = order.indexOf(pillar) + 1;
    return place === 0
      ? t('run.rank.takenOut', { name: nameOf(pillar) })
      : t('run.rank.placed', { name: nameOf(pillar), place, places: most });
  };
  const put = (next: readonly PillarId[], moved: PillarId): void => {
    change({ ranked: next });
    say(describe(next, moved));
  };
  return (
    <>
      <StepHeading title={texts.rankingQuestion}>
        <p className={runStyles['help']}>{texts.rankingHelp}</p>
      </StepHeading>
      <p className={styles['next']}>
        {ranked.length === most
          ? t('run.rank.done', { count: most })
          : t('run.rank.next', { place: ranked.length + 1, places: most })}
      </p>
      <div className={styles['columns']}>
        <PillarButtons
          turn={turn}
          nameOf={nameOf}
          onTap={(pillar) => put(tapped(ranked, pillar, most), pillar)}
        />
        <section className={styles['order']} aria-labelledby={orderTitle}>
          <h2 id={orderTitle} className={styles['orderTitle']}>
            {t('run.rank.order')}
          </h2>
          <OrderList
            ranked={ranked}
            places={most}
            nameOf={nameOf}
            describe={(pillar) => describe(ranked, pillar)}
            onMove={put}
          />
          <Button variant="quiet" disabled={ranked.length === 0} onClick={() => change({ ranked: [] })}>
            {t('run.rank.restart')}
          </Button>
        </section>
      </div>
    </>
  );
}

interface PillarButtonsProps {
  readonly turn: Turn;
  readonly nameOf: (pillar: PillarId) => string;
  readonly onTap: (pillar: PillarId) => void;
}

function PillarButtons({ turn, nameOf, onTap }: PillarButtonsProps) {
  const { t } = useTranslation('kiosk');
  const format = useFormat();
  const { ranked } = turn.draft;
  const isFull = ranked.length === turn.questionnaire.ranked;
  return (
    <ul className={styles['buttons']} aria-label={t('run.rank.list')}>
      {turn.shown.map((pillar) => {
        const place = ranked.indexOf(pillar) + 1;
        return (
          <li key={pillar}>
            <button
              type="button"
              className={styles['pillar']}
              aria-pressed={place > 0}
              aria-disabled={isFull && place === 0 ? true : undefined}
              onClick={() => (isFull && place === 0 ? undefined : onTap(pillar))}
            >
              <span className={styles['place']}>{place === 0 ? '' : format.number(place)}</span>
              <span>{nameOf(pillar)}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
