import { PILLAR_IDS, type PillarId } from '#src/domain/model/pillar.ts';
import type { RankedChoice } from '#src/domain/model/questionnaire.ts';
import { shuffled } from '#src/domain/ranking/shuffle.ts';
import { createRng } from '#src/domain/stats/numerics/rng.ts';
import { GENERATION_IDS, type GenerationId } from '#src/domain/stats/sums/customer-statistics.ts';

export type Rating = 1 | 2 | 3 | 4 | 5 | 'not-applicable';

/** What one customer answered. */
export interface Person {
  readonly number: number;
  /** Best first; as many as the questionnaire asks for. */
  readonly order: readonly PillarId[];
  /** Absent = no answer. */
  readonly ratings: Readonly<Partial<Record<PillarId, Rating>>>;
  readonly generation: GenerationId | null;
  readonly comment: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
}

const COMMENTS = [
  '',
  'Fine, thanks',
  '=1+1',
  'He said "no";\nso I left',
  '@all 🙂 \ttab',
  '',
  '1, 2; 3',
  '-',
  '很好',
  '',
];

/** Twenty people who answered everything that is required and some of the rest; the same ones every time. */
export function twentyPeople(ranked: RankedChoice, seed = 'people'): Person[] {
  const random = createRng(`${seed} ${ranked}`);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  return Array.from({ length: 20 }, (_, index) => ({
    number: index + 1,
    order: shuffled(PILLAR_IDS, random).slice(0, ranked),
    ratings: Object.fromEntries(
      PILLAR_IDS.flatMap((pillar): [PillarId, Rating][] => {
        const rating = pick([1, 2, 3, 4, 5, 1, 2, 3, 4, 5, 'not-applicable', null] as const);
        return rating === null ? [] : [[pillar, rating]];
      }),
    ),
    generation: pick([...GENERATION_IDS, null]),
    comment: pick(COMMENTS),
    day: `2026-03-${String(index + 1).padStart(2, '0')}`,
  }));
}
