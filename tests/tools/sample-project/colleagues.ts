import type { Answer, AnswerId } from '#src/domain/model/answer.ts';
import { PILLAR_IDS, type PillarId } from '#src/domain/model/pillar.ts';
import type { ScoreAnswer } from '#src/domain/model/score.ts';
import { shuffled } from '#src/domain/ranking/shuffle.ts';
import { createRng } from '#src/domain/stats/numerics/rng.ts';

interface Colleague {
  readonly nickname: string;
  readonly department: string;
  /** In the order of `PILLAR_IDS`: 1 … 5, s = not sure, n = does not apply. */
  readonly scores: string;
  /** Best first; pillars that are left out lie below the line. */
  readonly ranking: readonly PillarId[];
  readonly notes?: Partial<Record<PillarId, string>>;
}

const SHORT = {
  ad: 'advertising',
  co: 'content',
  di: 'digital',
  no: 'non_digital',
  cm: 'communications',
  re: 'representatives',
  pr: 'products',
  se: 'service',
  fr: 'friction',
  rp: 'reputation',
} as const satisfies Record<string, PillarId>;

function order(text: string): readonly PillarId[] {
  return text.split(' ').map((short) => SHORT[short as keyof typeof SHORT]);
}

/** Twelve of thirty: what people who know the company from inside might well believe. */
const COLLEAGUES: readonly Colleague[] = [
  {
    nickname: 'Marta',
    department: 'Customer care',
    scores: '3333244434',
    ranking: order('se rp pr re fr no cm di co ad'),
    notes: {
      communications: 'Replies to delivery questions take two days in high season.',
      friction: 'Exchanges still need a printed form.',
    },
  },
  {
    nickname: 'Jonas',
    department: 'E-commerce',
    scores: '3443344444',
    ranking: order('rp pr re se di fr co no ad cm'),
    notes: { digital: 'The size finder is used by every third visitor.' },
  },
  {
    nickname: 'Priya',
    department: 'Marketing',
    scores: '4433345445',
    ranking: order('rp pr di se re cm co fr no ad'),
  },
  {
    nickname: 'Tom',
    department: 'Stores',
    scores: '334444543s',
    ranking: order('pr rp se re cm fr co no di ad'),
  },
  {
    nickname: 'Lena',
    department: 'Customer care',
    scores: '3333244434',
    ranking: order('se pr fr re rp co no ad di cm'),
  },
  {
    nickname: 'Olek',
    department: 'Logistics',
    scores: 's33443543s',
    ranking: order('pr se no fr rp'),
    notes: { friction: 'We promise two days and deliver in three.' },
  },
  {
    nickname: 'Chiara',
    department: 'Brand',
    scores: '4434355445',
    ranking: order('rp pr ad se di no fr co re cm'),
  },
  {
    nickname: 'Ben',
    department: 'Stores',
    scores: '3334344443',
    ranking: order('pr re se rp no cm di fr co ad'),
    notes: { non_digital: 'The repair evenings are always full.' },
  },
  {
    nickname: 'Sofia',
    department: 'Product',
    scores: '33243454n4',
    ranking: order('pr di rp co se re no fr cm ad'),
  },
  {
    nickname: 'Yusuf',
    department: 'E-commerce',
    scores: '3324334344',
    ranking: order('se rp pr re di fr no cm co ad'),
  },
  { nickname: 'Grace', department: 'Management', scores: '4434445445', ranking: order('se rp co re pr no') },
  {
    nickname: 'Wei',
    department: 'Marketing',
    scores: '44s3344434',
    ranking: order('se pr re rp di co fr no cm ad'),
    notes: { reputation: 'Reviews speak about the jackets, hardly about us.' },
  },
];

const FIRST_START = Date.UTC(2026, 9, 6, 8, 2, 0);
const MINUTE = 60_000;

/** The answers of the team, always the same. */
export function sampleAnswers(): readonly Answer[] {
  const rng = createRng('Harbor Outfitters, order shown to colleagues');
  return COLLEAGUES.map(({ nickname, department, scores, ranking, notes }, index) => {
    const start = FIRST_START + index * 17 * MINUTE;
    return {
      id: `sample-answer-${String(index + 1).padStart(2, '0')}` as AnswerId,
      participant: { nickname, department },
      scores: Object.fromEntries(PILLAR_IDS.map((pillar, at) => [pillar, scoreOf(scores[at])])),
      notes: notes ?? {},
      ranking: { mode: 'top', groups: ranking.map((pillar) => [pillar]) },
      shownOrder: shuffled(PILLAR_IDS, rng),
      language: 'en',
      origin: 'sample',
      status: 'complete',
      startedAt: new Date(start).toISOString(),
      updatedAt: new Date(start + (5 + (index % 4)) * MINUTE).toISOString(),
    };
  });
}

function scoreOf(letter: string | undefined): ScoreAnswer {
  if (letter === 's') return 'not-sure';
  if (letter === 'n') return 'not-applicable';
  return Number(letter) as 1 | 2 | 3 | 4 | 5;
}
