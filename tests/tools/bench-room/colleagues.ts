import { PILLAR_IDS } from '#src/domain/model/pillar.ts';
import { toSentAnswer } from '#src/domain/workshop/sent-answer.ts';
import { decodeInvite } from '#src/exchange/invite-link.ts';
import { createRoomEngine, type RoomNotebook } from '#src/room/engine.ts';
import type { GuestView, RoomGuest } from '#src/room/guest.ts';
import { dialMqtt } from '#src/room/mqtt-link.ts';
import { anAnswer } from '#tests/persistence/support/builders.ts';

interface Colleague {
  readonly guest: RoomGuest;
  readonly view: () => GuestView | undefined;
}

/** So many people open the invite, join its room and send an answer each; resolves when the broker has all of them. */
export async function joinAndAnswer(inviteText: string, people: number): Promise<() => Promise<void>> {
  const invite = decodeInvite(inviteText);
  if (!invite.ok) throw new Error(`the invite is ${invite.reason}`);
  const { room, sealing, workshop } = invite.value;
  if (room === null || sealing === null) throw new Error('the invite leads to no room');
  const engine = createRoomEngine(dialMqtt, () => Date.now());
  const join = async (): Promise<Colleague> => {
    let view: GuestView | undefined;
    const onView = (next: GuestView) => (view = next);
    const presence = { name: null };
    const guest = await engine.join({ workshop, room, sealing, presence, onView }, FORGETFUL);
    if (guest === null) throw new Error('the room key of the invite is damaged');
    return { guest, view: () => view };
  };
  const colleagues = await Promise.all(Array.from({ length: people }, join));
  const answers = colleagues.map((_, index) => toSentAnswer(invite.value, answerOf(index)));
  await Promise.all(colleagues.map(({ guest }, index) => guest.send(answers[index] ?? never())));
  while (!colleagues.every(({ view }) => view()?.delivery === 'arrived')) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return async () => void (await Promise.all(colleagues.map(({ guest }) => guest.leave())));
}

const FORGETFUL: RoomNotebook = { read: () => Promise.resolve(null), write: () => undefined };

function answerOf(person: number) {
  const turned = PILLAR_IDS.map((_, place) => PILLAR_IDS[(place + person) % PILLAR_IDS.length] ?? never());
  return anAnswer(person.toString(16).padStart(10, '0'), {
    status: 'complete',
    scores: Object.fromEntries(PILLAR_IDS.map((pillar, index) => [pillar, 1 + ((index + person) % 5)])),
    ranking: { mode: 'top', groups: turned.map((pillar) => [pillar]) },
    updatedAt: new Date().toISOString(),
  });
}

function never(): never {
  throw new Error('there is one of them for everybody');
}
