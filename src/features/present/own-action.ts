import type { Presentation } from './use-presentation.ts';

/** Whether the slide itself has something to press first, so that "next" is not the main thing to do. */
export function hasOwnAction({ slide, hidden, workshop, stage }: Presentation): boolean {
  if (slide.step === 'reveal') return hidden;
  return slide.step === 're-rank' && workshop !== null && !hidden && !stage.movementShown;
}
