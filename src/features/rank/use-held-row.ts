import { useState } from 'react';
import type { Dragging, HeldRow } from '../../shared/dragging/use-pointer-drag.ts';
import { isRowId, moveRow, rowsOf, type LinedList, type RowId } from './list-with-line.ts';
import type { ChangeList } from './use-ranking-draft.ts';

export interface Holding extends Dragging<RowId> {
  readonly held: HeldRow<RowId> | null;
  /** The list as it is drawn. */
  readonly shown: LinedList;
}

export function useHeldRow(list: LinedList, onChange: ChangeList): Holding {
  const [held, setHeld] = useState<HeldRow<RowId> | null>(null);
  return {
    held,
    isRow: isRowId,
    hold: setHeld,
    putDown: ({ row, index }) => {
      // A random order that nobody moved is not an answer.
      const moved = rowsOf(list).indexOf(row) !== index;
      if (moved) onChange((newest) => moveRow(newest, row, index), row);
      setHeld(null);
    },
    putBack: () => setHeld(null),
    shown: held ? moveRow(list, held.row, held.index) : list,
  };
}
