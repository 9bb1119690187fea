import { matchPillar, matchPillarExactly, type PillarMatch } from './pillar-matcher.ts';

/** A header that names an item of a question. */
export interface HeaderItem {
  readonly match: PillarMatch;
  /** The text that named the pillar. */
  readonly text: string;
  /** What the header says besides: the question, or `''` when the header is only the item. */
  readonly stem: string;
}

/** A way to cut a header into a question and an item. */
export interface HeaderSplit {
  readonly item: string;
  readonly stem: string;
}

/**
 * Finds the pillar that a cleaned header names. A cut counts only if its piece is an item's name: the
 * question itself may contain brackets, dashes and colons. `question` is the header record above, if any.
 */
export function findHeaderItem(header: string, question: string): HeaderItem | null {
  const splits: HeaderSplit[] = [{ item: header, stem: question }, ...splitHeader(header)];
  for (const find of [matchPillarExactly, matchPillar]) {
    for (const { item, stem } of splits) {
      const match = find(item);
      if (match) return { match, text: item, stem };
    }
  }
  return null;
}

/** All ways to cut a cleaned header, most reliable first; pieces are not checked. */
export function splitHeader(header: string): HeaderSplit[] {
  const splits: HeaderSplit[] = [];
  const add = (item: string, stem: string): void => {
    if (item.trim() !== '') splits.push({ item: item.trim(), stem: stem.trim() });
  };
  const bracket = /^(.*)\[([^[\]]*)\]$/.exec(header);
  if (bracket) add(bracket[2] ?? '', bracket[1] ?? '');
  for (const separator of [' - ', ' >> ', ' > ', ' | ']) {
    const index = header.lastIndexOf(separator);
    if (index >= 0) add(header.slice(index + separator.length), header.slice(0, index));
  }
  addColonSplits(header, add);
  const round = /^(.*)\(([^()]*)\)$/.exec(header);
  if (round) add(round[2] ?? '', round[1] ?? '');
  for (const separator of ['/', '-', '.', '_']) {
    const first = header.indexOf(separator);
    if (first > 0) add(header.slice(first + 1), header.slice(0, first));
    const last = header.lastIndexOf(separator);
    if (last > first) add(header.slice(last + 1), header.slice(0, last));
  }
  return splits;
}

/** `Item:Question` (the question may hold colons of its own, a number may lead) and `Question: Item`. */
function addColonSplits(header: string, add: (item: string, stem: string) => void): void {
  const numbered = header.replace(/^\d{1,3}\s*[:.]\s*/, '');
  const first = numbered.indexOf(':');
  if (first > 0) add(numbered.slice(0, first), numbered.slice(first + 1));
  const last = header.lastIndexOf(':');
  if (last > 0) add(header.slice(last + 1), header.slice(0, last));
  if (first > 0) add(numbered.slice(first + 1), numbered.slice(0, first));
}
