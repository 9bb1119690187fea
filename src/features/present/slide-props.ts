import type { Command } from './commands.ts';
import type { Presentation } from './use-presentation.ts';

export interface SlideProps {
  readonly presentation: Presentation;
  readonly run: (command: Command) => void;
}
