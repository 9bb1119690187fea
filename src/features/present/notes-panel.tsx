import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../paths.ts';
import { IconButton } from '../../ui/button.tsx';
import { CloseIcon } from '../../ui/icons.tsx';
import { StepNotes } from './step-notes.tsx';
import type { Presentation } from './use-presentation.ts';
import styles from './notes-panel.module.css';

interface NotesPanelProps {
  readonly presentation: Presentation;
  readonly onClose: () => void;
}

/** The notes beside the wall, when they were asked for. A window of their own keeps them off the projector. */
export function NotesPanel({ presentation, onClose }: NotesPanelProps) {
  const { t } = useTranslation('present');
  const heading = useFocusWhileShown();
  return (
    <aside className={styles['panel']} aria-label={t('notes.title')}>
      <div className={styles['head']}>
        <h2 ref={heading} tabIndex={-1}>
          {t('notes.title')}
        </h2>
        <IconButton label={t('notes.close')} onClick={onClose}>
          <CloseIcon />
        </IconButton>
      </div>
      <NotesWindowLink presentation={presentation} onOpened={onClose} />
      <StepNotes key={presentation.slide.step} presentation={presentation} heading="h3" />
    </aside>
  );
}

/** The focus goes to what was asked for, and back to where it was if it is still here at the end. */
function useFocusWhileShown() {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    const panel = heading.current?.closest('aside');
    heading.current?.focus();
    return () => {
      const isInside = panel?.contains(document.activeElement) ?? false;
      if (isInside && before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  return heading;
}

interface NotesWindowLinkProps {
  readonly presentation: Presentation;
  readonly onOpened: () => void;
}

/** A link, so that it works where scripts may open no windows, too. */
function NotesWindowLink({ presentation, onOpened }: NotesWindowLinkProps) {
  const { t } = useTranslation('present');
  const [blocked, setBlocked] = useState(false);
  const href = `${paths.present(presentation.project.id)}?notes`;
  return (
    <p>
      <a
        className={styles['window']}
        href={href}
        target="_blank"
        rel="opener"
        onClick={(event) => {
          if (blocked) return;
          event.preventDefault();
          if (window.open(href, 'plumbline-notes', 'popup,width=640,height=860')) onOpened();
          else setBlocked(true);
        }}
      >
        {t('notes.window')}
      </a>
      {blocked ? <span role="status"> {t('notes.blocked')}</span> : null}
    </p>
  );
}
