import { useState, type FocusEvent, type KeyboardEvent, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { at } from '../../domain/assert.ts';
import { announce } from '../../ui/announcer.tsx';
import { describeRow } from './describe-row.ts';
import { isRowId, moveRow, rowsOf, type LinedList, type RowId } from './list-with-line.ts';
import type { Holding } from './use-held-row.ts';

/**
 * The list by keyboard: it is one stop for Tab, arrows go from row to row, Tab to the row's buttons. Enter on the handle takes
 * the row, then the arrows move it, Enter puts it down and Escape puts it back.
 */
export function useRowKeys(list: LinedList, holding: Holding) {
  const { held, hold, putDown, putBack, shown } = holding;
  const { t } = useTranslation(['rank', 'pillars']);
  const rows = rowsOf(shown);
  const [active, setActive] = useState<RowId>(at(rows, 0));

  const takeOrPutDown = (row: RowId) => {
    if (held) {
      putDown(held);
      announce(describeRow(shown, row, t));
    } else {
      hold({ row, index: rows.indexOf(row), offset: 0 });
      announce(t('held'));
    }
  };
  const goTo = (index: number, grid: HTMLElement) => {
    const row = at(rows, index);
    if (held) {
      hold({ ...held, index });
      announce(describeRow(moveRow(shown, held.row, index), held.row, t));
    } else grid.querySelector<HTMLElement>(`[data-key="${row}"]`)?.focus();
  };

  const handlers = {
    onFocus: ({ target }: FocusEvent) => setActive(rowAround(target) ?? active),
    onBlur: ({ target }: FocusEvent) => {
      if (held && isHandle(target)) putDown(held);
    },
    onClick: ({ target, detail }: MouseEvent) => {
      const row = isHandle(target) ? rowAround(target) : null;
      // Only keys (and screen readers) press without a pointer; a pointer drags.
      if (row !== null && detail === 0) takeOrPutDown(row);
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      // In the menu of places the arrows choose a place.
      if (event.target instanceof HTMLSelectElement || hasModifier(event)) return;
      const from = held ? held.index : rows.indexOf(rowAround(event.target) ?? active);
      const to = indexAfterKey(event.key, from, rows.length - 1);
      if (to !== null) {
        event.preventDefault();
        goTo(to, event.currentTarget);
      } else if (held && event.key === 'Escape') {
        putBack();
        announce(describeRow(list, held.row, t));
      }
    },
  };
  return { active, handlers };
}

function indexAfterKey(key: string, from: number, last: number): number | null {
  if (key === 'ArrowUp') return Math.max(0, from - 1);
  if (key === 'ArrowDown') return Math.min(last, from + 1);
  if (key === 'Home') return 0;
  return key === 'End' ? last : null;
}

function hasModifier({ altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  return altKey || ctrlKey || metaKey || shiftKey;
}

function isHandle(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[data-handle]') !== null;
}

function rowAround(target: EventTarget): RowId | null {
  const key = target instanceof Element ? target.closest('[data-key]')?.getAttribute('data-key') : null;
  return isRowId(key) ? key : null;
}
