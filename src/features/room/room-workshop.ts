import type { RoomSettings, SealingKeys, Workshop } from '../../domain/model/workshop.ts';

/** A workshop with all that a room needs. */
export type RoomWorkshop = Workshop & { readonly room: RoomSettings; readonly sealing: SealingKeys };

export function hasRoom(workshop: Workshop): workshop is RoomWorkshop {
  return workshop.room !== null && workshop.sealing !== null;
}
