import { screen } from '@testing-library/react';
import { onTestFinished } from 'vitest';
import type { Workshop } from '#src/domain/model/workshop.ts';
import { inviteOf } from '#src/domain/workshop/invite-of.ts';
import { paths } from '#src/paths.ts';
import type { RoomEngine } from '#src/room/engine.ts';
import type { GuestView } from '#src/room/guest.ts';
import { openAt } from '#tests/features/join/support.tsx';
import type { RenderOptions } from '#tests/features/support/render-screen.tsx';
import { projectWith } from '#tests/features/support/workshop.ts';
import { notebookInMemory, onPage, roomAtBroker, type RoomAtBroker } from './support.ts';

export const PROJECT = projectWith(null).id;

/** The facilitator's project on the page for rooms, with all its screens around. Without an engine there is no network. */
export function openRoomPage(
  held: Workshop | null,
  engine: RoomEngine | null = null,
  { address = paths.room(PROJECT), ...options }: RenderOptions & { readonly address?: string } = {},
) {
  onPage('room');
  const load = () => (engine ? Promise.resolve(engine) : Promise.reject(new Error('no network')));
  const { projects = [], services = {} } = options;
  return openAt(address, {
    ...options,
    projects: [...projects, projectWith(held)],
    services: { rooms: { load, store: null }, ...services },
  });
}

export const button = (name: string) => screen.findByRole('button', { name });

export async function openRoom(changes: Partial<Workshop> = {}, options: RenderOptions = {}) {
  const at = await roomAtBroker(changes);
  const shown = await openRoomPage(at.workshop, at.engine, options);
  await shown.user.click(await button('Open the room'));
  await screen.findByText(/^Open\. Go on to the other screens/);
  return { ...at, ...shown };
}

interface ColleagueOptions {
  readonly name?: string;
  readonly onView?: (view: GuestView) => void;
}

/** A colleague who opened the invite and waits in the room. */
export async function colleague(
  { engine, workshop: held }: RoomAtBroker,
  { name, onView = () => undefined }: ColleagueOptions = {},
) {
  const { room, sealing } = inviteOf(held);
  if (room === null || sealing === null) throw new Error('the invite leads to no room');
  const options = { workshop: held.id, room, sealing, presence: { name: name ?? null }, onView };
  const guest = await engine.join(options, notebookInMemory());
  if (guest === null) throw new Error('the invite is damaged');
  onTestFinished(() => guest.leave());
  return guest;
}
