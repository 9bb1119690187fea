/** Longest cell that is looked at as a list of items. */
const LONGEST_LIST = 10_000;

/** In the order in which they are tried: an item may hold a comma rather than a semicolon. */
const SEPARATORS: readonly RegExp[] = [/\r\n|\r|\n/, /;/, /\s>\s|→/, /\|/, /[,，、]/];

/** Whether an item is known: decides between the ways to cut a list. */
export type IsItem = (text: string) => boolean;

/**
 * Cuts a cell into its items, best first: a JSON array, lines (`1: A`), or a text with separators. Of the ways to
 * cut, the one that leaves the most known items wins; items that hold the separator themselves are put together
 * again. `[]` = an empty cell.
 */
export function splitList(text: string, isItem: IsItem): string[] {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > LONGEST_LIST) return [];
  const json = readJsonList(trimmed);
  if (json) return json;
  if (isItem(trimmed)) return [trimmed];
  let best: string[] = [];
  let bestScore = -1;
  for (const separator of SEPARATORS) {
    if (!separator.test(trimmed)) continue;
    const joints = separator.test(';') ? ['; ', ';'] : [', ', ','];
    const pieces = mergePieces(splitPieces(trimmed, separator), joints, isItem);
    const score = pieces.filter(isItem).length / pieces.length;
    if (score > bestScore) {
      best = pieces;
      bestScore = score;
    }
  }
  if (bestScore < 1) {
    const words = trimmed.split(/\s+/);
    if (words.length > 1 && words.filter(isItem).length / words.length > Math.max(bestScore, 0.5))
      return words;
  }
  return bestScore < 0 ? [stripNumber(trimmed)] : best;
}

/** Pieces of a list whose vocabulary is not known: cut at the first separator that occurs. */
export function splitUnknownList(text: string): string[] {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST_LIST) return [];
  const json = readJsonList(trimmed);
  if (json) return json;
  const separator = SEPARATORS.find((candidate) => candidate.test(trimmed.replace(/;\s*$/, '')));
  // Codes joined by spaces, as XLSForm tools write them.
  return trimmed === '' ? [] : splitPieces(trimmed, separator ?? /\s+/);
}

function readJsonList(text: string): string[] | null {
  if (!text.startsWith('[') || !text.endsWith(']')) return null;
  try {
    const parsed: unknown = JSON.parse(text);
    if (!Array.isArray(parsed)) return null;
    return parsed.map((item: unknown) =>
      typeof item === 'string' || typeof item === 'number' ? String(item) : '',
    );
  } catch {
    return null;
  }
}

function splitPieces(text: string, separator: RegExp): string[] {
  return text
    .split(separator)
    .map((piece) => stripNumber(piece.trim()))
    .filter((piece) => piece !== '');
}

function stripNumber(piece: string): string {
  return piece.replace(/^\d{1,3}\s*[:.)]\s*/, '');
}

/** Greedy: the longest run of up to four neighbours that is an item together ("Miracles, Science & Religion", "Food; drink"). */
function mergePieces(pieces: readonly string[], joints: readonly string[], isItem: IsItem): string[] {
  const merged: string[] = [];
  for (let index = 0; index < pieces.length;) {
    let taken = 1;
    let item = pieces[index] ?? '';
    for (let length = Math.min(4, pieces.length - index); length > 1 && taken === 1; length--) {
      const run = pieces.slice(index, index + length);
      const joint = joints.find((candidate) => isItem(run.join(candidate)));
      if (joint === undefined) continue;
      taken = length;
      item = run.join(joint);
    }
    merged.push(item);
    index += taken;
  }
  return merged;
}
