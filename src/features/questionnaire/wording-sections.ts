import type { Questionnaire, QuestionnaireTextId } from '../../domain/model/questionnaire.ts';
import { GENERATION_TEXTS, PILLAR_TEXTS, SCALE_TEXTS } from '../../domain/questionnaire/question-codes.ts';

export type WordingSectionId = 'opening' | 'ranking' | 'pillars' | 'rating' | 'comment' | 'generation';

/** Texts that stand together in the questionnaire and are edited together. */
export interface WordingSection {
  readonly id: WordingSectionId;
  readonly texts: readonly QuestionnaireTextId[];
}

/** The texts that customers read under these settings: the frame first, then question by question. */
export function wordingSections(questionnaire: Questionnaire): readonly WordingSection[] {
  const { asksRatings, asksGeneration, asksComment } = questionnaire;
  const sections: (WordingSection | null)[] = [
    { id: 'opening', texts: ['title', 'introduction', 'thanks'] },
    { id: 'ranking', texts: ['rankingQuestion', 'rankingHelp'] },
    { id: 'pillars', texts: PILLAR_TEXTS.map(({ id }) => id) },
    asksRatings
      ? { id: 'rating', texts: ['ratingQuestion', ...SCALE_TEXTS.map(({ id }) => id), 'notApplicable'] }
      : null,
    asksComment ? { id: 'comment', texts: ['commentQuestion'] } : null,
    asksGeneration
      ? { id: 'generation', texts: ['generationQuestion', ...GENERATION_TEXTS.map(({ id }) => id)] }
      : null,
  ];
  return sections.filter((section) => section !== null);
}

/** Whole sentences; all else is a name, a label or a heading of one line. */
export function isLong(id: QuestionnaireTextId): boolean {
  return id === 'introduction' || id === 'thanks' || id === 'rankingHelp' || id.endsWith('Question');
}
