import * as z from 'zod/mini';

import { GENERATION_IDS } from '../../domain/stats/customer-statistics.ts';
import { LIMITS } from '../limits.ts';

/* Part of version 1, and frozen with it: see schema-v1.ts. */

const PILLARS = 10;
const RANK_CELLS = 19;
const RATING_CELLS = 5;
const TOP_CELLS = 4;
const RANKED_CELLS = 11;

const amount = z.number().check(z.minimum(0));

function listOf<Item extends z.ZodMiniType>(item: Item, length: number) {
  return z.array(item).check(z.length(length));
}

const perPillar = listOf(z.number(), PILLARS);
const amountPerPillar = listOf(amount, PILLARS);
const amountPerPair = listOf(amount, PILLARS * PILLARS);

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
  ratings: z.object({
    n: amount,
    counts: listOf(listOf(amount, RATING_CELLS), PILLARS),
    notApplicable: amountPerPillar,
    completeRows: amount,
    relativeSum: perPillar,
    relativeSquares: amountPerPillar,
  }),
});

const label = z.string().check(z.maxLength(LIMITS.name));

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
