import { useState } from 'react';
import type { Project } from '../../domain/model/project.ts';
import { go, paths } from '../../paths.ts';
import { enterFullScreen, leaveFullScreen, useFullScreen } from '../../shared/full-screen.ts';
import { useWakeLock } from '../../shared/use-wake-lock.ts';
import '../../ui/high-contrast.css';
import { AgendaBar } from './agenda-bar.tsx';
import type { Command } from './commands.ts';
import { NotesPanel } from './notes-panel.tsx';
import { sharedCommands } from './shared-commands.ts';
import { SlideView } from './slide-view.tsx';
import { StageDialog, type StageDialogKind } from './stage-dialog.tsx';
import { TimerBar } from './timer-bar.tsx';
import { useClock } from './use-clock.ts';
import { useCommands } from './use-commands.ts';
import { usePresentation } from './use-presentation.ts';
import { WallBar } from './wall-bar.tsx';
import styles from './wall.module.css';

/** What everybody in the room sees: one thing at a time, large, and nothing of the app around it. */
export function Wall({ project }: { readonly project: Project }) {
  const presentation = usePresentation(project);
  const { stage, slide } = presentation;
  const clock = useClock(presentation);
  const isFullScreen = useFullScreen();
  const [notesShown, setNotesShown] = useState(false);
  const [dialog, setDialog] = useState<StageDialogKind | null>(null);
  useWakeLock();
  const commands = {
    ...sharedCommands(presentation, clock, setDialog),
    notes: () => setNotesShown(!notesShown),
    'full-screen': isFullScreen ? leaveFullScreen : enterFullScreen,
    leave: () => (notesShown ? setNotesShown(false) : leave(project)),
  };
  const run = (command: Command): void => commands[command]();
  useCommands(run, stage.letterKeys);
  return (
    <div className={styles['stage']} data-contrast={stage.highContrast ? 'high' : undefined}>
      <header className={styles['top']}>
        <AgendaBar presentation={presentation} />
        <TimerBar clock={clock} />
      </header>
      <div className={styles['middle']} data-notes={notesShown ? '' : undefined}>
        <main id="main" className={styles['main']}>
          <SlideView key={`${slide.step} ${slide.part}`} presentation={presentation} run={run} />
        </main>
        {notesShown ? <NotesPanel presentation={presentation} onClose={() => setNotesShown(false)} /> : null}
      </div>
      <WallBar presentation={presentation} notesShown={notesShown} run={run} />
      <StageDialog dialog={dialog} presentation={presentation} onClose={() => setDialog(null)} />
    </div>
  );
}

function leave(project: Project): void {
  leaveFullScreen();
  go(paths.team(project.id));
}
