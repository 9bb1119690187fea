import type { GenerationId } from '../stats/sums/customer-statistics.ts';
import { PILLAR_COUNT, type PillarId } from './pillar.ts';
import type { Language } from './language.ts';

/** Everything that a customer reads, by a stable id; the defaults are texts of the languages. */
export type QuestionnaireTextId =
  | 'title'
  | 'introduction'
  | 'rankingQuestion'
  | 'rankingHelp'
  | 'ratingQuestion'
  | `scale.${1 | 2 | 3 | 4 | 5}`
  | 'notApplicable'
  | 'generationQuestion'
  | `generation.${GenerationId}`
  | 'commentQuestion'
  | 'thanks'
  | `pillar.${PillarId}`;

/** One language complete: what the user wrote, and the default texts for the rest. */
export type QuestionnaireTexts = Readonly<Record<QuestionnaireTextId, string>>;

/** What the user wrote otherwise than the default texts. Hostile text: it may come with a project file. */
export type QuestionnaireWording = Readonly<Partial<Record<QuestionnaireTextId, string>>>;

/** How many pillars a customer ranks: all, or the first few. */
export const RANKED_CHOICES = [PILLAR_COUNT, 5, 4, 3] as const;
export type RankedChoice = (typeof RANKED_CHOICES)[number];

/** The survey as the project wants it asked; a project without one uses `DEFAULT_QUESTIONNAIRE`. */
export interface Questionnaire {
  readonly ranked: RankedChoice;
  /** Satisfaction 1-5 per pillar, with "not applicable". */
  readonly asksRatings: boolean;
  readonly asksGeneration: boolean;
  readonly asksComment: boolean;
  readonly wording: Readonly<Partial<Record<Language, QuestionnaireWording>>>;
}

export const DEFAULT_QUESTIONNAIRE: Questionnaire = {
  ranked: PILLAR_COUNT,
  asksRatings: true,
  asksGeneration: true,
  asksComment: true,
  wording: {},
};
