import type { Answer } from '../model/answer.ts';
import type { Ranking } from '../model/ranking.ts';
import { midRanks } from '../ranking/mid-ranks.ts';
import { fail, succeed, type Result } from '../result.ts';
import { createRng } from '../stats/numerics/rng.ts';
import { SMALLEST_GROUP } from '../stats/groups/suppression.ts';
import type { RankList } from '../stats/two-orders/rank-list.ts';

/** A colleague with a complete answer and a ranking. */
export interface RankedPerson {
  readonly answer: Answer;
  readonly ranking: Ranking;
  /** Mid-ranks in the order of `PILLAR_IDS`. */
  readonly list: RankList;
}

/** Why people may not be shown one by one. */
export type RowsRefusal = 'no-answers' | 'names-not-agreed';

/**
 * Who has ranked, in an order drawn by the seed: it says nothing about who answered when, stays the same while others
 * join, and does not depend on how the answers are stored. Every list of people goes by it, so that "Person 3" is
 * the same one everywhere.
 */
export function rankedPeople(answers: readonly Answer[], seed: string): readonly RankedPerson[] {
  const people = answers.flatMap((answer): readonly RankedPerson[] => {
    const { status, ranking } = answer;
    if (status !== 'complete' || !isRanked(ranking)) return [];
    return [{ answer, ranking, list: listOf(ranking) }];
  });
  return people
    .map((person) => ({ person, id: person.answer.id, draw: createRng(`${seed} ${person.answer.id}`)() }))
    .toSorted((left, right) => left.draw - right.draw || (left.id < right.id ? -1 : 1))
    .map(({ person }) => person);
}

/** Whether somebody ranked at least one pillar. */
export function isRanked(ranking: Ranking | null): ranking is Ranking {
  return ranking !== null && ranking.groups.length > 0;
}

/** Mid-ranks; what a colleague left out stands tied behind the rest. */
export function listOf({ groups }: Ranking): RankList {
  return midRanks({ mode: 'top', groups }).flatMap((rank) => rank ?? []);
}

/** Rows of people: if all agreed to names; otherwise from five people on, because among fewer everybody recognises everybody. */
export function mayShowPeople(count: number, namesAgreed: boolean): Result<null, RowsRefusal> {
  if (count === 0) return fail('no-answers');
  return namesAgreed || count >= SMALLEST_GROUP ? succeed(null) : fail('names-not-agreed');
}
