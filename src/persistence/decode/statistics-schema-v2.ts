import * as z from 'zod/mini';

import { GENERATION_IDS } from '../../domain/stats/sums/customer-statistics.ts';
import { LIMITS } from '../limits.ts';
import {
  amount,
  amountPerPair,
  amountPerPillar,
  label,
  listOf,
  perPillar,
  PILLARS,
  RANK_CELLS,
  RANKED_CELLS,
  ratingsV1,
  TOP_CELLS,
} from './statistics-schema-v1.ts';

/* Part of version 2, and frozen with it: see schema-v2.ts. */

/** Blocks of half places, one block per number of ranked pillars: 3 + 5 + … + 19. */
const SUBSET_RANK_CELLS = 99;
const ALL_TOP_CELLS = PILLARS - 1;

const perPair = listOf(z.number(), PILLARS * PILLARS);

function perPillarEither(cells: number, otherCells: number) {
  return z.union([listOf(listOf(amount, cells), PILLARS), listOf(listOf(amount, otherCells), PILLARS)]);
}

const groupStatistics = z.object({
  respondents: amount,
  ranks: z.object({
    n: amount,
    known: amountPerPillar,
    sum: perPillar,
    crossProducts: perPair,
    wins: amountPerPair,
    ties: amountPerPair,
    pairSums: z.nullable(z.object({ sums: perPair, squares: amountPerPair })),
    histogram: perPillarEither(RANK_CELLS, SUBSET_RANK_CELLS),
    topCounts: perPillarEither(ALL_TOP_CELLS, TOP_CELLS),
    rankedCounts: listOf(amount, RANKED_CELLS),
  }),
  ratings: ratingsV1,
});

const segmentation = z.object({
  name: label,
  groups: z
    .array(
      z.object({
        generation: z.nullable(z.enum(GENERATION_IDS)),
        label,
        statistics: groupStatistics,
      }),
    )
    .check(z.maxLength(LIMITS.segmentGroups)),
});

/** Which lists a group keeps, and how long they are. */
function layoutOf({ ranks }: z.infer<typeof groupStatistics>): string {
  const cells = [ranks.histogram[0]?.length, ranks.topCounts[0]?.length].join(' ');
  return ranks.pairSums === null ? cells : `${cells} with pairs`;
}

/** Groups of one survey are added to each other, so they must keep the same lists. */
export const statisticsV2 = z
  .object({
    overall: groupStatistics,
    segmentations: z.array(segmentation).check(z.maxLength(LIMITS.segmentations)),
  })
  .check(
    z.refine(({ overall, segmentations }) =>
      segmentations
        .flatMap(({ groups }) => groups)
        .every(({ statistics }) => layoutOf(statistics) === layoutOf(overall)),
    ),
  );
