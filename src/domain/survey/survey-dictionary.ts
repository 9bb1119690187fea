import type { PillarId } from '../model/pillar.ts';
import type { GenerationId } from '../stats/sums/customer-statistics.ts';
import { cleanText } from './clean-text.ts';
import { findGeneration } from './generation-names.ts';
import { matchPillar, matchPillarExactly, type PillarMatch } from './pillar-matcher.ts';
import { pointOfLabel } from './rating-labels.ts';
import { wordEntries, type RatingWord, type SurveyWords } from './survey-words.ts';

const MOST_MATCHED = 5000;

/** What texts mean in one survey: its own words first, then what every survey calls things. */
export class SurveyDictionary {
  /** Own words for pillars, as `SurveyMapping.items` takes them. */
  readonly items: Readonly<Record<string, PillarId>>;
  /** Own rating labels that the dictionary of all surveys does not read the same way. */
  readonly ratings: Readonly<Record<string, RatingWord>>;
  /** Own names of generations, likewise. */
  readonly generations: Readonly<Record<string, GenerationId>>;

  /** A header is cut in many ways, and looked at for several questions. */
  private readonly matched = new Map<string, PillarMatch | null>();
  private readonly pillars: ReadonlyMap<string, PillarMatch>;
  private readonly labels: ReadonlySet<string>;
  private readonly names: ReadonlyMap<string, GenerationId>;
  private readonly topQuestions: readonly string[];

  constructor(words: SurveyWords) {
    // In a header a number is a place or the number of a question.
    const items = wordEntries(words.items).filter(([text]) => !/^\d+$/.test(text));
    // A number in a rating cell is a point of the scale, whatever the questionnaire calls that point.
    const ratings = wordEntries(words.ratings).filter(([text]) => !/^-?\d+$/.test(text));
    const generations = wordEntries(words.generations);
    this.items = Object.fromEntries(items.filter(([text, pillar]) => !isKnownPillar(text, pillar)));
    this.ratings = Object.fromEntries(ratings.filter(([text, point]) => pointOfLabel(text) !== point));
    this.generations = Object.fromEntries(
      generations.filter(([text, generation]) => findGeneration(text) !== generation),
    );
    this.pillars = new Map(items.map(([text, pillar]) => [text, ownMatch(text, pillar)]));
    this.labels = new Set(ratings.map(([text]) => text));
    this.names = new Map(generations);
    this.topQuestions = words.topQuestions?.filter((question) => question !== '') ?? [];
  }

  /** The pillar that a cleaned text names, exactly. */
  pillarExactly(cleaned: string): PillarMatch | null {
    return this.pillars.get(cleaned) ?? matchPillarExactly(cleaned);
  }

  /** The pillar that a cleaned text names, or almost names. */
  pillar(cleaned: string): PillarMatch | null {
    const known = this.matched.get(cleaned);
    if (known !== undefined) return known;
    const match = this.pillars.get(cleaned) ?? matchPillar(cleaned);
    if (this.matched.size < MOST_MATCHED) this.matched.set(cleaned, match);
    return match;
  }

  /** Whether a cleaned text is a rating label, number aside. */
  isRatingLabel(cleaned: string): boolean {
    return this.labels.has(cleaned) || pointOfLabel(cleaned) !== null;
  }

  /** Whether a cleaned header holds a question of which it is known that it asked for the first few only. */
  asksForFirst(header: string): boolean {
    return this.topQuestions.some((question) => header.includes(question));
  }

  generation(value: string): GenerationId | null {
    return this.names.get(cleanText(value)) ?? findGeneration(value);
  }
}

function isKnownPillar(text: string, pillar: PillarId): boolean {
  const match = matchPillarExactly(text);
  return match?.pillar === pillar && match.certainty === 'known';
}

function ownMatch(text: string, pillar: PillarId): PillarMatch {
  const match = matchPillarExactly(text);
  return { pillar, certainty: 'known', negative: match?.pillar === pillar && match.negative };
}
