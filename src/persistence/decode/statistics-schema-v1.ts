import * as z from 'zod/mini';

import { GENERATION_IDS } from '../../domain/stats/sums/customer-statistics.ts';
import { LIMITS } from '../limits.ts';

/* Part of version 1, and frozen with it: see schema-v1.ts. */

export const PILLARS = 10;
export const RANK_CELLS = 19;
const RATING_CELLS = 5;
export const TOP_CELLS = 4;
export const RANKED_CELLS = 11;

export const amount = z.number().check(z.minimum(0));

export function listOf<Item extends z.ZodMiniType>(item: Item, length: number) {
  return z.array(item).check(z.length(length));
}

export const perPillar = listOf(z.number(), PILLARS);
export const amountPerPillar = listOf(amount, PILLARS);
export const amountPerPair = listOf(amount, PILLARS * PILLARS);

export const ratingsV1 = z.object({
  n: amount,
  counts: listOf(listOf(amount, RATING_CELLS), PILLARS),
  notApplicable: amountPerPillar,
  completeRows: amount,
  relativeSum: perPillar,
  relativeSquares: amountPerPillar,
});

const groupStatistics = z.object({
  respondents: amount,
  ranks: z.object({
    n: amount,
    known: amountPerPillar,
    sum: perPillar,
    crossProducts: listOf(z.number(), PILLARS * PILLARS),
    wins: amountPerPair,
    ties: amountPerPair,
    histogram: listOf(listOf(amount, RANK_CELLS), PILLARS),
    topCounts: listOf(listOf(amount, TOP_CELLS), PILLARS),
    rankedCounts: listOf(amount, RANKED_CELLS),
  }),
  ratings: ratingsV1,
});

export const label = z.string().check(z.maxLength(LIMITS.name));

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

export const statisticsV1 = z.object({
  overall: groupStatistics,
  segmentations: z.array(segmentation).check(z.maxLength(LIMITS.segmentations)),
});
