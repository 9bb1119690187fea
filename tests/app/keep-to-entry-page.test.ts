import { describe, expect, test } from 'vitest';
import { belongsOn } from '#src/app/keep-to-entry-page.ts';
import type { Project } from '#src/domain/model/project.ts';
import { inviteOf } from '#src/domain/workshop/invite-of.ts';
import { workshop } from '#tests/domain/workshop/builders.ts';
import { aProject, aRound } from '#tests/persistence/support/builders.ts';

const room = {
  broker: 'wss://broker.example/mqtt',
  secret: 'AAAAAAAAAAAAAAAAAAAAAA',
  facilitatorKey: 'BBBB',
  signingKey: 'CCCC',
};
const withRoom = workshop({ room });
const projects: Readonly<Record<string, Project>> = {
  plain: aProject('plain', { rounds: [aRound('r1', { workshop: workshop() })] }),
  facilitator: aProject('facilitator', { rounds: [aRound('r1', { workshop: withRoom })] }),
  colleague: aProject('colleague', { joined: { invite: inviteOf(withRoom), handedOverAt: null } }),
  quiet: aProject('quiet', { joined: { invite: inviteOf(workshop()), handedOverAt: null } }),
};

const isOnRoom = (hash: string) => belongsOn('room', hash, projects);

test('only scanning stays on the page for scanning', () => {
  expect(belongsOn('scan', '#/p/plain/team/scan', projects)).toBe(true);
  for (const hash of ['', '#/', '#/data', '#/p/plain/team', '#/p/plain/team/collect', '#/join/AAAA']) {
    expect([hash, belongsOn('scan', hash, projects)]).toEqual([hash, false]);
  }
});

test('everything may be used on the start page', () => {
  expect(belongsOn('index', '#/p/plain/team/scan', projects)).toBe(true);
});

describe('on the page for rooms', () => {
  test('stay the invitation, the room, and every screen of a project that has a room, on either side', () => {
    expect(isOnRoom('#/join/AAAA')).toBe(true);
    expect(isOnRoom('#/p/plain/team/room')).toBe(true);
    expect(isOnRoom('#/p/facilitator/team/discuss')).toBe(true);
    expect(isOnRoom('#/p/colleague/a/00ff00ff00/score/service')).toBe(true);
    expect(isOnRoom('#/p/colleague/send?from=here')).toBe(true);
  });

  test('stays nothing else', () => {
    for (const hash of ['', '#/', '#/data', '#/p/plain/team', '#/p/quiet/send', '#/p/unknown/team']) {
      expect([hash, isOnRoom(hash)]).toEqual([hash, false]);
    }
  });
});
