import { PILLAR_IDS, type PillarId } from '../../../src/domain/model/pillar.ts';
import type { Score } from '../../../src/domain/model/score.ts';
import { encodeAnswerFile } from '../../../src/persistence/answer-file.ts';
import { toId } from '../../../src/persistence/ids.ts';

export interface Colleague {
  readonly name: string;
  readonly scores: readonly Score[];
  /** The most important first. */
  readonly order: readonly PillarId[];
}

/** Four people who all put the frictionless journey last. */
export const COLLEAGUES: readonly Colleague[] = [
  { name: 'Ada', scores: [4, 4, 3, 4, 2, 4, 5, 4, 3, 4], order: orderFrom('products') },
  { name: 'Олег', scores: [3, 4, 4, 3, 3, 4, 4, 4, 2, 5], order: orderFrom('reputation') },
  { name: 'Łucja', scores: [4, 3, 3, 4, 3, 5, 4, 3, 4, 4], order: orderFrom('representatives') },
  { name: '林小姐', scores: [5, 4, 3, 3, 2, 4, 5, 4, 3, 3], order: orderFrom('service') },
];

/** One pillar first, the rest as they come, friction last. */
export function orderFrom(first: PillarId): readonly PillarId[] {
  const middle = PILLAR_IDS.filter((pillar) => pillar !== first && pillar !== 'friction');
  return [first, ...middle, 'friction'];
}

/** What a colleague sends: the file that the result page saves. */
export function answerFileOf({ name, scores, order }: Colleague): string {
  const moment = '2026-11-20T09:30:00.000Z';
  return encodeAnswerFile({
    savedAt: moment,
    roundId: null,
    organisation: '',
    answer: {
      id: toId('answer', `colleague-${COLLEAGUES.findIndex((colleague) => colleague.name === name)}`),
      participant: { nickname: name, department: null },
      scores: Object.fromEntries(PILLAR_IDS.map((pillar, index) => [pillar, scores[index]])),
      notes: {},
      ranking: { mode: 'top', groups: order.map((pillar) => [pillar]) },
      ballot: 1,
      firstRanking: null,
      bet: false,
      shownOrder: null,
      language: 'en',
      origin: 'device',
      status: 'complete',
      startedAt: moment,
      updatedAt: moment,
    },
  });
}
