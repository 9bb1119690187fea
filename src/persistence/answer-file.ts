import { ANSWER_FILE_FORMAT, FORMAT_VERSION } from './format.ts';
import type { AnswerFile, FoundAnswers } from './file-contents.ts';
import { loadReader } from './reader.ts';

/**
 * Compact and beginning with `{"format":"plumbline-answer"`, on one line: that is how the answer is found
 * again in a pasted mail.
 */
export function encodeAnswerFile(file: AnswerFile): string {
  const { savedAt, roundId, organisation, answer } = file;
  return JSON.stringify({
    format: ANSWER_FILE_FORMAT,
    version: FORMAT_VERSION,
    savedAt,
    roundId,
    organisation,
    answer,
  });
}

/** Reads one answer, a list of answers, or any text with answers in it. Time grows with the length only. */
export async function findAnswersInText(text: string): Promise<FoundAnswers> {
  const reader = await loadReader();
  return reader.findAnswers(text);
}
