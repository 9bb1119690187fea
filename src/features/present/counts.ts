import type { Answer } from '../../domain/model/answer.ts';
import type { Round } from '../../domain/model/project.ts';
import type { AgendaStep } from '../../domain/model/workshop.ts';

/** How many are done with a step, and of how many; `size` is `null` where nobody knows how many there are. */
export interface StepCount {
  readonly kind: 'answered' | 'ranked' | 'rankedAgain';
  readonly number: number;
  readonly size: number | null;
}

/** The only thing that is known of hidden answers. `null`: nothing is counted at this step. */
export function countFor(step: AgendaStep, { answers, teamSize, workshop }: Round): StepCount | null {
  const complete = answers.filter(({ status }) => status === 'complete');
  if (step === 'score') {
    return { kind: 'answered', number: complete.filter(hasScored).length, size: teamSize };
  }
  if (step === 'reveal') return { kind: 'answered', number: complete.length, size: teamSize };
  const ranked = complete.filter(hasRanked);
  if (step === 'rank') return { kind: 'ranked', number: ranked.length, size: teamSize };
  if (step !== 're-rank' || workshop?.ballot !== 2) return null;
  const again = ranked.filter(({ ballot, ranking }) => ballot === 2 && ranking !== null);
  return { kind: 'rankedAgain', number: again.length, size: ranked.length };
}

function hasScored({ scores }: Answer): boolean {
  return Object.keys(scores).length > 0;
}

function hasRanked({ ranking, firstRanking }: Answer): boolean {
  return ranking !== null || firstRanking !== null;
}
