import type { Answer, AnswerId } from '#src/domain/model/answer.ts';
import { PILLAR_IDS, type PillarId } from '#src/domain/model/pillar.ts';
import type { Ranking } from '#src/domain/model/ranking.ts';
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
  /** Before the discussion, for those who have ranked again since. */
  readonly first?: readonly PillarId[];
  readonly hasBet?: true;
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

/**
 * Twelve of thirty: what people who know the company from inside might well believe. Nine of them have talked about it and ranked
 * again.
 */
const COLLEAGUES: readonly Colleague[] = [
  {
    nickname: 'Marta',
    department: 'Customer care',
    scores: '3333244434',
    ranking: order('se rp pr re fr no cm di co ad'),
    first: order('se fr pr cm re rp no di co ad'),
    hasBet: true,
    notes: {
      communications: 'Replies to delivery questions take two days in high season.',
      friction: 'Exchanges still need a printed form.',
    },
  },
  {
    nickname: 'Jonas',
    department: 'Marketing',
    scores: '3443344444',
    ranking: order('rp pr re se di fr co no ad cm'),
    first: order('di rp co pr ad re se no cm fr'),
    notes: { digital: 'The size finder is used by every third visitor.' },
  },
  {
    nickname: 'Priya',
    department: 'Marketing',
    scores: '4433345445',
    ranking: order('rp pr di se re cm co fr no ad'),
    first: order('ad rp co pr di cm re se no fr'),
    hasBet: true,
  },
  {
    nickname: 'Tom',
    department: 'Customer care',
    scores: '334444543s',
    ranking: order('pr rp se re cm fr co no di ad'),
    first: order('pr re no se rp cm co fr di ad'),
  },
  {
    nickname: 'Lena',
    department: 'Customer care',
    scores: '3333244434',
    ranking: order('se pr fr re rp co no ad di cm'),
    first: order('se fr cm re pr co rp no di ad'),
  },
  {
    nickname: 'Olek',
    department: 'Customer care',
    scores: 's33443543s',
    ranking: order('pr se no fr rp'),
    notes: { friction: 'We promise two days and deliver in three.' },
  },
  {
    nickname: 'Chiara',
    department: 'Marketing',
    scores: '4434355445',
    ranking: order('rp pr ad se di no fr co re cm'),
    first: order('ad rp co di pr no cm re fr se'),
    hasBet: true,
  },
  {
    nickname: 'Ben',
    department: 'Customer care',
    scores: '3334344443',
    ranking: order('pr re se rp no cm di fr co ad'),
    first: order('re no pr se cm di rp fr ad co'),
    notes: { non_digital: 'The repair evenings are always full.' },
  },
  {
    nickname: 'Sofia',
    department: 'Marketing',
    scores: '33243454n4',
    ranking: order('pr di rp co se re no fr cm ad'),
  },
  {
    nickname: 'Yusuf',
    department: 'Customer care',
    scores: '3324334344',
    ranking: order('se rp pr re di fr no cm co ad'),
    first: order('di se fr pr rp re no co cm ad'),
    hasBet: true,
  },
  { nickname: 'Grace', department: 'Marketing', scores: '4434445445', ranking: order('se rp co re pr no') },
  {
    nickname: 'Wei',
    department: 'Marketing',
    scores: '44s3344434',
    ranking: order('se pr re rp di co fr no cm ad'),
    first: order('co rp ad pr di se re cm no fr'),
    notes: { reputation: 'Reviews speak about the jackets, hardly about us.' },
  },
];

const FIRST_START = Date.UTC(2026, 9, 6, 8, 2, 0);
const MINUTE = 60_000;

/** The answers of the team, always the same. */
export function sampleAnswers(): readonly Answer[] {
  const rng = createRng('Harbor Outfitters, order shown to colleagues');
  return COLLEAGUES.map((colleague, index) => {
    const { nickname, department, scores, ranking, first, hasBet, notes } = colleague;
    const start = FIRST_START + index * 17 * MINUTE;
    return {
      id: `sample-answer-${String(index + 1).padStart(2, '0')}` as AnswerId,
      participant: { nickname, department },
      scores: Object.fromEntries(PILLAR_IDS.map((pillar, at) => [pillar, scoreOf(scores[at])])),
      notes: notes ?? {},
      ranking: rankingOf(ranking),
      ballot: first === undefined ? 1 : 2,
      firstRanking: first === undefined ? null : rankingOf(first),
      bet: hasBet === true,
      shownOrder: shuffled(PILLAR_IDS, rng),
      language: 'en',
      origin: 'sample',
      status: 'complete',
      startedAt: new Date(start).toISOString(),
      updatedAt: new Date(start + (5 + (index % 4)) * MINUTE).toISOString(),
    };
  });
}

function rankingOf(pillars: readonly PillarId[]): Ranking {
  return { mode: 'top', groups: pillars.map((pillar) => [pillar]) };
}

function scoreOf(letter: string | undefined): ScoreAnswer {
  if (letter === 's') return 'not-sure';
  if (letter === 'n') return 'not-applicable';
  return Number(letter) as 1 | 2 | 3 | 4 | 5;
}
