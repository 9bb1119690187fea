import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Project } from '../../domain/model/project.ts';
import { go, paths } from '../../paths.ts';
import { enterFullScreen } from '../../shared/full-screen.ts';
import { Button } from '../../ui/button.tsx';
import { AgendaBar } from './agenda-bar.tsx';
import type { Command } from './commands.ts';
import styles from './notes-window.module.css';
import { sharedCommands } from './shared-commands.ts';
import { StageDialog, type StageDialogKind } from './stage-dialog.tsx';
import { StepNotes } from './step-notes.tsx';
import { TimerBar } from './timer-bar.tsx';
import { useClock } from './use-clock.ts';
import { useCommands } from './use-commands.ts';
import { useCountText } from './use-count-text.ts';
import { usePresentation, type Presentation } from './use-presentation.ts';

/** The facilitator's own window: notes, time and what comes next. It follows the wall, and the wall follows it. */
export function NotesWindow({ project }: { readonly project: Project }) {
  const { t } = useTranslation(['present', 'common']);
  const presentation = usePresentation(project);
  const clock = useClock(presentation);
  const [dialog, setDialog] = useState<StageDialogKind | null>(null);
  const { index, slides, slide, stage } = presentation;
  const commands = {
    ...sharedCommands(presentation, clock, setDialog),
    notes: () => undefined,
    'full-screen': enterFullScreen,
    leave: () => leave(project),
  };
  const run = (command: Command): void => commands[command]();
  useCommands(run, stage.letterKeys);
  const step = t(`steps.${slide.step}`);
  useEffect(() => {
    document.title = `${step} · ${t('notes.title')} · Plumbline`;
  }, [step, t]);
  return (
    <div className={styles['window']}>
      <header className={styles['top']}>
        <AgendaBar presentation={presentation} />
        <TimerBar clock={clock} />
      </header>
      <main id="main" className={styles['main']}>
        <p className={styles['eyebrow']}>{t('notes.onWall')}</p>
        <h1>{step}</h1>
        <Whereabouts presentation={presentation} />
        <div className={styles['steer']}>
          <Button disabled={index === 0} onClick={() => run('back')}>
            {t('common:back')}
          </Button>
          <Button variant="primary" disabled={index === slides.length - 1} onClick={() => run('next')}>
            {t('common:next')}
          </Button>
          {presentation.hidden ? <Button onClick={() => run('reveal')}>{t('reveal.button')}</Button> : null}
        </div>
        <StepNotes key={slide.step} presentation={presentation} heading="h2" />
        <p className={styles['small']}>{t('notes.lead')}</p>
      </main>
      <StageDialog dialog={dialog} presentation={presentation} onClose={() => setDialog(null)} />
    </div>
  );
}

/** How many are in, which pillar is discussed, and what comes next. */
function Whereabouts({ presentation }: { readonly presentation: Presentation }) {
  const { t } = useTranslation(['present', 'pillars']);
  const countText = useCountText(presentation);
  const { slide, steps, divisive } = presentation;
  const following = steps[steps.indexOf(slide.step) + 1];
  const pillar = slide.step === 'discuss' ? divisive[slide.part] : undefined;
  return (
    <div className={styles['facts']}>
      {pillar ? <p>{t(`pillars:${pillar.pillar}.name`)}</p> : null}
      {countText === null ? null : <p>{countText}</p>}
      <p>{following ? t('notes.upNext', { step: t(`steps.${following}`) }) : t('notes.atEnd')}</p>
    </div>
  );
}

/** Only a window that a script opened can close itself; any other one goes back to the project. */
function leave(project: Project): void {
  window.close();
  if (!window.closed) go(paths.team(project.id));
}
