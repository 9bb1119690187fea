import type { Questionnaire } from '../model/questionnaire.ts';

export type QuestionKind = 'ranking' | 'ratings' | 'comment' | 'generation';

/** The questions that are asked, in their order. Personal questions stand last: they put people off. */
export function questionsOf(questionnaire: Questionnaire): QuestionKind[] {
  return [
    'ranking',
    ...(questionnaire.asksRatings ? (['ratings'] as const) : []),
    ...(questionnaire.asksComment ? (['comment'] as const) : []),
    ...(questionnaire.asksGeneration ? (['generation'] as const) : []),
  ];
}

/** 1 … as many as are ranked: for tools that ask for one place after the other. */
export function placesOf({ ranked }: Questionnaire): number[] {
  return Array.from({ length: ranked }, (_, index) => index + 1);
}
