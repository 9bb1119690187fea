import { PILLAR_IDS, type PillarId } from '../model/pillar.ts';
import { cleanText } from './clean-text.ts';
import { editDistance } from './edit-distance.ts';
import { PILLAR_NAMES } from './pillar-names.ts';

export interface PillarMatch {
  readonly pillar: PillarId;
  /** `known`: a name, code or alias; `ask`: may mean another pillar; `fuzzy`: almost a name. */
  readonly certainty: 'known' | 'ask' | 'fuzzy';
  /** Worded the other way round. */
  readonly negative: boolean;
}

/** Shorter texts are compared exactly: one letter of "app" or two Han characters change the meaning. */
const SHORTEST_FUZZY = 6;
const LONGEST_FUZZY = 60;

const KNOWN: ReadonlyMap<string, PillarMatch> = buildIndex();

/** Names that are compared letter by letter, with the numbers of their letters. */
const FUZZY_NAMES = [...KNOWN]
  .filter(([name]) => name.length >= SHORTEST_FUZZY)
  .map(([name, match]) => ({ name, match, letters: countLetters(name) }));

/** The pillar that a cleaned text names, exactly. */
export function matchPillarExactly(cleaned: string): PillarMatch | null {
  return KNOWN.get(cleaned) ?? null;
}

/** The pillar that a cleaned text names, or almost names: "Products & services", "Comunications". */
export function matchPillar(cleaned: string): PillarMatch | null {
  return KNOWN.get(cleaned) ?? matchFuzzily(cleaned);
}

/** Texts that may mean another pillar, with the one that they probably mean: for suggestions only. */
export const DOUBTFUL_ITEMS: Readonly<Record<string, PillarId>> = Object.fromEntries(
  [...KNOWN].flatMap(([text, match]) => (match.certainty === 'ask' ? [[text, match.pillar]] : [])),
);

function buildIndex(): Map<string, PillarMatch> {
  const index = new Map<string, PillarMatch>();
  for (const pillar of PILLAR_IDS) {
    const { names, aliases, askFirst, negative } = PILLAR_NAMES[pillar];
    const negatives = new Set(negative.map(cleanText));
    for (const [texts, certainty] of [
      [names, 'known'],
      [aliases, 'known'],
      [askFirst, 'ask'],
    ] as const) {
      for (const text of texts) {
        const key = cleanText(text);
        if (!index.has(key)) index.set(key, { pillar, certainty, negative: negatives.has(key) });
      }
    }
  }
  return index;
}

/** Another sign for "and", or a few other letters. */
function matchFuzzily(cleaned: string): PillarMatch | null {
  if (cleaned.length < SHORTEST_FUZZY || cleaned.length > LONGEST_FUZZY) return null;
  return matchConjunction(cleaned) ?? matchMisspelling(cleaned);
}

/** "Products & services". */
function matchConjunction(cleaned: string): PillarMatch | null {
  for (const conjunction of ['and', 'i', 'oraz', 'и', '與', '与', '和']) {
    const spelt = KNOWN.get(
      cleaned.replace(/\s*[&+]\s*/, isHan(conjunction) ? conjunction : ` ${conjunction} `),
    );
    if (spelt) return { ...spelt, certainty: 'fuzzy' };
  }
  return null;
}

/** One pillar, and only one, is within a few letters. */
function matchMisspelling(cleaned: string): PillarMatch | null {
  const allowed = cleaned.length < 12 ? 1 : 2;
  let best: PillarMatch | null = null;
  let bestDistance = allowed + 1;
  const letters = countLetters(cleaned);
  for (const { name, match, letters: own } of FUZZY_NAMES) {
    if (Math.abs(name.length - cleaned.length) > allowed || differ(letters, own) > 2 * allowed) continue;
    const distance = editDistance(name, cleaned, allowed);
    if (distance > allowed) continue;
    if (best && best.pillar !== match.pillar && distance === bestDistance) return null;
    if (distance < bestDistance) {
      best = match;
      bestDistance = distance;
    }
  }
  return best && { ...best, certainty: 'fuzzy' };
}

/** How often each letter occurs, by the last five bits of its code. */
function countLetters(text: string): Uint8Array {
  const counts = new Uint8Array(32);
  for (let index = 0; index < text.length; index++) {
    const slot = text.charCodeAt(index) & 31;
    counts[slot] = (counts[slot] as number) + 1;
  }
  return counts;
}

/** Letters that one text has more often than the other: a single edit changes at most two of these numbers by one. */
function differ(first: Uint8Array, second: Uint8Array): number {
  let sum = 0;
  for (let slot = 0; slot < first.length; slot++)
    sum += Math.abs((first[slot] as number) - (second[slot] as number));
  return sum;
}

function isHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}
