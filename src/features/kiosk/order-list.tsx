import { useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { isPillarId, type PillarId } from '../../domain/model/pillar.ts';
import { useFormat } from '../../i18n/use-language.ts';
import { usePointerDrag, type HeldRow } from '../../shared/dragging/use-pointer-drag.ts';
import { IconButton } from '../../ui/button.tsx';
import { ArrowUpIcon, GripIcon } from '../../ui/icons.tsx';
import { movedTo } from './customer-draft.ts';
import styles from './rank-step.module.css';

interface OrderListProps {
  readonly ranked: readonly PillarId[];
  readonly places: number;
  readonly nameOf: (pillar: PillarId) => string;
  /** The pillar and its place, as a sentence. */
  readonly describe: (pillar: PillarId) => string;
  readonly onMove: (next: readonly PillarId[], moved: PillarId) => void;
}

/** The order so far: by finger on the handle, by the arrow button, or by arrow keys on the handle. */
export function OrderList({ ranked, places, nameOf, describe, onMove }: OrderListProps) {
  const { t } = useTranslation('kiosk');
  const format = useFormat();
  const move = (pillar: PillarId, index: number): void => {
    if (ranked.indexOf(pillar) !== index) onMove(movedTo(ranked, pillar, index), pillar);
  };
  const { held, drag } = useDraggedRow(move);
  const list = useRef<HTMLOListElement>(null);
  const keepFocusOn = useFocusOnMoved(list);
  const shown = held ? movedTo(ranked, held.row, held.index) : ranked;
  return (
    <>
      <ol ref={list} className={styles['rows']} {...drag}>
        {shown.map((pillar, index) => (
          <li
            key={pillar}
            data-key={pillar}
            className={styles['row']}
            data-dragging={held?.row === pillar ? '' : undefined}
            style={held?.row === pillar ? { translate: `0 ${held.offset}px` } : undefined}
          >
            <span className={styles['number']}>{format.number(index + 1)}</span>
            <span className={styles['name']}>{nameOf(pillar)}</span>
            <IconButton
              label={t('run.rank.up', { name: nameOf(pillar) })}
              disabled={index === 0}
              onClick={() => move(pillar, index - 1)}
            >
              <ArrowUpIcon />
            </IconButton>
            <button
              type="button"
              className={styles['handle']}
              data-handle=""
              aria-label={t('run.rank.handle', { place: describe(pillar) })}
              onKeyDown={(event) => {
                const to = indexAfterKey(event, index, ranked.length - 1);
                if (to === null) return;
                event.preventDefault();
                keepFocusOn(pillar);
                move(pillar, to);
              }}
            >
              <GripIcon />
            </button>
          </li>
        ))}
      </ol>
      <EmptyPlaces from={ranked.length} to={places} />
    </>
  );
}

function useDraggedRow(move: (pillar: PillarId, index: number) => void) {
  const [held, setHeld] = useState<HeldRow<PillarId> | null>(null);
  const drag = usePointerDrag<PillarId>({
    isRow: isPillarId,
    hold: setHeld,
    putDown: ({ row, index }) => {
      move(row, index);
      setHeld(null);
    },
    putBack: () => setHeld(null),
  });
  return { held, drag };
}

/** Where the next ones will stand, so that nothing below jumps when they do. */
function EmptyPlaces({ from, to }: { readonly from: number; readonly to: number }) {
  const format = useFormat();
  return (
    <div className={styles['empties']} aria-hidden="true">
      {Array.from({ length: to - from }, (_, index) => (
        <div key={from + index} className={styles['empty']}>
          {format.number(from + index + 1)}
        </div>
      ))}
    </div>
  );
}

/** A row that changes its place among its neighbours loses the focus: it gets it back. */
function useFocusOnMoved(list: RefObject<HTMLOListElement | null>) {
  const moved = useRef<PillarId | null>(null);
  useLayoutEffect(() => {
    if (moved.current === null) return;
    list.current?.querySelector<HTMLElement>(`[data-key="${moved.current}"] [data-handle]`)?.focus();
    moved.current = null;
  });
  return (pillar: PillarId): void => {
    moved.current = pillar;
  };
}

function indexAfterKey({ key }: KeyboardEvent, from: number, last: number): number | null {
  if (key === 'ArrowUp') return Math.max(0, from - 1);
  if (key === 'ArrowDown') return Math.min(last, from + 1);
  if (key === 'Home') return 0;
  return key === 'End' ? last : null;
}
