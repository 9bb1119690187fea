import { useTranslation } from 'react-i18next';
import type { Movement, PillarMovement } from '../../../domain/analysis/movement.ts';
import { StepHead } from '../step-head.tsx';
import { MovementTable } from '../tables/movement-table.tsx';
import { useDiscussion } from '../../../shared/use-discussion.ts';
import { useMovementDrawing } from '../../../shared/workshop/use-movement-drawing.ts';
import type { Presentation } from '../use-presentation.ts';
import { WALL_ROW, WallFigure } from '../wall-figure.tsx';
import { Computing } from './computing.tsx';

/** What the discussion moved: the same people, before and after. */
export function MovementView({ presentation }: { readonly presentation: Presentation }) {
  const { round } = presentation;
  const discussion = useDiscussion(round);
  if (!discussion) return <Computing presentation={presentation} />;
  return <Moved presentation={presentation} movement={discussion.movement} />;
}

interface MovedProps {
  readonly presentation: Presentation;
  readonly movement: Movement;
}

function Moved({ presentation, movement }: MovedProps) {
  const { t } = useTranslation(['present', 'pillars', 'glossary', 'common']);
  const { pillars } = movement;
  const people = t('common:count.colleagues', { count: movement.people });
  if (!pillars.ok) {
    const isEmpty = pillars.reason === 'nobody-yet';
    return (
      <StepHead
        presentation={presentation}
        title={isEmpty ? t('rerank.nobody') : t('rerank.few')}
        lead={isEmpty ? t('rerank.nobodyText') : t('glossary:missing.group-too-small')}
      />
    );
  }
  const furthest = furthestMoved(pillars.value);
  const title = furthest
    ? t(furthest.isUp ? 'rerank.movedUp' : 'rerank.movedDown', {
        pillar: t(`pillars:${furthest.pillar}.nominative`),
      })
    : t('rerank.still');
  return (
    <>
      <StepHead presentation={presentation} title={title} lead={furthest ? null : t('rerank.stillText')} />
      <MovementFigure pillars={pillars.value} people={people} />
    </>
  );
}

interface MovementFigureProps {
  readonly pillars: readonly PillarMovement[];
  readonly people: string;
}

function MovementFigure({ pillars, people }: MovementFigureProps) {
  const { t } = useTranslation('present');
  const draw = useMovementDrawing({
    pillars,
    beforeTitle: t('table.before'),
    afterTitle: t('table.after'),
    rowHeight: WALL_ROW,
  });
  return (
    <WallFigure
      title={t('table.movement')}
      sentence={t('rerank.sentence', { people })}
      draw={draw}
      table={<MovementTable pillars={pillars} />}
    />
  );
}

interface FurthestMoved {
  readonly pillar: PillarMovement['pillar'];
  readonly isUp: boolean;
}

/** Of the pillars that moved beyond chance the one that moved furthest; `null`: none did. */
function furthestMoved(pillars: readonly PillarMovement[]): FurthestMoved | null {
  let furthest: PillarMovement | null = null;
  let distance = 0;
  for (const movement of pillars) {
    if (!movement.hasMoved || !movement.change.ok) continue;
    const size = Math.abs(movement.change.value.value);
    if (size <= distance) continue;
    furthest = movement;
    distance = size;
  }
  if (!furthest?.change.ok) return null;
  return { pillar: furthest.pillar, isUp: furthest.change.value.value < 0 };
}
