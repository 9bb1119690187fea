import { KeysDialog } from './keys-dialog.tsx';
import { RevealDialog } from './reveal-dialog.tsx';
import type { Presentation } from './use-presentation.ts';

export type StageDialogKind = 'reveal' | 'keys';

interface StageDialogProps {
  readonly dialog: StageDialogKind | null;
  readonly presentation: Presentation;
  readonly onClose: () => void;
}

export function StageDialog({ dialog, presentation, onClose }: StageDialogProps) {
  const { workshop, hidden, project } = presentation;
  if (dialog === 'keys') return <KeysDialog presentation={presentation} onClose={onClose} />;
  // Revealed in another window meanwhile, there is nothing left to ask.
  if (dialog !== 'reveal' || workshop === null || !hidden) return null;
  return <RevealDialog project={project} workshop={workshop} onClose={onClose} />;
}
