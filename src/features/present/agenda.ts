import {
  AGENDA_STEPS,
  type AgendaEntry,
  type AgendaStep,
  type Workshop,
} from '../../domain/model/workshop.ts';

/** Of a workshop of about an hour. The discussion is what people came for. */
const PROPOSED_MINUTES: Readonly<Record<AgendaStep, number>> = {
  score: 6,
  rank: 6,
  reveal: 5,
  discuss: 15,
  're-rank': 5,
  customers: 5,
  gap: 8,
  choose: 10,
};

const WITHOUT: Readonly<Record<Workshop['asks'], readonly AgendaStep[]>> = {
  'scores-and-ranking': [],
  scores: ['rank', 'discuss', 're-rank'],
  ranking: ['score'],
};

/** The steps of a workshop in their order, without those about something that nobody is asked for. */
export function stepsOf(workshop: Workshop | null): readonly AgendaStep[] {
  return AGENDA_STEPS.filter((step) => !WITHOUT[workshop?.asks ?? 'scores-and-ranking'].includes(step));
}

/** What stands on the wall: a step, and within it one thing at a time. */
export interface Slide {
  readonly step: AgendaStep;
  readonly part: number;
}

/** Every slide in the order in which the wall shows them; `parts` says how many things the discussion is about. */
export function slidesOf(steps: readonly AgendaStep[], parts: number): readonly Slide[] {
  return steps.flatMap((step) =>
    Array.from({ length: step === 'discuss' ? Math.max(parts, 1) : 1 }, (_, part) => ({ step, part })),
  );
}

/** Where a slide stands; a part that is no longer there is its step's last one, a step that is gone the first slide. */
export function slideIndex(slides: readonly Slide[], { step, part }: Slide): number {
  return Math.max(
    0,
    slides.findLastIndex((slide) => slide.step === step && slide.part <= part),
  );
}

/** The facilitator's own minutes of a step, else the proposed ones. */
export function minutesOf(workshop: Workshop | null, step: AgendaStep): number {
  return workshop?.agenda[step]?.minutes ?? PROPOSED_MINUTES[step];
}

const NO_ENTRY: AgendaEntry = { minutes: null, note: '' };

export function entryOf(workshop: Workshop | null, step: AgendaStep): AgendaEntry {
  return workshop?.agenda[step] ?? NO_ENTRY;
}

/** The workshop with another note or other minutes for a step. */
export function withEntry(workshop: Workshop, step: AgendaStep, change: Partial<AgendaEntry>): Workshop {
  return { ...workshop, agenda: { ...workshop.agenda, [step]: { ...entryOf(workshop, step), ...change } } };
}
