import { useTranslation } from 'react-i18next';
import { PILLAR_COUNT, type PillarId } from '../../domain/model/pillar.ts';
import type { RankedPlaces } from '../../domain/model/workshop.ts';
import { placeInList } from '../../domain/ranking/ranking-list.ts';
import { useFormat } from '../../i18n/use-language.ts';
import { Button } from '../../ui/button.tsx';
import { moveRow, placePillar, withCutoff, type LinedList, type RowId } from './list-with-line.ts';
import styles from './tap-in-order.module.css';

interface TapInOrderProps {
  readonly list: LinedList;
  readonly shownOrder: readonly PillarId[];
  /** How many places there are; `null` = as many as the person can tell apart. */
  readonly places: RankedPlaces | null;
  readonly onChange: (list: LinedList, moved: RowId) => void;
}

/** Each tap gives the next place; the buttons stay where they are, so that nothing jumps under the thumb. */
export function TapInOrder({ list, shownOrder, places, onChange }: TapInOrderProps) {
  const { t } = useTranslation(['rank', 'pillars']);
  const format = useFormat();
  const tap = (pillar: PillarId) =>
    onChange(placeInList(list, pillar) === null ? placeNext(list, pillar) : takeOut(list, pillar), pillar);
  const last = list.order[list.rankedCount - 1];
  const isFull = list.rankedCount === (places ?? PILLAR_COUNT);
  return (
    <>
      <p className={styles['hint']}>
        {places === null ? t('tap.hint') : t('tap.hintPlaces', { count: places })}
      </p>
      <p className={styles['next']}>
        {isFull
          ? t(list.rankedCount === PILLAR_COUNT ? 'tap.done' : 'tap.doneAll')
          : t('tap.next', { place: format.number(list.rankedCount + 1) })}
      </p>
      <ul className={styles['grid']} aria-label={t('tap.list')}>
        {shownOrder.map((pillar) => {
          const place = placeInList(list, pillar);
          return (
            <li key={pillar}>
              <button
                type="button"
                className={styles['pillar']}
                aria-pressed={place !== null}
                disabled={place === null && isFull}
                onClick={() => tap(pillar)}
              >
                <span className={styles['place']}>{place === null ? '' : format.number(place)}</span>
                {t(`pillars:${pillar}.name`)}
              </button>
            </li>
          );
        })}
      </ul>
      <div className={styles['tools']}>
        <Button
          variant="quiet"
          disabled={last === undefined}
          onClick={() => last && onChange(takeOut(list, last), last)}
        >
          {t('tap.undo')}
        </Button>
        <Button
          variant="quiet"
          disabled={list.rankedCount === 0}
          onClick={() => onChange(withCutoff(list, 0), 'line')}
        >
          {t('tap.restart')}
        </Button>
      </div>
    </>
  );
}

function placeNext(list: LinedList, pillar: PillarId): LinedList {
  return placePillar(list, pillar, list.rankedCount + 1);
}

/** Behind the line; the ranked ones that stood behind it move up. */
function takeOut(list: LinedList, pillar: PillarId): LinedList {
  return moveRow(list, pillar, list.rankedCount);
}
