import { memo, useDeferredValue, useMemo, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { at } from '../../domain/assert.ts';
import { PILLAR_IDS, type PillarId } from '../../domain/model/pillar.ts';
import { useFormat } from '../../i18n/use-language.ts';
import { placePillar } from './list-with-line.ts';
import styles from './rank-list.module.css';
import type { ChangeList } from './use-ranking-draft.ts';

const PLACES = PILLAR_IDS.map((_, index) => index + 1);
/** 1, 1 to 2, 1 to 3 and so on: each made once, so that the rows' options are the same list. */
const PLACES_UP_TO = PLACES.map((last) => PLACES.slice(0, last));
/** Who types 1 and, before this, 0 means 10. */
const TYPING_MILLISECONDS = 1000;

interface PlaceSelectProps {
  readonly pillar: PillarId;
  readonly name: string;
  /** null = below the line. */
  readonly place: number | null;
  readonly lastPlace: number;
  readonly active: boolean;
  readonly onChange: ChangeList;
}

/** "Move to place n": the number of the row is a menu of places. */
export const PlaceSelect = memo(function PlaceSelect(props: PlaceSelectProps) {
  const { pillar, name, place, lastPlace, active, onChange } = props;
  const { t } = useTranslation('rank');
  const label = useMemo(() => t('place', { pillar: name }), [name, t]);
  // A hundred options are most of the list's elements, and nobody needs them to see it.
  const places = at(PLACES_UP_TO, lastPlace - 1);
  const withPlaces = useDeferredValue(true, false);
  const choose = (chosen: number) => {
    if (chosen <= lastPlace) onChange((newest) => placePillar(newest, pillar, chosen), pillar);
  };
  return (
    <select
      className={styles['place']}
      aria-label={label}
      title={label}
      tabIndex={active ? 0 : -1}
      value={place ?? ''}
      onChange={(event) => choose(Number(event.target.value))}
      onKeyDown={useTypedPlace(choose)}
    >
      {place === null ? <option value="">{t('below')}</option> : null}
      <Options places={withPlaces ? places : places.filter((each) => each === place)} />
    </select>
  );
});

/** The same in every row, and drawn once. */
const Options = memo(function Options({ places }: { readonly places: readonly number[] }) {
  const format = useFormat();
  return places.map((place) => (
    <option key={place} value={place}>
      {format.number(place)}
    </option>
  ));
});

/** A browser looks for a typed 1 behind the chosen place, and finds 10. */
function useTypedPlace(choose: (place: number) => void) {
  const oneTypedAt = useRef(Number.NEGATIVE_INFINITY);
  return (event: KeyboardEvent) => {
    if (!/^\d$/.test(event.key)) return;
    event.preventDefault();
    const afterOne = event.timeStamp - oneTypedAt.current < TYPING_MILLISECONDS;
    oneTypedAt.current = event.key === '1' ? event.timeStamp : Number.NEGATIVE_INFINITY;
    if (event.key !== '0') choose(Number(event.key));
    else if (afterOne) choose(10);
  };
}
