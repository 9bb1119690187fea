import { useEffect, useEffectEvent } from 'react';
import { SCORE_VALUES, type ScoreAnswer } from '../../domain/model/score.ts';

interface ScoreKeys {
  readonly onAnswer: (answer: ScoreAnswer) => void;
  readonly onNext: () => void;
  readonly onBack: () => void;
}

/**
 * The keyboard of a question: 1-5 score, 0 is not sure, Enter and the right arrow go on, the left arrow goes
 * back. Up and down keep moving between the options, as in every radio group. Typing a note is left alone.
 */
export function useScoreKeys(keys: ScoreKeys): void {
  const handle = useEffectEvent((event: KeyboardEvent) => {
    const command = commandOf(event, keys);
    if (!command) return;
    event.preventDefault();
    command();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => handle(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}

function commandOf(event: KeyboardEvent, keys: ScoreKeys): (() => void) | null {
  const { onAnswer, onNext, onBack } = keys;
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return null;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('textarea, select, [contenteditable], input:not([type="radio"])')) return null;
  switch (event.key) {
    case 'Enter':
      // On a button or link, Enter already means something.
      return target?.closest('button, a, summary') ? null : onNext;
    case 'ArrowRight':
      return onNext;
    case 'ArrowLeft':
      return onBack;
    case '0':
      return () => onAnswer('not-sure');
    default: {
      const score = SCORE_VALUES.find((value) => String(value) === event.key);
      return score === undefined ? null : () => onAnswer(score);
    }
  }
}
