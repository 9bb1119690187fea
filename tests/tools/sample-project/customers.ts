import { PILLAR_COUNT, PILLAR_IDS, type PillarId } from '#src/domain/model/pillar.ts';
import type { GenerationId } from '#src/domain/stats/sums/customer-statistics.ts';
import { createRng, normalNumber, type Rng } from '#src/domain/stats/numerics/rng.ts';
import { shuffled } from '#src/domain/ranking/shuffle.ts';

export type Rating = 1 | 2 | 3 | 4 | 5 | 'not-applicable' | null;

/** One invented customer, as the survey tool would have written them. */
export interface SampleCustomer {
  readonly id: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly generation: GenerationId;
  /** Place 1 … 10 per pillar, null = not ranked. */
  readonly places: Readonly<Record<PillarId, number | null>>;
  readonly ratings: Readonly<Record<PillarId, Rating>>;
  /** Position 1 … 10 at which each pillar was shown. */
  readonly shown: Readonly<Record<PillarId, number>>;
  readonly seconds: number;
}

type PillarNumbers = Readonly<Record<PillarId, number>>;

/** How much a pillar matters to everybody (higher = more), on the scale of the noise that makes people differ. */
const IMPORTANCE: PillarNumbers = {
  friction: 2.05,
  service: 1.6,
  products: 1.45,
  communications: 0.75,
  representatives: 0.35,
  digital: 0.2,
  non_digital: -0.15,
  content: -0.35,
  reputation: -0.95,
  advertising: -1.9,
};

/** What a generation sees differently; sizes add up to 400. */
const GENERATIONS: readonly {
  readonly id: GenerationId;
  readonly size: number;
  readonly shift: Partial<PillarNumbers>;
}[] = [
  { id: 'gen_z', size: 92, shift: { digital: 1.1, content: 0.6, representatives: -0.7, non_digital: -0.6 } },
  { id: 'millennials', size: 138, shift: { friction: 0.5, digital: 0.4, non_digital: -0.2 } },
  { id: 'gen_x', size: 112, shift: { products: 0.4, digital: -0.3, communications: 0.1 } },
  {
    id: 'baby_boomers',
    size: 58,
    shift: { representatives: 1.0, non_digital: 1.1, digital: -1.4, service: 0.5, friction: -0.5 },
  },
];

/** Mean satisfaction 1-5. */
const SATISFACTION: PillarNumbers = {
  advertising: 3.5,
  content: 3.7,
  digital: 3.2,
  non_digital: 4.0,
  communications: 2.9,
  representatives: 3.8,
  products: 4.2,
  service: 3.7,
  friction: 2.6,
  reputation: 3.9,
};

/** How many answers are not what a textbook wants. */
const FIRST_FEW_ONLY = 9;
const WITHOUT_RANKING = 3;
const NOT_APPLICABLE_SHARE: Partial<PillarNumbers> = {
  non_digital: 0.07,
  digital: 0.05,
  representatives: 0.04,
};
const BLANK_SHARE = 0.015;

/** Who clicked through: every so many people, one took the list as it came, one in reverse, one was far too fast. */
const TOOK_THE_LIST = { every: 67, at: 21 };
const TOOK_IT_REVERSED = { every: 190, at: 44 };
const HURRIED = { every: 71, at: 5 };
const USUAL_SECONDS = 214;

const FIRST_DAY = Date.UTC(2026, 8, 7);
const DAYS = 26;
const DAY_LENGTH = 86_400_000;

/** The 400 customers of Harbor Outfitters, always the same. */
export function sampleCustomers(): readonly SampleCustomer[] {
  const rng = createRng('Harbor Outfitters, customers, autumn 2026');
  const clicks = createRng('Harbor Outfitters, clicks, autumn 2026');
  const people = GENERATIONS.flatMap(({ id, size, shift }) =>
    Array.from({ length: size }, () => ({ generation: id, shift })),
  );
  return shuffled(people, rng).map(({ generation, shift }, index, { length }) => {
    const places = drawPlaces(shift, rankedBy(index), rng);
    return {
      id: `HO-${String(index + 1).padStart(4, '0')}`,
      date: dayOf(index / length),
      generation,
      places,
      ratings: drawRatings(rng),
      shown: drawShown(places, index, clicks),
      seconds: drawSeconds(index, clicks),
    };
  });
}

const isOneOf = ({ every, at }: { every: number; at: number }, index: number) => index % every === at;

/** Each person saw the pillars in an order of their own; a few gave it back as their ranking. */
function drawShown(places: SampleCustomer['places'], index: number, rng: Rng): SampleCustomer['shown'] {
  const positions = shuffled(PILLAR_IDS, rng);
  return byPillar((pillar) => {
    const place = places[pillar];
    if (place !== null && isOneOf(TOOK_THE_LIST, index)) return place;
    if (place !== null && isOneOf(TOOK_IT_REVERSED, index)) return PILLAR_COUNT + 1 - place;
    return positions.indexOf(pillar) + 1;
  });
}

function drawSeconds(index: number, rng: Rng): number {
  const usual = USUAL_SECONDS * Math.exp(0.32 * normalNumber(rng));
  return Math.round(isOneOf(HURRIED, index) ? usual / 5 : usual);
}

/** Answers come in in the order of the list, from the first day to the last. */
function dayOf(progress: number): string {
  return new Date(FIRST_DAY + Math.floor(progress * DAYS) * DAY_LENGTH).toISOString().slice(0, 10);
}

/** Every 33rd person stops ranking early (after four to six pillars), three do not rank at all. */
function rankedBy(index: number): number {
  const stop = Math.floor(index / 33);
  if (index % 33 !== 17 || stop >= FIRST_FEW_ONLY + WITHOUT_RANKING) return PILLAR_COUNT;
  return stop < FIRST_FEW_ONLY ? 4 + (stop % 3) : 0;
}

/** A random-utility order: what matters to everybody, to the generation and to this person (Gumbel noise). */
function drawPlaces(shift: Partial<PillarNumbers>, ranked: number, rng: Rng): SampleCustomer['places'] {
  const order = PILLAR_IDS.map((pillar) => ({
    pillar,
    utility: IMPORTANCE[pillar] + (shift[pillar] ?? 0) - Math.log(-Math.log(rng() + 1e-12)),
  })).toSorted((left, right) => right.utility - left.utility);
  return byPillar((pillar) => {
    const place = order.findIndex((entry) => entry.pillar === pillar) + 1;
    return place <= ranked ? place : null;
  });
}

/** Everybody has a mood of their own and an opinion per pillar. */
function drawRatings(rng: Rng): SampleCustomer['ratings'] {
  const mood = 0.35 * normalNumber(rng);
  return byPillar((pillar) => {
    const chance = rng();
    const value = SATISFACTION[pillar] + mood + 0.85 * normalNumber(rng);
    const notApplicable = NOT_APPLICABLE_SHARE[pillar] ?? 0;
    if (chance < notApplicable) return 'not-applicable';
    if (chance < notApplicable + BLANK_SHARE) return null;
    return Math.min(5, Math.max(1, Math.round(value))) as 1 | 2 | 3 | 4 | 5;
  });
}

function byPillar<Value>(valueOf: (pillar: PillarId) => Value): Readonly<Record<PillarId, Value>> {
  return Object.fromEntries(PILLAR_IDS.map((pillar) => [pillar, valueOf(pillar)])) as Record<PillarId, Value>;
}
