import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { PillarId } from '../../domain/model/pillar.ts';
import { useFormat } from '../../i18n/use-language.ts';
import type { KioskRating } from '../../persistence/kiosk-records.ts';
import type { CustomerTexts } from './customer-texts.ts';
import styles from './rate-step.module.css';
import { StepHeading } from './step-heading.tsx';
import type { Turn } from './use-turn.ts';

const POINTS = [1, 2, 3, 4, 5] as const;

interface RateStepProps {
  readonly turn: Turn;
  readonly texts: CustomerTexts;
}

/** All pillars on one page: on a tablet it fits, on a phone it is one movement of the thumb. Nothing must be answered. */
export function RateStep({ turn, texts }: RateStepProps) {
  const { draft, shown, change } = turn;
  const format = useFormat();
  const rate = (pillar: PillarId, rating: KioskRating): void =>
    change({ ratings: { ...draft.ratings, [pillar]: rating } });
  return (
    <>
      <StepHeading title={texts.ratingQuestion} />
      <ul className={styles['scale']}>
        {POINTS.map((point) => (
          <li key={point}>
            <b>{format.number(point)}</b> {texts[`scale.${point}`]}
          </li>
        ))}
      </ul>
      <div className={styles['rows']}>
        {shown.map((pillar) => (
          <RatingRow
            key={pillar}
            name={texts[`pillar.${pillar}`]}
            texts={texts}
            rating={draft.ratings[pillar] ?? null}
            onRate={(rating) => rate(pillar, rating)}
          />
        ))}
      </div>
    </>
  );
}

interface RatingRowProps {
  readonly name: string;
  readonly texts: CustomerTexts;
  readonly rating: KioskRating | null;
  readonly onRate: (rating: KioskRating) => void;
}

function RatingRow({ name, texts, rating, onRate }: RatingRowProps) {
  const { t } = useTranslation('kiosk');
  const format = useFormat();
  const group = useId();
  return (
    <fieldset className={styles['row']}>
      <legend className={styles['legend']}>{name}</legend>
      <span className={styles['name']} aria-hidden="true">
        {name}
      </span>
      <div className={styles['points']}>
        {POINTS.map((point) => (
          <label key={point} className={styles['point']}>
            <input
              type="radio"
              autoComplete="off"
              name={group}
              checked={rating === point}
              aria-label={t('run.rate.point', { point, words: texts[`scale.${point}`] })}
              onChange={() => onRate(point)}
            />
            <span className={styles['face']}>{format.number(point)}</span>
          </label>
        ))}
        <label className={styles['none']}>
          <input
            type="radio"
            autoComplete="off"
            name={group}
            checked={rating === 'not-applicable'}
            onChange={() => onRate('not-applicable')}
          />
          <span className={styles['face']}>{texts.notApplicable}</span>
        </label>
      </div>
    </fieldset>
  );
}
