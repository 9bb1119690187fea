import { matchPillar, matchPillarExactly, type PillarMatch } from './pillar-matcher.ts';

/** A shorter word at the end of a sentence is a word of the sentence. */
const SHORTEST_AFFIX = 5;

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
 * question itself may contain brackets, dashes and colons. Of the cuts that no mark makes, the one with the
 * longest name wins. `question` is the header record above, if any.
 */
export function findHeaderItem(header: string, question: string): HeaderItem | null {
  const whole: HeaderSplit = { item: header, stem: question };
  const clear = [whole, ...splitAtMarks(header)];
  const unclear = [...splitAtSigns(header), ...splitAtWords(header)].toSorted(
    (a, b) => b.item.length - a.item.length,
  );
  return (
    findIn(clear, matchPillarExactly) ?? findIn(unclear, matchPillarExactly) ?? findIn(clear, matchPillar)
  );
}

function findIn(
  splits: readonly HeaderSplit[],
  find: (cleaned: string) => PillarMatch | null,
): HeaderItem | null {
  for (const { item, stem } of splits) {
    const match = find(item);
    if (match) return { match, text: item, stem };
  }
  return null;
}

/** "Satisfaction with Advertising", "Advertising rank": the header ends or begins with the name. */
function splitAtWords(header: string): HeaderSplit[] {
  const words = header.split(' ');
  return words
    .slice(1)
    .flatMap((_, index) => {
      const before = words.slice(0, index + 1).join(' ');
      const after = words.slice(index + 1).join(' ');
      return [
        { item: after, stem: before },
        { item: before, stem: after },
      ];
    })
    .filter(({ item }) => item.length >= SHORTEST_AFFIX);
}

/** All ways to cut a cleaned header, most reliable first; pieces are not checked. */
export function splitHeader(header: string): HeaderSplit[] {
  return [...splitAtMarks(header), ...splitAtSigns(header)];
}

/** Cuts at what tools put between question and item. */
function splitAtMarks(header: string): HeaderSplit[] {
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
  return splits;
}

/**
 * Cuts at single signs, which also stand inside names: `group/item`, `group-item`, `TAG_item`. What is cut
 * after "non" is half a name ("Non-digital experiences").
 */
function splitAtSigns(header: string): HeaderSplit[] {
  return ['/', '-', '.', '_'].flatMap((sign) => {
    const places = new Set([header.indexOf(sign), header.lastIndexOf(sign)]);
    return [...places].flatMap((place): HeaderSplit[] => {
      const item = header.slice(place + 1).trim();
      const stem = header.slice(0, place).trim();
      return place > 0 && item !== '' && !/(?:^|\W|_)non$/.test(stem) ? [{ item, stem }] : [];
    });
  });
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
