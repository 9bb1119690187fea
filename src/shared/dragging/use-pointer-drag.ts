import { useEffect, useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { at } from '../../domain/assert.ts';
import { nearestSlot, slotsFor } from './drag-slots.ts';

/** A row in somebody's hand: it already stands in its new place, but nothing is saved before it is put down. */
export interface HeldRow<Row extends string> {
  readonly row: Row;
  readonly index: number;
  /** How far it is drawn from that place, in CSS pixels: it follows the pointer. */
  readonly offset: number;
}

export interface Dragging<Row extends string> {
  /** Whether a row's `data-key` names one that may be dragged. */
  readonly isRow: (key: unknown) => key is Row;
  readonly hold: (held: HeldRow<Row>) => void;
  readonly putDown: (held: HeldRow<Row>) => void;
  readonly putBack: () => void;
}

/** A hand that presses a row trembles; only beyond this it drags. */
const LEAST_MOVE = 4;
/** Near the upper and lower edge of the window (below is the bar with "Done") the page scrolls. */
const EDGE = 96;
const EDGE_SLOWNESS = 8;

interface Drag<Row extends string> {
  readonly row: Row;
  readonly list: HTMLElement;
  /** Where the pointer took the row: in the window, and from the row's top. */
  readonly startY: number;
  readonly grip: number;
  /** From the list's top, which the page's scrolling moves. */
  readonly slots: readonly number[];
  y: number;
  moving: boolean;
}

/**
 * Dragging the rows of a list (each with its `data-key`) by mouse (anywhere on a row) and by finger or pen (from its
 * `data-handle`, so that elsewhere they scroll). The browser's own
 * drag and drop begins after a long press on touch screens or never. The handlers belong on the list: its rows change places
 * meanwhile, and a moved element loses the pointer.
 */
export function usePointerDrag<Row extends string>({ isRow, hold, putDown, putBack }: Dragging<Row>) {
  const current = useRef<Drag<Row> | null>(null);
  useEffect(
    () => () => {
      current.current = null;
    },
    [],
  );
  const scrollAtEdges = () => {
    const drag = current.current;
    if (drag === null) return;
    const step = scrollStep(drag.y);
    if (step !== 0) {
      window.scrollBy(0, step);
      hold(positionOf(drag));
    }
    requestAnimationFrame(scrollAtEdges);
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      const row = event.isPrimary && event.button === 0 ? rowToDrag(event) : null;
      if (row === null) return;
      current.current = startDrag({ list: event.currentTarget, dragged: row, y: event.clientY, isRow });
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: ({ clientY }: PointerEvent<HTMLElement>) => {
      const drag = current.current;
      if (drag === null || (!drag.moving && Math.abs(clientY - drag.startY) < LEAST_MOVE)) return;
      if (!drag.moving) requestAnimationFrame(scrollAtEdges);
      drag.moving = true;
      drag.y = clientY;
      hold(positionOf(drag));
    },
    onPointerUp: () => {
      const drag = current.current;
      current.current = null;
      if (drag?.moving) putDown(positionOf(drag));
    },
    onPointerCancel: () => {
      if (current.current !== null) putBack();
      current.current = null;
    },
    onKeyDownCapture: ({ key }: KeyboardEvent) => {
      if (key === 'Escape') current.current = null;
    },
  };
}

function rowToDrag({ pointerType, target }: PointerEvent): HTMLElement | null {
  if (!(target instanceof Element)) return null;
  const onHandle = target.closest('[data-handle]') !== null;
  const mayDrag = onHandle || (pointerType === 'mouse' && target.closest('button, select') === null);
  return mayDrag ? target.closest<HTMLElement>('[data-key]') : null;
}

interface DragStart<Row extends string> {
  readonly list: HTMLElement;
  readonly dragged: HTMLElement;
  readonly y: number;
  readonly isRow: Dragging<Row>['isRow'];
}

function startDrag<Row extends string>({ list, dragged, y, isRow }: DragStart<Row>): Drag<Row> | null {
  const row: unknown = dragged.dataset['key'];
  if (!isRow(row)) return null;
  const rows = [...list.children];
  const { top } = list.getBoundingClientRect();
  const extents = rows.map((element) => element.getBoundingClientRect());
  const slots = slotsFor(extents, rows.indexOf(dragged)).map((slot) => slot - top);
  const grip = y - dragged.getBoundingClientRect().top;
  return { row, list, startY: y, grip, slots, y, moving: false };
}

/** The row stays within the list, however far the pointer goes. */
function positionOf<Row extends string>({ row, list, grip, slots, y }: Drag<Row>): HeldRow<Row> {
  const first = at(slots, 0);
  const last = at(slots, slots.length - 1);
  const top = Math.min(last, Math.max(first, y - grip - list.getBoundingClientRect().top));
  const index = nearestSlot(slots, top);
  return { row, index, offset: top - at(slots, index) };
}

function scrollStep(y: number): number {
  const above = Math.min(0, y - EDGE);
  const below = Math.max(0, y - (window.innerHeight - EDGE));
  return (above + below) / EDGE_SLOWNESS;
}
