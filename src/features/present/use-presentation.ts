import { useMemo } from 'react';
import type { Analysis } from '../../domain/analysis/analysis.ts';
import type { Discussion } from '../../domain/analysis/discussion.ts';
import type { Division } from '../../domain/analysis/divisions.ts';
import { currentRound, type Project, type Round } from '../../domain/model/project.ts';
import type { AgendaStep, Workshop } from '../../domain/model/workshop.ts';
import { isHidden } from '../../domain/workshop/is-hidden.ts';
import { useAnalysis } from '../../shared/use-analysis.ts';
import { minutesOf, slideIndex, slidesOf, stepsOf, type Slide } from './agenda.ts';
import { beforeDiscussion } from './ballots.ts';
import { mostDivisive } from './most-divisive.ts';
import { timeLeft, type Clock } from './clock.ts';
import type { Stage } from './stage.ts';
import { useDiscussion } from '../../shared/use-discussion.ts';
import { useStage, type ChangeStage } from './use-stage.ts';

/** Everything that the wall and the facilitator's window show, from the same state. */
export interface Presentation {
  readonly project: Project;
  readonly round: Round;
  readonly workshop: Workshop | null;
  /** Answers may only be counted. */
  readonly hidden: boolean;
  readonly steps: readonly AgendaStep[];
  readonly slides: readonly Slide[];
  /** Where among `slides`. */
  readonly index: number;
  readonly slide: Slide;
  /** Minutes of the step on the wall. */
  readonly minutes: number;
  readonly stage: Stage;
  readonly change: ChangeStage;
  /** About the rankings from before the discussion; `null` = hidden, or still being computed. */
  readonly discussion: Discussion | null;
  /** What the discussion is about. */
  readonly divisive: readonly Division[];
  /** Of all answers as they are now. `null` = still being computed. */
  readonly analysis: Analysis | null;
  readonly goTo: (index: number) => void;
  readonly goToStep: (step: AgendaStep) => void;
}

const FIRST_SLIDE: Slide = { step: 'reveal', part: 0 };

export function usePresentation(project: Project): Presentation {
  const [stage, change] = useStage(project.id);
  const round = currentRound(project);
  const { workshop } = round;
  const hidden = isHidden(round);
  const answers = useMemo(() => beforeDiscussion(round.answers), [round.answers]);
  const computed = useDiscussion(round, answers);
  const discussion = hidden ? null : computed;
  const divisive = useMemo(() => (discussion ? mostDivisive(discussion.rankings) : []), [discussion]);
  const steps = useMemo(() => stepsOf(workshop), [workshop]);
  const slides = useMemo(() => slidesOf(steps, divisive.length), [steps, divisive.length]);
  const index = slideIndex(slides, stage);
  const slide = slides[index] ?? FIRST_SLIDE;
  const show = (next: Slide): void => change({ ...next, clock: kept(stage.clock, workshop) });
  return {
    project,
    round,
    workshop,
    hidden,
    steps,
    slides,
    index,
    slide,
    minutes: minutesOf(workshop, slide.step),
    stage,
    change,
    discussion,
    divisive,
    analysis: useAnalysis(round, null),
    goTo: (wanted) => {
      const next = slides[Math.min(Math.max(wanted, 0), slides.length - 1)];
      if (next) show(next);
    },
    goToStep: (step) => show({ step, part: 0 }),
  };
}

/** A clock that is over has said so; it does not follow to the next slide. */
function kept(clock: Clock | null, workshop: Workshop | null): Clock | null {
  if (clock === null) return null;
  return timeLeft(clock, minutesOf(workshop, clock.step), Date.now()) === 0 ? null : clock;
}
