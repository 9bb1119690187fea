import type { QuestionnaireTextId } from '../model/questionnaire.ts';
import type { QuestionKind } from './question-order.ts';
import { mainTexts, type QuestionnaireSpec } from './questionnaire-spec.ts';
import { htmlLine } from './safe-text.ts';

/** Export tags of the questions; the ranking's is `rankingCode`. */
export const QUALTRICS_TAGS: Readonly<Record<Exclude<QuestionKind, 'ranking'>, string>> = {
  ratings: 'SAT',
  comment: 'COMMENT',
  generation: 'SEG',
};

/** Text as Qualtrics takes it: HTML in one line, in which `${e://…}` would be filled in and `[[…]]` be a tag. */
export function qualtricsText(spec: QuestionnaireSpec, id: QuestionnaireTextId): string {
  return htmlLine(mainTexts(spec)[id])
    .replaceAll('${', '&#36;{')
    .replaceAll(/\[(?=\[)/g, '&#91;')
    .replaceAll(/\](?=\])/g, '&#93;');
}

/** The ranking question with its help; `place` where it is asked place by place. */
export function rankingText(spec: QuestionnaireSpec, place?: number): string {
  const question = qualtricsText(spec, 'rankingQuestion');
  const numbered = place === undefined ? question : `${place}. ${question}`;
  return `${numbered}<br>${qualtricsText(spec, 'rankingHelp')}`;
}
