import { currentRound, type Project } from '../../domain/model/project.ts';
import type {
  RoomAddress,
  RoomSettings,
  SealingKeys,
  SealingPublicKey,
  Workshop,
} from '../../domain/model/workshop.ts';
import { checkBroker } from '../../domain/workshop/broker-address.ts';
import { isJoined, type JoinedProject } from '../../domain/workshop/sent-answer.ts';

/** A workshop with all that a room needs. */
export type RoomWorkshop = Workshop & { readonly room: RoomSettings; readonly sealing: SealingKeys };

export function hasRoom(workshop: Workshop): workshop is RoomWorkshop {
  return workshop.room !== null && workshop.sealing !== null;
}

/** The workshop whose room the owner of this project keeps; `null` = there is none, or it is somebody else's. */
export function ownRoom(project: Project): RoomWorkshop | null {
  const { workshop } = currentRound(project);
  return project.joined === null && workshop !== null && hasRoom(workshop) ? workshop : null;
}

export interface InvitedRoom {
  readonly project: JoinedProject;
  readonly room: RoomAddress;
  readonly sealing: SealingPublicKey;
}

/** The room that the owner of this project was invited to; `null` = to none that can be entered. */
export function invitedRoom(project: Project): InvitedRoom | null {
  if (!isJoined(project)) return null;
  const { room, sealing } = project.joined.invite;
  return room !== null && sealing !== null && checkBroker(room.broker).ok ? { project, room, sealing } : null;
}
