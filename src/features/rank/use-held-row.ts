import { useState } from 'react';
import type { RankingList } from '../../domain/ranking/ranking-list.ts';
import { moveRow, rowsOf, type RowId } from './list-with-line.ts';
import type { ChangeList } from './use-ranking-draft.ts';

/** A row in somebody's hand: it already stands in its new place, but nothing is saved before it is put down. */
export interface HeldRow {
  readonly row: RowId;
  readonly index: number;
  /** How far it is drawn from that place, in CSS pixels: it follows the pointer. */
  readonly offset: number;
}

export interface Holding {
  readonly held: HeldRow | null;
  readonly hold: (held: HeldRow) => void;
  readonly putDown: (held: HeldRow) => void;
  readonly putBack: () => void;
  /** The list as it is drawn. */
  readonly shown: RankingList;
}

export function useHeldRow(list: RankingList, onChange: ChangeList): Holding {
  const [held, setHeld] = useState<HeldRow | null>(null);
  return {
    held,
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
