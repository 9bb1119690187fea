/**
 * Caps on everything that comes from outside. They stand far above honest use, and the store cuts what the
 * user types to the same lengths: what was accepted once must be readable for ever.
 * They are part of the format: lowering one is a new version.
 */
export const LIMITS = {
  /** UTF-16 units of a file or of one stored key. */
  text: 60_000_000,
  /** Brackets inside brackets; the format itself needs 14. */
  nesting: 32,
  projects: 1_000,
  rounds: 500,
  answers: 20_000,
  segmentations: 100,
  segmentGroups: 1_000,
  /** Names: organisation, round, nickname, department, tool, file, segment. */
  name: 1_000,
  note: 10_000,
  /** One text of the questionnaire. */
  questionText: 2_000,
  teamSize: 10_000_000,
  /** Minutes of one step of a workshop. */
  minutes: 1_000,
  /** Keys of sealing and room as base64url, and the address of a broker. */
  keyText: 1_000,
  /** Tabs remembered in the history of a stored state. */
  writes: 24,
  /** One answer as JSON: ten notes, each character escaped as six. */
  answerText: 800_000,
  /** Answers and refusals reported from one pasted text. */
  foundAnswers: 20_000,
  refusals: 1_000,
} as const;

/** Cuts a text to a length without leaving half a character behind. */
export function cutText(text: string, length: number): string {
  if (text.length <= length) return text;
  const last = text.charCodeAt(length - 1);
  const endsInHalfCharacter = last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, endsInHalfCharacter ? length - 1 : length);
}
