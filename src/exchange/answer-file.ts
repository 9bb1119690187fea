/** `link` is what `encodeAnswerLink` gave. Read with `findCodes`, like any text. */
export function encodeAnswerFile(link: string): string {
  return JSON.stringify({ format: 'plumbline-workshop-answer', version: 1, code: link });
}
