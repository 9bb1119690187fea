import type { Language } from './language.ts';
import type { PillarId } from './pillar.ts';
import type { Ranking } from './ranking.ts';
import type { Scores } from './score.ts';

export type AnswerId = string & { readonly __brand: 'AnswerId' };

/** How a colleague is named; `null` = anonymous. Free text of a person: hostile until drawn as text. */
export interface Participant {
  readonly nickname: string | null;
  readonly department: string | null;
}

/** One colleague's view in one round. */
export interface Answer {
  readonly id: AnswerId;
  readonly participant: Participant;
  readonly scores: Scores;
  readonly notes: Readonly<Partial<Record<PillarId, string>>>;
  /** `null` until the person has ranked. */
  readonly ranking: Ranking | null;
  /** The pillars in the order in which they were first shown to this person for ranking. */
  readonly shownOrder: readonly PillarId[] | null;
  readonly language: Language;
  /** How the answer came here. */
  readonly origin: 'device' | 'file' | 'sample';
  /** A draft counts in no result: its owner is still at work. */
  readonly status: 'draft' | 'complete';
  /** ISO 8601 instants. */
  readonly startedAt: string;
  readonly updatedAt: string;
}
