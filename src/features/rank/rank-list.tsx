import { memo } from 'react';
import { GridList } from 'react-aria-components/GridList';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { useDragAndDrop } from 'react-aria-components/useDragAndDrop';
import { useTranslation } from 'react-i18next';
import { isPillarId, type PillarId } from '../../domain/model/pillar.ts';
import {
  moveDown,
  moveToPlace,
  moveUp,
  placeInList,
  setCutoff,
  type RankingList,
} from '../../domain/ranking/ranking-list.ts';
import { INTL_LOCALES } from '../../i18n/locale.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { dropRow, rowsOf, type RowId } from './list-with-line.ts';
import { LineRow, PillarRow } from './rank-rows.tsx';
import styles from './rank-list.module.css';
import type { ChangeList } from './use-ranking-draft.ts';
import { useTouchDrag } from './use-touch-drag.ts';

interface RankListProps {
  readonly list: RankingList;
  readonly onChange: ChangeList;
}

/**
 * The ten pillars and the line, to be put in order by dragging (mouse, touch, keyboard), by arrows or by
 * choosing a place. Memoised, because the screen lets it lag behind (see there). React Aria speaks the dragging in the user's language; we say the result.
 */
export const RankList = memo(function RankList({ list, onChange }: RankListProps) {
  const { t } = useTranslation(['rank', 'pillars']);
  const language = useLanguage();
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) =>
      [...keys].map((key) => ({
        'text/plain': isPillarId(key) ? t(`pillars:${key}.name`) : t('line'),
      })),
    onReorder: ({ keys, target }) => {
      const moved = [...keys].at(0);
      if (!isRow(moved) || !isRow(target.key) || target.dropPosition === 'on') return;
      const place = { row: target.key, position: target.dropPosition };
      onChange((newest) => dropRow(newest, moved, place), moved);
    },
  });
  const touchDrag = useTouchDrag(onChange);
  return (
    <I18nProvider locale={INTL_LOCALES[language]}>
      <div {...touchDrag}>
        <GridList
          className={styles['list'] ?? ''}
          aria-label={t('list')}
          items={rowsOf(list).map((id) => ({ id }))}
          dependencies={[list, language]}
          dragAndDropHooks={dragAndDropHooks}
          keyboardNavigationBehavior="tab"
        >
          {({ id }) =>
            id === 'line' ? (
              <LineRow
                rankedCount={list.rankedCount}
                onMove={(step) => onChange((newest) => setCutoff(newest, newest.rankedCount + step), 'line')}
              />
            ) : (
              <PillarRow
                pillar={id}
                place={placeInList(list, id)}
                isFirst={list.order[0] === id && list.rankedCount > 0}
                isLast={list.order.at(-1) === id && list.rankedCount < list.order.length}
                onUp={() => onChange((newest) => moveUp(newest, id), id)}
                onDown={() => onChange((newest) => moveDown(newest, id), id)}
                onPlace={(place) => onChange((newest) => placeExactly(newest, id, place), id)}
              />
            )
          }
        </GridList>
      </div>
    </I18nProvider>
  );
});

/** Whoever names a place says that the pillar, and all above it, can be told apart. */
function placeExactly(list: RankingList, pillar: PillarId, place: number): RankingList {
  const moved = moveToPlace(list, pillar, place);
  return moved.rankedCount < place ? setCutoff(moved, place) : moved;
}

function isRow(key: unknown): key is RowId {
  return key === 'line' || isPillarId(key);
}
