import { useLayoutEffect, useRef, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { PILLAR_COUNT } from '../../domain/model/pillar.ts';
import { placeInList } from '../../domain/ranking/ranking-list.ts';
import { usePointerDrag } from '../../shared/dragging/use-pointer-drag.ts';
import { rowsOf, type LinedList, type RowId } from './list-with-line.ts';
import { LineRow, PillarRow } from './rank-rows.tsx';
import styles from './rank-list.module.css';
import { useHeldRow } from './use-held-row.ts';
import type { ChangeList } from './use-ranking-draft.ts';
import { useRowKeys } from './use-row-keys.ts';

interface RankListProps {
  readonly list: LinedList;
  readonly onChange: ChangeList;
}

/**
 * The ten pillars and the line, to be put in order by dragging (mouse, finger, keyboard), by arrows or by choosing a place.
 * What happens in a row is handled here, so that a move draws only the rows that it changes.
 */
export function RankList({ list, onChange }: RankListProps) {
  const { t } = useTranslation('rank');
  const holding = useHeldRow(list, onChange);
  const { held, shown } = holding;
  const drag = usePointerDrag(holding);
  const { active, handlers } = useRowKeys(list, holding);
  const rows = rowsOf(shown);
  const grid = useFocusInView(held === null || held.offset === 0);
  return (
    <div
      ref={grid}
      className={styles['list']}
      role="grid"
      tabIndex={-1}
      aria-label={t('list')}
      {...fixedLine(list, (count) => t('fixedLine', { count }))}
      {...handlers}
      {...drag}
    >
      {rows.map((row, index) => {
        const props = {
          active: row === active,
          offset: held?.row === row ? held.offset : null,
          isFirst: index === 0,
          isLast: index === rows.length - 1 || isBelowLine(shown, row),
          onChange,
        };
        return row === 'line' ? (
          <LineRow key={row} {...props} />
        ) : (
          <PillarRow
            key={row}
            {...props}
            pillar={row}
            place={index < shown.rankedCount ? index + 1 : null}
            lastPlace={shown.fixedAt ?? PILLAR_COUNT}
          />
        );
      })}
    </div>
  );
}

/** From below the line there is no way further down. */
function isBelowLine(list: LinedList, row: RowId): boolean {
  return row !== 'line' && placeInList(list, row) === null;
}

/** A line that nobody moves is drawn by the style sheet: what is dragged counts the rows. Each row says on which side it is. */
function fixedLine({ fixedAt }: LinedList, words: (places: number) => string) {
  if (fixedAt === null || fixedAt === PILLAR_COUNT) return {};
  return { 'data-line': words(fixedAt), style: { '--line-row': fixedAt + 1 } as CSSProperties };
}

/** Whoever moves a row by keys sees where it went. */
function useFocusInView(byKeys: boolean) {
  const grid = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const focused = document.activeElement;
    if (byKeys && grid.current?.contains(focused)) focused?.scrollIntoView({ block: 'nearest' });
  });
  return grid;
}
