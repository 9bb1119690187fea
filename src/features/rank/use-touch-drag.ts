import { useRef, type PointerEvent } from 'react';
import { isPillarId } from '../../domain/model/pillar.ts';
import { dropRow, rowsOf, type RowId } from './list-with-line.ts';
import type { ChangeList } from './use-ranking-draft.ts';

/**
 * Dragging by finger, from a row's handle; the row follows at once. React Aria leaves touch to the browser's own drag and
 * drop, which begins after a long press or, in some browsers, never. The handlers belong on an element around the list:
 * the rows change places while the finger moves, and a moved element would lose the pointer.
 */
export function useTouchDrag(onChange: ChangeList) {
  const dragged = useRef<RowId | null>(null);
  // The screen may lag behind the list: a row that was just passed must not be passed back because it still stands there.
  const passed = useRef<RowId | null>(null);
  const stop = () => {
    dragged.current = null;
    passed.current = null;
  };
  return {
    onPointerDownCapture: (event: PointerEvent<HTMLElement>) => {
      const handle = event.target instanceof Element ? event.target.closest('[data-handle]') : null;
      if (event.pointerType !== 'touch' || !handle) return;
      dragged.current = keyOf(handle.closest('[role="row"]'));
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const moved = dragged.current;
      const target = moved && rowNearest(event.currentTarget, event.clientY);
      if (target === moved) passed.current = null;
      if (!moved || !target || target === moved || target === passed.current) return;
      passed.current = target;
      onChange((newest) => {
        const rows = rowsOf(newest);
        const position = rows.indexOf(target) > rows.indexOf(moved) ? 'after' : 'before';
        return dropRow(newest, moved, { row: target, position });
      }, moved);
    },
    onPointerUp: stop,
    onPointerCancel: stop,
  };
}

function rowNearest(list: HTMLElement, y: number): RowId | null {
  const distanceTo = (row: Element): number => {
    const { top, bottom } = row.getBoundingClientRect();
    return Math.abs((top + bottom) / 2 - y);
  };
  const [nearest] = [...list.querySelectorAll('[role="row"]')].toSorted(
    (left, right) => distanceTo(left) - distanceTo(right),
  );
  return keyOf(nearest ?? null);
}

function keyOf(row: Element | null): RowId | null {
  const key = row?.getAttribute('data-key');
  return key === 'line' || isPillarId(key) ? key : null;
}
