import type { Language } from './language.ts';
import type { PillarId } from './pillar.ts';
import type { Ranking } from './ranking.ts';
import type { Scores } from './score.ts';

export type AnswerId = string & { readonly __brand: 'AnswerId' };

/** 1 = before the team's discussion, 2 = after it: the same people rank again. */
export type Ballot = 1 | 2;

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
  /** The ballot that `ranking` belongs to. */
  readonly ballot: Ballot;
  /** In ballot 2: what the person ranked in ballot 1; `null` = nothing, or nothing that arrived here. */
  readonly firstRanking: Ranking | null;
  /** Whether the person bets on coming closest to the customers. */
  readonly bet: boolean;
  /** The pillars in the order in which they were first shown to this person for ranking. */
  readonly shownOrder: readonly PillarId[] | null;
  readonly language: Language;
  /** How the answer came here. */
  readonly origin: 'device' | 'file' | 'sample' | 'workshop';
  /** A draft counts in no result: its owner is still at work. */
  readonly status: 'draft' | 'complete';
  /** ISO 8601 instants. */
  readonly startedAt: string;
  readonly updatedAt: string;
}
