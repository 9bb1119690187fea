import { useEffect, useRef } from 'react';
import { commandOf, type Command } from './commands.ts';

/** Listens to the whole window, except where a key means something already: in fields, on buttons and in dialogs. */
export function useCommands(run: (command: Command) => void, letterKeys: boolean): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || hasOwnMeaning(event)) return;
      const command = commandOf(event, letterKeys);
      if (command === null) return;
      event.preventDefault();
      latest.current(command);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [letterKeys]);
}

function hasOwnMeaning({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (document.querySelector('dialog[open]') !== null) return true;
  // Escape leaves a field as it leaves the rest; everything else is typed.
  if (target.closest('input, textarea, select') !== null) return key !== 'Escape';
  if (key === ' ') return target.closest('button, a, summary') !== null;
  // What scrolls sideways scrolls with the arrows.
  return target.closest('[role="group"][tabindex]') !== null && key !== 'Escape';
}
