import type { ComparedResponses } from '../domain/survey/compare-responses.ts';

/** Nearly all: an answer or two may have been corrected or withdrawn since. */
const NEARLY_ALL = 0.95;

/** Whether a file is the present survey again, with more answers: nearly all that are known are in it. */
export function isLongerFile({ same, gone }: ComparedResponses): boolean {
  return same > 0 && same >= NEARLY_ALL * (same + gone);
}
