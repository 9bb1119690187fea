import { useTranslation } from 'react-i18next';
import { RoomMark } from '../../shared/live-room/room-line.tsx';
import { Button } from '../../ui/button.tsx';
import type { Command } from './commands.ts';
import type { Presentation } from './use-presentation.ts';
import { hasOwnAction } from './own-action.ts';
import styles from './wall-bar.module.css';

interface WallBarProps {
  readonly presentation: Presentation;
  readonly notesShown: boolean;
  readonly run: (command: Command) => void;
}

/** Everything that the keys do, for hands on a mouse or on the screen. */
export function WallBar({ presentation, notesShown, run }: WallBarProps) {
  const { t } = useTranslation(['present', 'common']);
  const { index, slides } = presentation;
  const atEnd = index === slides.length - 1;
  return (
    <footer className={styles['bar']}>
      <Button disabled={index === 0} onClick={() => run('back')}>
        {t('common:back')}
      </Button>
      <div className={styles['middle']}>
        <RoomMark project={presentation.project.id} />
        <div className={styles['tools']} role="group" aria-label={t('tools.label')}>
          <Button variant="quiet" small aria-pressed={notesShown} onClick={() => run('notes')}>
            {t('tools.notes')}
          </Button>
          <Button variant="quiet" small onClick={() => run('full-screen')}>
            {t('tools.fullScreen')}
          </Button>
          <Button variant="quiet" small onClick={() => run('keys')}>
            {t('tools.keys')}
          </Button>
          <Button variant="quiet" small onClick={() => run('leave')}>
            {t('tools.leave')}
          </Button>
        </div>
      </div>
      <Button
        variant={atEnd || hasOwnAction(presentation) ? 'secondary' : 'primary'}
        disabled={atEnd}
        onClick={() => run('next')}
      >
        {t('common:next')}
      </Button>
    </footer>
  );
}
