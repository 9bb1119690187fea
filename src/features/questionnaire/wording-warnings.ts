import type { PillarId } from '../../domain/model/pillar.ts';
import type { QuestionnaireTextId, QuestionnaireTexts } from '../../domain/model/questionnaire.ts';
import { GENERATION_TEXTS, PILLAR_TEXTS, SCALE_TEXTS } from '../../domain/questionnaire/question-codes.ts';
import { cleanText } from '../../domain/survey/clean-text.ts';
import { matchPillarExactly } from '../../domain/survey/pillar-matcher.ts';
import { pointOfLabel } from '../../domain/survey/rating-labels.ts';

/** Why answers to a text would be misread, by people or by the import. */
export type WordingWarning =
  | { readonly code: 'breaks-lists' | 'same-name' | 'opposite' | 'same-label' | 'other-label' }
  | { readonly code: 'other-pillar'; readonly pillar: PillarId };

/** Tools that export the order in one cell put these between the names. */
const BETWEEN_NAMES = /[,;:/|()[\]（）、，；：／]|\s[-–—]\s/u;

const PILLAR_OF_TEXT = new Map<string, PillarId>(PILLAR_TEXTS.map(({ id, pillar }) => [id, pillar]));
const POINT_OF_TEXT = new Map<string, number>(SCALE_TEXTS.map(({ id, point }) => [id, point]));
const LABELS: readonly QuestionnaireTextId[] = [...SCALE_TEXTS.map(({ id }) => id), 'notApplicable'];
const GENERATIONS: readonly QuestionnaireTextId[] = GENERATION_TEXTS.map(({ id }) => id);
const PILLARS: readonly QuestionnaireTextId[] = PILLAR_TEXTS.map(({ id }) => id);

/** What is wrong with one text of a language, given all the others; `null` if nothing is. */
export function warningOf(id: QuestionnaireTextId, texts: QuestionnaireTexts): WordingWarning | null {
  const text = cleanText(texts[id]);
  const pillar = PILLAR_OF_TEXT.get(id);
  if (pillar !== undefined) return pillarWarning(pillar, texts[id], isTwice(id, PILLARS, texts));
  if (GENERATIONS.includes(id)) return isTwice(id, GENERATIONS, texts) ? { code: 'same-label' } : null;
  if (!LABELS.includes(id)) return null;
  if (isTwice(id, LABELS, texts)) return { code: 'same-label' };
  const known = pointOfLabel(text);
  return known !== null && known !== POINT_OF_TEXT.get(id) ? { code: 'other-label' } : null;
}

function pillarWarning(pillar: PillarId, name: string, isTwiceThere: boolean): WordingWarning | null {
  if (isTwiceThere) return { code: 'same-name' };
  const match = matchPillarExactly(cleanText(name));
  if (match && match.pillar !== pillar) return { code: 'other-pillar', pillar: match.pillar };
  if (match?.negative) return { code: 'opposite' };
  return BETWEEN_NAMES.test(name) ? { code: 'breaks-lists' } : null;
}

function isTwice(
  id: QuestionnaireTextId,
  among: readonly QuestionnaireTextId[],
  texts: QuestionnaireTexts,
): boolean {
  const text = cleanText(texts[id]);
  return among.some((other) => other !== id && cleanText(texts[other]) === text);
}
