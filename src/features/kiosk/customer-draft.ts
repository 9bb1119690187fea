import { PILLAR_IDS, type PillarId } from '../../domain/model/pillar.ts';
import type { Questionnaire } from '../../domain/model/questionnaire.ts';
import { shuffled } from '../../domain/ranking/shuffle.ts';
import type { GenerationId } from '../../domain/stats/sums/customer-statistics.ts';
import type { KioskRating } from '../../persistence/kiosk-records.ts';

/** What a customer has answered so far: in memory only, until the last page is sent. */
export interface CustomerDraft {
  /** The most important first. */
  readonly ranked: readonly PillarId[];
  readonly ratings: Readonly<Partial<Record<PillarId, KioskRating>>>;
  /** `unsaid` = rather not; `null` = nothing chosen yet. Both are no answer. */
  readonly generation: GenerationId | 'unsaid' | null;
  readonly comment: string;
}

export const EMPTY_DRAFT: CustomerDraft = { ranked: [], ratings: {}, generation: null, comment: '' };

/** The pages between welcome and thanks. */
export type Step = 'rank' | 'rate' | 'last';

export function stepsOf({
  asksRatings,
  asksGeneration,
  asksComment,
}: Questionnaire): readonly [Step, ...Step[]] {
  return [
    'rank',
    ...(asksRatings ? (['rate'] as const) : []),
    ...(asksGeneration || asksComment ? (['last'] as const) : []),
  ];
}

/** An order of its own for each customer, so that the first place on the screen favours nobody. */
export function shuffledPillars(): readonly PillarId[] {
  return shuffled(PILLAR_IDS, () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32);
}

/** A tap gives the next free place, a second one takes it back; behind it the others move up. */
export function tapped(ranked: readonly PillarId[], pillar: PillarId, most: number): readonly PillarId[] {
  if (ranked.includes(pillar)) return ranked.filter((other) => other !== pillar);
  return ranked.length < most ? [...ranked, pillar] : ranked;
}

/** The order with one pillar put at an index; the ends stop it. */
export function movedTo(ranked: readonly PillarId[], pillar: PillarId, index: number): readonly PillarId[] {
  const others = ranked.filter((other) => other !== pillar);
  return others.toSpliced(Math.min(others.length, Math.max(0, index)), 0, pillar);
}
