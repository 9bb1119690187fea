import { useEffect, useRef, useState } from 'react';
import type { Project } from '../../domain/model/project.ts';
import { DEFAULT_QUESTIONNAIRE } from '../../domain/model/questionnaire.ts';
import type { Language } from '../../domain/model/language.ts';
import type { KioskAnswer } from '../../persistence/kiosk-records.ts';
import { newId } from '../../persistence/new-id.ts';
import { today } from '../../shared/local-day.ts';
import { useServices } from '../../store/services.tsx';
import { EMPTY_DRAFT, shuffledPillars, stepsOf, type CustomerDraft, type Step } from './customer-draft.ts';

export type Stage =
  | { readonly kind: 'welcome' }
  | { readonly kind: 'step'; readonly step: Step }
  | { readonly kind: 'saving' }
  /** The device took nothing: the answer stays here and is tried again. */
  | { readonly kind: 'not-saved'; readonly answer: KioskAnswer }
  | { readonly kind: 'thanks' };

const RETRY_MS = 5_000;

/** One customer's way from welcome to thanks. Nothing is kept before the end, and no thanks are said before it is on the disk. */
export function useTurn(project: Project) {
  const questionnaire = project.questionnaire ?? DEFAULT_QUESTIONNAIRE;
  const steps = stepsOf(questionnaire);
  const [stage, setStage] = useState<Stage>({ kind: 'welcome' });
  const [draft, setDraft] = useState<CustomerDraft>(EMPTY_DRAFT);
  const [shown] = useState(shuffledPillars);
  const startedAt = useRef(0);
  const keep = useKeep(setStage);
  useRetry(stage, keep);
  const at = stage.kind === 'step' ? steps.indexOf(stage.step) : -1;
  const goTo = (index: number): void => {
    const step = steps[index];
    setStage(step ? { kind: 'step', step } : { kind: 'welcome' });
  };
  return {
    questionnaire,
    steps,
    stage,
    draft,
    shown,
    begin: () => {
      startedAt.current = Date.now();
      goTo(0);
    },
    change: (changes: Partial<CustomerDraft>) => setDraft((last) => ({ ...last, ...changes })),
    back: () => goTo(at - 1),
    next: (language: Language) => {
      if (at < steps.length - 1) goTo(at + 1);
      else {
        void keep({
          ...draft,
          id: newId(),
          project: project.id,
          day: today(),
          seconds: Math.max(0, Math.round((Date.now() - startedAt.current) / 1000)),
          language,
          generation: draft.generation === 'unsaid' ? null : draft.generation,
          comment: draft.comment.trim(),
          shown,
        });
      }
    },
    retry: () => {
      if (stage.kind === 'not-saved') void keep(stage.answer);
    },
  };
}

export type Turn = ReturnType<typeof useTurn>;

function useKeep(setStage: (stage: Stage) => void) {
  const { kiosk } = useServices();
  return async (answer: KioskAnswer): Promise<void> => {
    setStage({ kind: 'saving' });
    const kept = await kiosk?.keepAnswer(answer);
    setStage(kept?.ok ? { kind: 'thanks' } : { kind: 'not-saved', answer });
  };
}

/** Tries again by itself; until then nobody closes the page without being asked. */
function useRetry(stage: Stage, keep: (answer: KioskAnswer) => Promise<void>): void {
  const latest = useRef(keep);
  useEffect(() => {
    latest.current = keep;
  }, [keep]);
  // The stage, not its answer: each failed try is a stage of its own and begins the wait anew.
  const unsaved = stage.kind === 'not-saved' ? stage : null;
  useEffect(() => {
    if (unsaved === null) return undefined;
    const timer = setTimeout(() => void latest.current(unsaved.answer), RETRY_MS);
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('beforeunload', ask);
    };
  }, [unsaved]);
}
