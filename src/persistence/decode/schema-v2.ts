import * as z from 'zod/mini';

import { LIMITS } from '../limits.ts';
import { answerV1, areDistinct, count, day, idSchema, instant, name, rankingMode } from './schema-v1.ts';
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

/** Rounds with the surveys of a version: at least one. */
export function roundsWith<Survey extends z.ZodMiniType>(survey: Survey) {
  const round = z.object({
    id: idSchema('round'),
    name,
    date: day,
    teamSize: z.nullable(count.check(z.maximum(LIMITS.teamSize))),
    namesAgreed: z.boolean(),
    answers: z.array(answerV1).check(
      z.maxLength(LIMITS.answers),
      z.refine((answers) => areDistinct(answers.map((answer) => answer.id))),
    ),
    survey: z.nullable(survey),
  });
  return z
    .tuple([round], round)
    .check(z.refine((rounds) => rounds.length <= LIMITS.rounds && areDistinct(rounds.map(({ id }) => id))));
}

const projectV2 = z.object({
  id: idSchema('project'),
  organisation: name,
  isSample: z.boolean(),
  rounds: roundsWith(surveyV2),
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
