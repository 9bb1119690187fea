import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-language.ts';
import { announce } from '../../ui/announcer.tsx';
import { countFor } from './counts.ts';
import type { Presentation } from './use-presentation.ts';

/** "Answered: 7 of 12" at the step on the wall; `null` where nothing is counted. */
export function useCountText({ slide, round }: Presentation): string | null {
  const { t } = useTranslation('present');
  const format = useFormat();
  const count = countFor(slide.step, round);
  if (count === null) return null;
  const number = format.number(count.number);
  return count.size === null
    ? t(`gather.${count.kind}`, { number })
    : t(`gather.${count.kind}Of`, { number, size: format.number(count.size) });
}

/** Answers come in bursts: only when they pause is the number said. */
const QUIET = 2000;

/** Says a changed number to screen readers, not the one that the slide opened with. */
export function useSpokenCount(text: string | null): void {
  const said = useRef(text);
  useEffect(() => {
    if (text === null || text === said.current) return undefined;
    const timer = setTimeout(() => {
      said.current = text;
      announce(text);
    }, QUIET);
    return () => clearTimeout(timer);
  }, [text]);
}
