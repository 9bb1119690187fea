import { assert } from '../domain/assert.ts';
import type { AnswerId } from '../domain/model/answer.ts';
import type { ProjectId, RoundId } from '../domain/model/project.ts';
import type { SurveyId } from '../domain/model/survey.ts';
import type { WorkshopId } from '../domain/model/workshop.ts';

/** Letters, digits and dashes, at most 64; never a name that every JavaScript object has (`constructor`). */
export const ID_PATTERN = /^[0-9A-Za-z][0-9A-Za-z-]{0,63}$/;

interface Ids {
  readonly project: ProjectId;
  readonly round: RoundId;
  readonly answer: AnswerId;
  readonly survey: SurveyId;
  readonly workshop: WorkshopId;
}

export type IdKind = keyof Ids;
export type IdOf<Kind extends IdKind> = Ids[Kind];

/** Ids of all kinds look alike; the kind only names the type. */
export function isId<Kind extends IdKind>(_kind: Kind, text: string): text is IdOf<Kind> {
  return ID_PATTERN.test(text) && !(text in {});
}

/** Gives a text that is known to be an id its type. */
export function toId<Kind extends IdKind>(kind: Kind, text: string): IdOf<Kind> {
  assert(isId(kind, text), `not an id of a ${kind}`);
  return text;
}
