import type { Answer } from '#src/domain/model/answer.ts';
import { PILLAR_IDS } from '#src/domain/model/pillar.ts';
import type { Project, Round } from '#src/domain/model/project.ts';
import type { CustomerSurvey } from '#src/domain/model/survey.ts';
import type { CustomerStatistics, GroupStatistics } from '#src/domain/stats/sums/customer-statistics.ts';
import type { Workshop } from '#src/domain/model/workshop.ts';
import { toId } from '#src/persistence/ids.ts';

export const EARLY = '2026-03-01T10:00:00.000Z';
export const LATE = '2026-03-01T10:05:00.000Z';

export function anAnswer(id: string, changes: Partial<Answer> = {}): Answer {
  return {
    id: toId('answer', id),
    participant: { nickname: null, department: null },
    scores: {},
    notes: {},
    ranking: null,
    ballot: 1,
    firstRanking: null,
    bet: false,
    shownOrder: null,
    language: 'en',
    origin: 'device',
    status: 'draft',
    startedAt: EARLY,
    updatedAt: EARLY,
    ...changes,
  };
}

export function aRound(id: string, changes: Partial<Round> = {}): Round {
  return {
    id: toId('round', id),
    name: 'Spring',
    date: '2026-03-01',
    teamSize: null,
    namesAgreed: false,
    answers: [],
    workshop: null,
    survey: null,
    ...changes,
  };
}

export function aWorkshop(id: string, changes: Partial<Workshop> = {}): Workshop {
  return {
    id: toId('workshop', id),
    title: 'Spring workshop',
    language: 'pl',
    asks: 'scores-and-ranking',
    ranked: 4,
    naming: 'nicknames',
    departments: ['Care', 'Sales'],
    deadline: '2026-03-09',
    ballot: 1,
    sealing: { curve: 'x25519', publicKey: 'A'.repeat(43), privateKey: 'BBBB' },
    room: {
      broker: 'wss://example.org',
      secret: 'C'.repeat(22),
      facilitatorKey: 'D'.repeat(87),
      signingKey: 'EEEE',
    },
    openedAt: EARLY,
    closedAt: null,
    revealedAt: null,
    agenda: { discuss: { minutes: 15, note: 'extremes first' } },
    ...changes,
  };
}

export function aProject(id: string, changes: Partial<Project> = {}): Project {
  return {
    id: toId('project', id),
    organisation: 'Lighthouse Bakery',
    isSample: false,
    questionnaire: null,
    joined: null,
    rounds: [aRound('round-1')],
    createdAt: EARLY,
    updatedAt: EARLY,
    ...changes,
  };
}

export function aProjectWithAnswers(id: string, answers: readonly Answer[]): Project {
  return aProject(id, { rounds: [aRound('round-1', { answers })] });
}

const perPillar = (value: number) => PILLAR_IDS.map(() => value);
const perPair = (value: number) => PILLAR_IDS.flatMap(() => perPillar(value));
const cells = (count: number, value: number) => PILLAR_IDS.map(() => Array<number>(count).fill(value));

/** Numbers of the size that a survey of this many people has; they need not fit together. */
function someGroup(respondents: number): GroupStatistics {
  return {
    respondents,
    ranks: {
      n: respondents,
      known: perPillar(respondents),
      sum: perPillar(-123.5),
      crossProducts: perPair(1234.25),
      wins: perPair(respondents / 2),
      ties: perPair(3),
      pairSums: null,
      histogram: cells(19, 21),
      topCounts: cells(9, 40.5),
      rankedCounts: Array<number>(11).fill(7),
    },
    ratings: {
      n: respondents,
      counts: cells(5, 80),
      notApplicable: perPillar(2),
      completeRows: respondents - 1,
      relativeSum: perPillar(-12.375),
      relativeSquares: perPillar(345.0625),
    },
  };
}

export function someStatistics(respondents: number, groups: number): CustomerStatistics {
  return {
    overall: someGroup(respondents),
    segmentations: [
      {
        name: 'Generation',
        groups: Array.from({ length: groups }, (_, index) => ({
          generation: index === 0 ? 'gen_z' : null,
          label: `Group ${index}`,
          statistics: someGroup(Math.floor(respondents / groups)),
        })),
      },
    ],
  };
}

export function aSurvey(id: string, statistics = someStatistics(400, 4)): CustomerSurvey {
  return {
    id: toId('survey', id),
    fileName: 'customers.csv',
    tool: 'generic',
    importedAt: EARLY,
    mode: 'top',
    counts: { records: 410, used: 400, partial: 5, rejected: 3, skipped: 2 },
    dates: { first: '2026-01-01', last: '2026-01-31' },
    statistics,
    leftOut: [],
    weighted: null,
  };
}
