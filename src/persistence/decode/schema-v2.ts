import * as z from 'zod/mini';

import {
  answerV1,
  count,
  day,
  idSchema,
  instant,
  name,
  rankingMode,
  roundsOf,
  roundWith,
} from './schema-v1.ts';
import { statisticsV2 } from './statistics-schema-v2.ts';

/*
 * Version 2: what a survey keeps of its respondents. Answers, settings and envelopes are those of version 1.
 * Frozen like it.
 */

const surveyV2 = z.object({
  id: idSchema('survey'),
  fileName: name,
  tool: name,
  importedAt: instant,
  mode: rankingMode,
  counts: z.object({ records: count, used: count, partial: count, rejected: count, skipped: count }),
  dates: z.nullable(z.object({ first: day, last: day })),
  statistics: statisticsV2,
});

const projectV2 = z.object({
  id: idSchema('project'),
  organisation: name,
  isSample: z.boolean(),
  rounds: roundsOf(roundWith(surveyV2, answerV1)),
  createdAt: instant,
  updatedAt: instant,
});

/** The whole project file, as it is published. */
export const projectFileV2 = z.object({
  format: z.literal('plumbline-project'),
  version: z.literal(2),
  savedAt: instant,
  project: projectV2,
});
