import type { PillarMatch } from './pillar-matcher.ts';
import type { SurveyDictionary } from './survey-dictionary.ts';

/** A shorter word at the end of a sentence is a word of the sentence. */
const SHORTEST_AFFIX = 5;

/** A question holds a few hyphens and dots; a hostile header thousands. */
const MOST_PLACES = 12;

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
export function findHeaderItem(
  { header, question }: { readonly header: string; readonly question: string },
  dictionary: SurveyDictionary,
): HeaderItem | null {
  const plain = withoutNumber(header);
  const whole: HeaderSplit = { item: plain, stem: question };
  const clear = [whole, ...splitAtMarks(plain)];
  const unclear = [...splitAtSigns(plain), ...splitAtWords(plain)].toSorted(
    (a, b) => b.item.length - a.item.length,
  );
  const exactly = (cleaned: string): PillarMatch | null => dictionary.pillarExactly(cleaned);
  return (
    findIn(clear, exactly) ??
    // "Products & services" is that pillar, although "services" alone names another one.
    (plain.includes('&') ? findIn(clear, (cleaned) => dictionary.pillar(cleaned)) : null) ??
    findIn(unclear, exactly) ??
    findIn(clear, (cleaned) => dictionary.pillar(cleaned))
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
  const plain = withoutNumber(header);
  return [...splitAtMarks(plain), ...splitAtSigns(plain)];
}

/** Wenjuanxing numbers every question, so that ten questions of one kind have ten different stems: `3、满意度(广告)`. */
function withoutNumber(header: string): string {
  return header.replace(/^\d{1,3}、(?=[^(])/, '');
}

/** Cuts at what tools put between question and item. */
function splitAtMarks(header: string): HeaderSplit[] {
  const splits: HeaderSplit[] = [];
  const add = (item: string, stem: string): void => {
    if (item.trim() !== '') splits.push({ item: item.trim(), stem: stem.trim() });
  };
  addCodedSplits(header, add);
  const bracket = /^(.*)\[([^[\]]*)\]$/.exec(header);
  if (bracket) add(bracket[2] ?? '', bracket[1] ?? '');
  // Names of the questionnaire's author may hold the marks themselves: `[Coffee [beans]]`, `Hotline - all hours`.
  const open = header.indexOf('[');
  if (open >= 0 && header.endsWith(']')) add(header.slice(open + 1, -1), header.slice(0, open));
  addSeparatorSplits(header, add);
  addColonSplits(header, add);
  const round = /^(.*)\(([^()]*)\)$/.exec(header);
  if (round) add(round[2] ?? '', round[1] ?? '');
  return splits;
}

/** LimeSurvey's codes with texts, `SAT[ADV] . How satisfied? [Advertising]`: the code is no part of the question. */
function addCodedSplits(header: string, add: (item: string, stem: string) => void): void {
  const coded = /^(\w+)\[(\w+)\]([^[]+)(?:\[([^[\]]*)\])?$/.exec(header);
  if (!coded) return;
  const [, tag = '', code = '', text = '', label = ''] = coded;
  add(label, `${tag}${text}`);
  add(code, `${tag}${text}`);
}

function addSeparatorSplits(header: string, add: (item: string, stem: string) => void): void {
  // Pick, group and rank: "Question - Ranks - Group - Item - Rank".
  const ranked = /^(.*) - (.*) - rank$/.exec(header);
  if (ranked) add(ranked[2] ?? '', `${ranked[1] ?? ''} - rank`);
  for (const separator of [' - ', ' >> ', ' > ', ' | ', ' – ', '—']) {
    for (const index of new Set([header.lastIndexOf(separator), header.indexOf(separator)])) {
      if (index >= 0) add(header.slice(index + separator.length), header.slice(0, index));
    }
  }
}

/**
 * Cuts at single signs, which also stand inside names: `group/item`, `group-item`, `TAG_item`. What is cut
 * after "non" is half a name ("Non-digital experiences").
 */
function splitAtSigns(header: string): HeaderSplit[] {
  return ['/', '-', '.', '_'].flatMap((sign) => {
    return placesOf(sign, header).flatMap((place): HeaderSplit[] => {
      const item = header.slice(place + 1).trim();
      const stem = header.slice(0, place).trim();
      return place > 0 && item !== '' && !/(?:^|\W|_)non$/.test(stem) ? [{ item, stem }] : [];
    });
  });
}

/** Where a sign stands; of very many, the first and the last ones. */
function placesOf(sign: string, header: string): number[] {
  const places: number[] = [];
  for (let place = header.indexOf(sign); place >= 0; place = header.indexOf(sign, place + 1))
    places.push(place);
  return places.length <= MOST_PLACES ? places : [...places.slice(0, 3), ...places.slice(3 - MOST_PLACES)];
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
