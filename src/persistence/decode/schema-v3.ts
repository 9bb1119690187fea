import * as z from 'zod/mini';

import { LANGUAGES } from '../../domain/model/language.ts';
import { PILLAR_IDS } from '../../domain/model/pillar.ts';
import { RANKED_CHOICES, type QuestionnaireTextId } from '../../domain/model/questionnaire.ts';
import { GENERATION_IDS } from '../../domain/stats/sums/customer-statistics.ts';
import { ROW_FLAGS } from '../../domain/survey/response-table.ts';
import { LIMITS } from '../limits.ts';
import {
  answerV1,
  areDistinct,
  count,
  day,
  idSchema,
  instant,
  name,
  rankingMode,
  roundsOf,
  roundWith,
} from './schema-v1.ts';
import { label } from './statistics-schema-v1.ts';
import { statisticsV2 } from './statistics-schema-v2.ts';

/*
 * Version 3: the questionnaire of a project; what a survey leaves out, and its weights. The statistics are those of version 2,
 * answers, settings and envelopes those of version 1. Frozen like them.
 */

const share = z.number().check(z.minimum(0), z.maximum(1));

const weightedQuestion = z.object({
  name: label,
  shares: z
    .array(z.object({ generation: z.nullable(z.enum(GENERATION_IDS)), label, share }))
    .check(z.maxLength(LIMITS.segmentGroups)),
});

const weightBasis = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('column'), name: label }),
  z.object({
    kind: z.literal('targets'),
    questions: z.array(weightedQuestion).check(z.maxLength(LIMITS.segmentations)),
    capped: z.boolean(),
    largestMiss: share,
  }),
]);

const rowFlag = z.enum(Object.keys(ROW_FLAGS) as [keyof typeof ROW_FLAGS, ...(keyof typeof ROW_FLAGS)[]]);

export const surveyV3 = z.object({
  id: idSchema('survey'),
  fileName: name,
  tool: name,
  importedAt: instant,
  mode: rankingMode,
  counts: z.object({ records: count, used: count, partial: count, rejected: count, skipped: count }),
  dates: z.nullable(z.object({ first: day, last: day })),
  statistics: statisticsV2,
  leftOut: z.array(rowFlag).check(z.refine((flags) => areDistinct(flags))),
  weighted: z.nullable(z.object({ basis: weightBasis, weights: statisticsV2, squares: statisticsV2 })),
});

const TEXT_IDS = [
  'title',
  'introduction',
  'rankingQuestion',
  'rankingHelp',
  'ratingQuestion',
  'scale.1',
  'scale.2',
  'scale.3',
  'scale.4',
  'scale.5',
  'notApplicable',
  'generationQuestion',
  ...GENERATION_IDS.map((id) => `generation.${id}` as const),
  'commentQuestion',
  'thanks',
  ...PILLAR_IDS.map((id) => `pillar.${id}` as const),
] as const satisfies readonly QuestionnaireTextId[];

const wording = z.partialRecord(z.enum(TEXT_IDS), z.string().check(z.maxLength(LIMITS.questionText)));

export const questionnaireV3 = z.object({
  ranked: z.literal(RANKED_CHOICES),
  asksRatings: z.boolean(),
  asksGeneration: z.boolean(),
  asksComment: z.boolean(),
  wording: z.partialRecord(z.enum(LANGUAGES), wording),
});

const projectV3 = z.object({
  id: idSchema('project'),
  organisation: name,
  isSample: z.boolean(),
  questionnaire: z.nullable(questionnaireV3),
  rounds: roundsOf(roundWith(surveyV3, answerV1)),
  createdAt: instant,
  updatedAt: instant,
});

/** The whole project file, as it is published. */
export const projectFileV3 = z.object({
  format: z.literal('plumbline-project'),
  version: z.literal(3),
  savedAt: instant,
  project: projectV3,
});
