import type { Command } from './commands.ts';
import type { StageDialogKind } from './stage-dialog.tsx';
import type { ShownClock } from './use-clock.ts';
import type { Presentation } from './use-presentation.ts';

export type SharedCommand = Exclude<Command, 'notes' | 'full-screen' | 'leave'>;

/** What the same key does on the wall and in the facilitator's window. */
export function sharedCommands(
  presentation: Presentation,
  clock: ShownClock,
  ask: (dialog: StageDialogKind) => void,
): Readonly<Record<SharedCommand, () => void>> {
  const { index, slides, goTo, stage, change } = presentation;
  return {
    next: () => goTo(index + 1),
    back: () => goTo(index - 1),
    first: () => goTo(0),
    last: () => goTo(slides.length - 1),
    reveal: () => reveal(presentation, ask),
    timer: clock.toggle,
    'reset-timer': clock.reset,
    contrast: () => change({ highContrast: !stage.highContrast }),
    keys: () => ask('keys'),
  };
}

/** Hidden answers are asked about first; after the second ballot the same key shows what moved. */
function reveal(presentation: Presentation, ask: (dialog: StageDialogKind) => void): void {
  const { hidden, slide, change, goToStep } = presentation;
  if (hidden) {
    goToStep('reveal');
    ask('reveal');
  } else if (slide.step === 're-rank') {
    change({ movementShown: true });
  }
}
