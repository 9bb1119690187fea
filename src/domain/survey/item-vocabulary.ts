import { pillarIndex, type PillarId } from '../model/pillar.ts';
import { cleanText } from './clean-text.ts';
import { matchPillar } from './pillar-matcher.ts';

/** What an item's text in a cell means: index of the pillar, and whether the text was only almost its name. */
export interface ResolvedItem {
  readonly pillar: PillarId;
  readonly index: number;
  readonly fuzzy: boolean;
}

/** Distinct texts that are compared with all names letter by letter; a hostile file holds no more. */
const MOST_LOOKUPS = 5000;

/** Resolves the item texts of one file: the user's own names first, then the dictionary. */
export class ItemVocabulary {
  private readonly own: ReadonlyMap<string, PillarId>;
  private readonly seen = new Map<string, ResolvedItem | null>();

  /** `items`: cleaned text to pillar, out of the mapping. */
  constructor(items: Readonly<Record<string, PillarId>>) {
    this.own = new Map(Object.entries(items));
  }

  resolve(text: string): ResolvedItem | null {
    const cleaned = cleanText(text);
    const known = this.seen.get(cleaned);
    if (known !== undefined) return known;
    const resolved = this.lookUp(cleaned);
    if (this.seen.size < MOST_LOOKUPS) this.seen.set(cleaned, resolved);
    return resolved;
  }

  private lookUp(cleaned: string): ResolvedItem | null {
    const told = this.own.get(cleaned);
    if (told) return { pillar: told, index: pillarIndex(told), fuzzy: false };
    if (this.seen.size >= MOST_LOOKUPS) return null;
    const match = matchPillar(cleaned);
    // "Services" may be two pillars: only the user can say, and then it stands in `own`.
    if (!match || match.certainty === 'ask') return null;
    return { pillar: match.pillar, index: pillarIndex(match.pillar), fuzzy: match.certainty === 'fuzzy' };
  }
}
