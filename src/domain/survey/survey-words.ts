import { isPillarId, PILLAR_COUNT, PILLAR_IDS, type PillarId } from '../model/pillar.ts';
import type { QuestionnaireTextId, RankedChoice } from '../model/questionnaire.ts';
import { GENERATION_IDS, type GenerationId } from '../stats/sums/customer-statistics.ts';
import { cleanText } from './clean-text.ts';
import { findGeneration } from './generation-names.ts';
import type { RatingReading, SurveyMapping } from './mapping.ts';

/** The meaning of a rating label. */
export type RatingWord = RatingReading['labels'][string];

/**
 * What texts in a survey file mean, known before the file is looked at: from the project's own questionnaire, or from the last
 * import. Keys are cleaned (see `cleanText`) and hostile: they may come with a project file. They go before every dictionary,
 * and nothing is asked about them.
 */
export interface SurveyWords {
  readonly items: Readonly<Record<string, PillarId>>;
  readonly ratings: Readonly<Record<string, RatingWord>>;
  readonly generations: Readonly<Record<string, GenerationId>>;
  /** Ranking questions that asked for the first few only, cleaned: whoever is not ranked comes after them. */
  readonly topQuestions?: readonly string[];
}

/** The texts of one language of a questionnaire, all or some. */
export type PartialTexts = Readonly<Partial<Record<QuestionnaireTextId, string>>>;

export const NO_WORDS: SurveyWords = { items: {}, ratings: {}, generations: {} };

/** More words than a questionnaire in all languages can have; a hostile project file holds no more. */
const MOST_WORDS = 2000;
const LONGEST_WORD = 200;
const SHORTEST_QUESTION = 12;
/** Some tools cut the question in headers. */
const LONGEST_QUESTION = 60;
const POINTS = [1, 2, 3, 4, 5] as const;

/**
 * The words of a questionnaire, in the languages in which it was asked. A text with two meanings means nothing. `ranked`: how
 * many pillars it asked to rank.
 */
export function surveyWords(
  texts: readonly PartialTexts[],
  ranked: RankedChoice = PILLAR_COUNT,
): SurveyWords {
  const items = new Meanings<PillarId>();
  const ratings = new Meanings<RatingWord>();
  const generations = new Meanings<GenerationId>();
  for (const text of texts) {
    for (const pillar of PILLAR_IDS) items.add(text[`pillar.${pillar}`], pillar);
    for (const point of POINTS) ratings.add(text[`scale.${point}`], point);
    ratings.add(text.notApplicable, 'not-applicable');
    for (const generation of GENERATION_IDS) generations.add(text[`generation.${generation}`], generation);
  }
  return {
    items: items.toRecord(),
    ratings: ratings.toRecord(),
    generations: generations.toRecord(),
    topQuestions:
      ranked < PILLAR_COUNT
        ? texts.flatMap(({ rankingQuestion = '' }) => tellingText(rankingQuestion) ?? [])
        : [],
  };
}

/** A question as it is looked for in headers, which may hold more or cut it; `null` = too short to be told from others. */
function tellingText(question: string): string | null {
  const cleaned = cleanText(question).slice(0, LONGEST_QUESTION);
  return cleaned.length >= SHORTEST_QUESTION ? cleaned : null;
}

/** What the user (or the recognition) said the last time: texts of cells, labels of ratings, names of coded groups. */
export function wordsOfMapping(mapping: SurveyMapping): SurveyWords {
  const generations = new Meanings<GenerationId>();
  for (const [text, generation] of Object.entries(mapping.generations ?? {}))
    generations.add(text, generation);
  for (const [text, name] of Object.entries(mapping.segmentLabels)) {
    const generation = findGeneration(name);
    if (generation && !isBareCode(text)) generations.add(text, generation);
  }
  const items = Object.fromEntries(Object.entries(mapping.items).filter(([text]) => !isBareCode(text)));
  return { items, ratings: mapping.rating.labels, generations: generations.toRecord() };
}

/** Words out of a store, as far as they are words; anything else is none. */
export function readSurveyWords(value: unknown): SurveyWords {
  const part = (key: keyof SurveyWords): [string, unknown][] => {
    const record: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : null;
    return typeof record === 'object' && record !== null ? Object.entries(record) : [];
  };
  const entries = <Meaning>(key: keyof SurveyWords, is: (one: unknown) => one is Meaning) =>
    Object.fromEntries(part(key).filter((entry): entry is [string, Meaning] => is(entry[1])));
  return {
    items: entries('items', isPillarId),
    ratings: entries('ratings', isRatingWord),
    generations: entries('generations', isGenerationId),
  };
}

function isGenerationId(value: unknown): value is GenerationId {
  return GENERATION_IDS.some((id) => id === value);
}

function isRatingWord(value: unknown): value is RatingWord {
  return value === 'not-applicable' || POINTS.some((point) => point === value);
}

/** A number means something else in the next survey. */
function isBareCode(text: string): boolean {
  return /^\d+$/.test(text.trim());
}

/** Several sources as one; what stands first wins. */
export function mergeSurveyWords(sources: readonly SurveyWords[]): SurveyWords {
  const reversed = sources.toReversed();
  return {
    items: Object.assign({}, ...reversed.map(({ items }) => items)) as SurveyWords['items'],
    ratings: Object.assign({}, ...reversed.map(({ ratings }) => ratings)) as SurveyWords['ratings'],
    generations: Object.assign(
      {},
      ...reversed.map(({ generations }) => generations),
    ) as SurveyWords['generations'],
    topQuestions: sources.flatMap(({ topQuestions = [] }) => topQuestions),
  };
}

/** The entries of a record that nobody checked, as many and as long as makes sense. */
export function wordEntries<Meaning>(words: Readonly<Record<string, Meaning>>): [string, Meaning][] {
  return Object.entries(words)
    .slice(0, MOST_WORDS)
    .map(([text, meaning]): [string, Meaning] => [cleanText(text.slice(0, LONGEST_WORD)), meaning])
    .filter(([text]) => text !== '');
}

/** Texts with their meanings; a text that was given two of them has none. */
class Meanings<Meaning> {
  private readonly found = new Map<string, Meaning | null>();

  add(text: string | undefined, meaning: Meaning): void {
    const cleaned = cleanText(text ?? '');
    if (cleaned === '') return;
    const before = this.found.get(cleaned);
    this.found.set(cleaned, before === undefined || before === meaning ? meaning : null);
  }

  toRecord(): Record<string, Meaning> {
    return Object.fromEntries(
      [...this.found].flatMap(([text, meaning]) => (meaning === null ? [] : [[text, meaning]])),
    );
  }
}
