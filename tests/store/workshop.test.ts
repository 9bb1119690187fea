import { beforeEach, describe, expect, test } from 'vitest';

import type { Project, ProjectId } from '#src/domain/model/project.ts';
import type { Invite } from '#src/domain/model/workshop.ts';
import { inviteOf } from '#src/domain/workshop/invite-of.ts';
import type { AppStore } from '#src/store/create-app-store.ts';
import { selectCurrentRound, selectProject } from '#src/store/projects-slice.ts';
import { createWorkshopActions, selectWorkshopProject } from '#src/store/workshop-actions.ts';

import { ranking } from '../domain/support.ts';
import { sentAnswer, WORKSHOP_ID, workshop } from '../domain/workshop/builders.ts';
import { fakeDevice } from '../persistence/support/fake-device.ts';
import { openTab } from './open-store.ts';

const SEALING = { curve: 'p-256', publicKey: 'AAAA' } as const;

let store: AppStore;
let project: ProjectId;

beforeEach(async () => {
  ({ store } = await openTab(fakeDevice()));
  project = store.getState().createProject({ organisation: 'Bakery', roundName: 'Spring' });
});

const act = () => ({ ...store.getState(), ...store.actionsOf(createWorkshopActions) });
const answers = () => selectCurrentRound(act(), project)?.answers ?? [];

function join(given: Invite): Project {
  const joined = act().joinWorkshop(given);
  if (!joined.ok) throw new Error(joined.reason);
  const found = selectProject(act(), joined.value);
  if (!found) throw new Error('no project');
  return found;
}

describe('the facilitator', () => {
  beforeEach(() => act().setWorkshop(project, workshop()));

  test('finds the project of a code by its workshop', () => {
    expect(selectWorkshopProject(act().projects, WORKSHOP_ID)?.id).toBe(project);
    expect(selectWorkshopProject(act().projects, 'ffffffff')).toBeUndefined();
  });

  test('keeps no department twice, none without a name and none beyond what a code can say', () => {
    const many = Array.from({ length: 40 }, (_, index) => `Team ${index}`);
    act().setWorkshop(project, workshop({ departments: [' Care ', 'Care', '  ', ...many] }));
    const kept = selectCurrentRound(act(), project)?.workshop?.departments;
    expect(kept).toHaveLength(31);
    expect(kept?.slice(0, 2)).toEqual(['Care', 'Team 0']);
  });

  test('takes answers one by one and hears what became of each', () => {
    const other = sentAnswer({ workshop: 'ffffffff' as typeof WORKSHOP_ID });
    const { items } = act().takeAnswers(project, [sentAnswer(), sentAnswer(), other]);
    expect(items.map(({ result }) => (result.ok ? result.value : result.reason))).toEqual([
      'added',
      'unchanged',
      'other-workshop',
    ]);
    expect(answers()).toHaveLength(1);
  });

  test('undoes an intake: new answers go, replaced ones come back', () => {
    act().takeAnswers(project, [sentAnswer()]);
    const before = answers();
    const newer = sentAnswer({ sentAt: '2026-10-06T12:00:00.000Z', ranking: ranking('rp') });
    const newest = sentAnswer({ sentAt: '2026-10-06T13:00:00.000Z', ranking: ranking('ad') });
    const somebody = sentAnswer({ id: '1111111111' as typeof newer.id });
    const { changes } = act().takeAnswers(project, [newer, somebody, newest]);
    expect(answers()).toHaveLength(2);
    expect(act().undoTake(project, changes)).toBe(2);
    expect(answers()).toEqual(before);
  });

  test('undoes nothing that changed again since then', () => {
    const { changes } = act().takeAnswers(project, [sentAnswer()]);
    act().takeAnswers(project, [sentAnswer({ sentAt: '2026-10-06T12:00:00.000Z' })]);
    expect(act().undoTake(project, changes)).toBe(0);
    expect(answers()).toHaveLength(1);
  });

  test('who ranks again on this device keeps the first ranking', () => {
    const id = act().startAnswer(project, { nickname: null, department: null }, 'en');
    act().rank(project, id, ranking('fr se'));
    act().rankAgain(project, id);
    act().rank(project, id, ranking('se fr'));
    act().rankAgain(project, id);
    act().setBet(project, id, true);
    expect(answers()[0]).toMatchObject({
      ballot: 2,
      firstRanking: ranking('fr se'),
      ranking: ranking('se fr'),
      bet: true,
    });
  });
});

describe('an invited colleague', () => {
  const invite: Invite = inviteOf(workshop());

  test('gets a project with one answer under a random id', () => {
    const joined = join(invite);
    expect(joined).toMatchObject({ organisation: 'Spring workshop', joined: { invite, handedOverAt: null } });
    expect(joined.rounds[0].answers).toHaveLength(1);
    expect(joined.rounds[0].answers[0]?.id).toMatch(/^[0-9a-f]{10}$/);
  });

  test('who opens the invite again goes on with the same answer', () => {
    const first = join(invite);
    expect(join({ ...invite, title: 'Spring again' })).toMatchObject({
      id: first.id,
      organisation: 'Spring again',
    });
    expect(Object.keys(act().projects)).toHaveLength(2);
  });

  test('ranks again when the invite is one for the second ballot, and has to send again', () => {
    const { id, rounds } = join(invite);
    const answer = rounds[0].answers[0];
    if (!answer) throw new Error('no answer');
    act().rank(id, answer.id, ranking('fr se'));
    act().markHandedOver(id);
    const again = join({ ...invite, ballot: 2 });
    expect(again.joined?.handedOverAt).toBeNull();
    expect(again.rounds[0].answers[0]).toMatchObject({ ballot: 2, firstRanking: ranking('fr se') });
    act().markHandedOver(id);
    expect(join({ ...invite, ballot: 2 }).joined?.handedOverAt).not.toBeNull();
  });

  test('is not led to seal for somebody else', () => {
    join({ ...invite, sealing: SEALING });
    const attacked = act().joinWorkshop({ ...invite, sealing: { ...SEALING, publicKey: 'BBBB' } });
    expect(attacked).toEqual({ ok: false, reason: 'other-key' });
    expect(act().joinWorkshop(invite)).toEqual({ ok: false, reason: 'other-key' });
  });
});
