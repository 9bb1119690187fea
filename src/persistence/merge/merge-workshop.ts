import { AGENDA_STEPS, type AgendaEntry, type Workshop } from '../../domain/model/workshop.ts';
import { fieldMerger, isSame, mergeByKey, type LaterSide, type Versions } from './three-way.ts';

/**
 * Field by field: closing a workshop in one tab does not undo a note written in another. Two workshops of one round
 * that were set up side by side are not mixed: the later one stands.
 */
export function mergeWorkshop(versions: Versions<Workshop | null>, later: LaterSide): Workshop | null {
  const { base, mine, theirs } = versions;
  if (mine === null || theirs === null || mine.id !== theirs.id || isSame(mine, theirs)) {
    return fieldMerger(versions, later)((workshop) => workshop);
  }
  const before = base?.id === mine.id ? base : undefined;
  const field = fieldMerger({ base: before, mine, theirs }, later);
  return {
    id: mine.id,
    title: field((workshop) => workshop.title),
    language: field((workshop) => workshop.language),
    asks: field((workshop) => workshop.asks),
    ranked: field((workshop) => workshop.ranked),
    naming: field((workshop) => workshop.naming),
    departments: field((workshop) => workshop.departments),
    deadline: field((workshop) => workshop.deadline),
    ballot: field((workshop) => workshop.ballot),
    sealing: field((workshop) => workshop.sealing),
    room: field((workshop) => workshop.room),
    openedAt: field((workshop) => workshop.openedAt),
    closedAt: field((workshop) => workshop.closedAt),
    revealedAt: field((workshop) => workshop.revealedAt),
    agenda: mergeByKey<(typeof AGENDA_STEPS)[number], AgendaEntry>(
      AGENDA_STEPS,
      { base: before?.agenda, mine: mine.agenda, theirs: theirs.agenda },
      later,
    ),
  };
}
