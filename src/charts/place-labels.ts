import { measureText, type TextStyle } from './font-metrics.ts';
import type { Point } from './shapes.ts';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface LabelWish {
  readonly at: Point;
  readonly text: string;
  readonly style: TextStyle;
}

interface PlacedLabel {
  readonly x: number;
  readonly baseline: number;
  readonly box: Box;
}

interface Surroundings {
  /** Labels stay inside. */
  readonly area: Box;
  /** What a label must not cover. */
  readonly obstacles: readonly Box[];
  /** What a label covers only if every free place does, such as lines. */
  readonly disliked: readonly Box[];
}

/** Distances from the point at which a label is tried, nearest first. */
const DISTANCES = [10, 16, 24];
/** Right, left, above, below, then the corners. */
const DIRECTIONS: readonly Point[] = [
  { x: 1, y: 0 },
  { x: -1, y: 0 },
  { x: 0, y: -1 },
  { x: 0, y: 1 },
  { x: 1, y: -1.1 },
  { x: 1, y: 1.1 },
  { x: -1, y: -1.1 },
  { x: -1, y: 1.1 },
];

/**
 * Greedy placement in the order of the wishes: the nearest free place beside each point that covers the
 * fewest disliked boxes, or null where none is free (the caller then falls back to something shorter).
 * Cost: labels x (labels + boxes).
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  surroundings: Surroundings,
): (PlacedLabel | null)[] {
  const { area, obstacles, disliked } = surroundings;
  const taken: Box[] = [...obstacles];
  return wishes.map((wish) => {
    const free = candidates(wish).filter(
      ({ box }) => contains(area, box) && !taken.some((other) => overlap(other, box)),
    );
    const covered = free.map(({ box }) => disliked.filter((other) => overlap(other, box)).length);
    const best = free[covered.indexOf(Math.min(...covered))];
    if (best === undefined) return null;
    taken.push(best.box);
    return best;
  });
}

function candidates(wish: LabelWish): PlacedLabel[] {
  return DISTANCES.flatMap((distance) => DIRECTIONS.map((direction) => candidate(wish, direction, distance)));
}

function candidate({ at, text, style }: LabelWish, direction: Point, distance: number): PlacedLabel {
  const width = measureText(text, style);
  const height = style.size;
  const centreX = at.x + direction.x * (distance + (direction.x === 0 ? 0 : width / 2));
  const centreY = at.y + direction.y * (distance + (direction.x === 0 ? height / 2 : 0));
  const box = {
    left: centreX - width / 2,
    right: centreX + width / 2,
    top: centreY - height / 2 - 1,
    bottom: centreY + height / 2 + 1,
  };
  return { x: box.left, baseline: centreY + style.size * 0.35, box };
}

function contains(area: Box, { left, right, top, bottom }: Box): boolean {
  return left >= area.left && right <= area.right && top >= area.top && bottom <= area.bottom;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
