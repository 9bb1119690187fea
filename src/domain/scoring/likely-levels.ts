import type { Level, Total } from '../analysis/analysis.ts';
import { at } from '../assert.ts';

export interface LikelyLevel {
  readonly level: Level;
  readonly probability: number;
}

const LEVELS = [1, 2, 3, 4, 5] as const satisfies readonly Level[];

/** Below this a level does not stand alone: the most probable other one is named too. */
const SURE = 0.8;

/** The level of a total with its probability, and a second one where the first is not sure; nothing where there is no probability. */
export function likelyLevels({ level, levelProbabilities }: Total): readonly LikelyLevel[] {
  if (!levelProbabilities.ok) return [];
  const likely = LEVELS.map((candidate) => ({
    level: candidate,
    probability: at(levelProbabilities.value, candidate - 1),
  }));
  const own = at(likely, level - 1);
  if (own.probability >= SURE) return [own];
  const [other] = likely
    .filter((candidate) => candidate !== own)
    .toSorted((left, right) => right.probability - left.probability);
  return other === undefined ? [own] : [own, other];
}
