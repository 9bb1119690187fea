import type { Round } from '../model/project.ts';

/** Whether the answers of a round are hidden until the facilitator reveals them; without a workshop nothing is. */
export function isHidden({ workshop }: Pick<Round, 'workshop'>): boolean {
  return workshop !== null && workshop.revealedAt === null;
}
