import type { Invite, RoomAddress, SealingPublicKey, Workshop } from '../model/workshop.ts';

/** What colleagues may know of a workshop: never a private key, the state or the facilitator's notes. */
export function inviteOf(workshop: Workshop): Invite {
  const { id, title, language, asks, ranked, naming, departments, deadline, ballot } = workshop;
  return {
    workshop: id,
    title,
    language,
    asks,
    ranked,
    naming,
    departments,
    deadline,
    ballot,
    sealing: publicPart(workshop.sealing),
    room: addressOf(workshop.room),
  };
}

function publicPart(keys: SealingPublicKey | null): SealingPublicKey | null {
  return keys && { curve: keys.curve, publicKey: keys.publicKey };
}

function addressOf(room: RoomAddress | null): RoomAddress | null {
  return room && { broker: room.broker, secret: room.secret, facilitatorKey: room.facilitatorKey };
}
