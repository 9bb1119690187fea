import type { Scene } from './mark.ts';
import { slopeChart } from './slope-chart.ts';

export interface MovementRow {
  readonly label: string;
  /** Mean places of the same people. */
  readonly before: number | null;
  readonly after: number | null;
  /** More than the to and fro of single people: drawn strongly. */
  readonly hasMoved: boolean;
}

export interface MovementOptions {
  readonly rows: readonly MovementRow[];
  readonly beforeTitle: string;
  readonly afterTitle: string;
  readonly formatMean: (mean: number) => string;
  readonly width: number;
  /** As in the slope chart. */
  readonly rowHeight?: number;
}

/** The team's order before and after: a slope chart with the team on both sides. */
export function movementChart(options: MovementOptions): Scene {
  const { rows, beforeTitle, afterTitle, formatMean, ...size } = options;
  return slopeChart({
    rows: rows.map(({ label, before, after, hasMoved }) => ({
      label,
      teamPlace: before,
      customerPlace: after,
      emphasis: hasMoved ? 'over-emphasis' : 'quiet',
    })),
    teamTitle: beforeTitle,
    customerTitle: afterTitle,
    rightSide: 'team',
    formatPlace: formatMean,
    ...size,
  });
}
