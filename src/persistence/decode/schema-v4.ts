import * as z from 'zod/mini';

import {
  AGENDA_STEPS,
  MOST_DEPARTMENTS,
  RANKED_PLACES,
  SEALING_CURVES,
  WORKSHOP_STEPS,
} from '../../domain/model/workshop.ts';
import { LIMITS } from '../limits.ts';
import {
  answerV1,
  areDistinct,
  count,
  day,
  idSchema,
  instant,
  language,
  name,
  ranking,
  roundsOf,
  roundWith,
} from './schema-v1.ts';
import { questionnaireV3, surveyV3 } from './schema-v3.ts';

/*
 * Version 4: the workshop of a round, the invite behind a colleague's project, bets and second ballots in answers.
 * Surveys and questionnaires are those of version 3. Frozen like them.
 */

const ballot = z.literal([1, 2]);

export const answerV4 = z.extend(answerV1, {
  ballot,
  firstRanking: z.nullable(ranking),
  bet: z.boolean(),
  origin: z.enum(['device', 'file', 'sample', 'workshop']),
});

/** A private key as base64url. */
const keyText = z.string().check(z.regex(/^[\w-]+$/), z.maxLength(LIMITS.keyText));

/** Bytes of a known number, as base64url: 16 take 22 characters, 32 take 43, 65 take 87. */
const bytes16 = z.string().check(z.regex(/^[\w-]{22}$/));
const bytes65 = z.string().check(z.regex(/^[\w-]{87}$/));

const SEALING_KEY_LETTERS = { x25519: 43, 'p-256': 87 };

const sealingPublicKey = z
  .object({ curve: z.enum(SEALING_CURVES), publicKey: keyText })
  .check(z.refine(({ curve, publicKey }) => publicKey.length === SEALING_KEY_LETTERS[curve]));

const roomAddress = z.object({
  broker: z.string().check(z.maxLength(LIMITS.keyText)),
  secret: bytes16,
  facilitatorKey: bytes65,
});

const departments = z.array(name.check(z.minLength(1))).check(
  z.maxLength(MOST_DEPARTMENTS),
  z.refine((list) => areDistinct(list)),
);

const settings = {
  title: name,
  language,
  asks: z.enum(WORKSHOP_STEPS),
  ranked: z.literal(RANKED_PLACES),
  naming: z.enum(['anonymous', 'nicknames']),
  departments,
  deadline: z.nullable(day),
  ballot,
};

/** Eight small hexadecimal digits, as codes carry them. */
const workshopId = z.pipe(z.string().check(z.regex(/^[0-9a-f]{8}$/)), idSchema('workshop'));

const inviteV4 = z.object({
  ...settings,
  workshop: workshopId,
  sealing: z.nullable(sealingPublicKey),
  room: z.nullable(roomAddress),
});

const agendaEntry = z.object({
  minutes: z.nullable(count.check(z.maximum(LIMITS.minutes))),
  note: z.string().check(z.maxLength(LIMITS.note)),
});

const workshop = z.object({
  ...settings,
  id: workshopId,
  sealing: z.nullable(z.safeExtend(sealingPublicKey, { privateKey: keyText })),
  room: z.nullable(z.extend(roomAddress, { signingKey: keyText })),
  openedAt: instant,
  closedAt: z.nullable(instant),
  revealedAt: z.nullable(instant),
  agenda: z.partialRecord(z.enum(AGENDA_STEPS), agendaEntry),
});

const roundV4 = z.extend(roundWith(surveyV3, answerV4), { workshop: z.nullable(workshop) });

/** What a colleague's project holds: one answer, under the person's random id as codes carry it. */
const PERSON_ID = /^[0-9a-f]{10}$/;

export const projectV4 = z
  .object({
    id: idSchema('project'),
    organisation: name,
    isSample: z.boolean(),
    questionnaire: z.nullable(questionnaireV3),
    joined: z.nullable(z.object({ invite: inviteV4, handedOverAt: z.nullable(instant) })),
    rounds: roundsOf(roundV4),
    createdAt: instant,
    updatedAt: instant,
  })
  .check(
    z.refine(({ joined, rounds: [round] }) => {
      const [answer, ...others] = round.answers;
      return joined === null || (answer !== undefined && others.length === 0 && PERSON_ID.test(answer.id));
    }),
  );

/** The whole project file, as it is published. */
export const projectFileV4 = z.object({
  format: z.literal('plumbline-project'),
  version: z.literal(4),
  savedAt: instant,
  project: projectV4,
});
