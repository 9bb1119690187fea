import { useTranslation } from 'react-i18next';
import type { Scene } from '../../charts/mark.ts';
import { movementChart } from '../../charts/movement-chart.ts';
import type { PillarMovement } from '../../domain/analysis/movement.ts';
import { useFormat } from '../../i18n/use-language.ts';

interface MovementDrawing {
  readonly pillars: readonly PillarMovement[];
  readonly beforeTitle: string;
  readonly afterTitle: string;
  /** As in the slope chart. */
  readonly rowHeight?: number;
}

/** How to draw the first ballot beside the second one, for a card and for the wall. */
export function useMovementDrawing(drawing: MovementDrawing): (width: number) => Scene {
  const { pillars, ...look } = drawing;
  const { t } = useTranslation('pillars');
  const format = useFormat();
  return (width) =>
    movementChart({
      rows: pillars.map(({ pillar, before, after, hasMoved }) => ({
        label: t(`${pillar}.name`),
        before: before.ok ? before.value.value : null,
        after: after.ok ? after.value.value : null,
        hasMoved,
      })),
      formatMean: (mean) => format.number(mean, 1),
      width,
      ...look,
    });
}
