import { describe, expect, test } from 'vitest';

import { createDatabase } from '#src/persistence/browser/database.ts';
import { createKioskStore } from '#src/persistence/browser/kiosk-store.ts';
import { laterKioskStore } from '#src/persistence/browser/later-kiosk-store.ts';
import { describeStorage } from '#src/persistence/describe-storage.ts';
import { projectKey } from '#src/persistence/format.ts';
import { toId } from '#src/persistence/ids.ts';
import { isKioskAnswer, isKioskSession } from '#src/persistence/kiosk-records.ts';
import { loadStoredState } from '#src/persistence/load-stored-state.ts';
import { newId } from '#src/persistence/new-id.ts';
import { createAppStore } from '#src/store/create-app-store.ts';
import { aKioskAnswer, aKioskSession, KIOSK_PROJECT } from '#tests/features/kiosk/support/kiosk-answers.ts';
import { aProject } from './support/builders.ts';
import { fakeDevice, type FakeDevice } from './support/fake-device.ts';

const OTHER = toId('project', 'other-shop');

function kioskOf(device: FakeDevice) {
  const { kiosk } = device.openTab();
  if (!kiosk) throw new Error('the device has a database');
  return kiosk;
}

async function idsIn(device: FakeDevice, project = KIOSK_PROJECT) {
  const found = await kioskOf(device).answers(project);
  return found.ok ? found.value.answers.map(({ id }) => id) : found.reason;
}

async function startStore(device: FakeDevice) {
  const ports = device.openTab();
  const loadedState = await loadStoredState(ports);
  return createAppStore({ ports, now: () => '2026-11-21T10:00:00.000Z', newId, loadedState });
}

describe('answers of the kiosk', () => {
  test('are there after the browser was closed, the oldest day first', async () => {
    const device = fakeDevice();
    const kiosk = kioskOf(device);
    const late = aKioskAnswer('a', { day: '2026-11-22' });
    const early = aKioskAnswer('b', { day: '2026-11-20', comment: 'Długa kolejka' });
    await kiosk.keepAnswer(late);
    await kiosk.keepAnswer(early);
    expect(await kioskOf(device).answers(KIOSK_PROJECT)).toEqual({
      ok: true,
      value: { answers: [early, late], unreadable: 0 },
    });
  });

  test('of two tabs stand side by side, and the same one twice stands once', async () => {
    const device = fakeDevice();
    const [one, two] = [kioskOf(device), kioskOf(device)];
    await Promise.all([one.keepAnswer(aKioskAnswer('a')), two.keepAnswer(aKioskAnswer('b'))]);
    await two.keepAnswer(aKioskAnswer('a'));
    expect(await idsIn(device)).toEqual(['a', 'b']);
  });

  test('of another project are not touched by deleting', async () => {
    const device = fakeDevice();
    const kiosk = kioskOf(device);
    await kiosk.keepAnswer(aKioskAnswer('a'));
    await kiosk.keepAnswer(aKioskAnswer('b'));
    await kiosk.keepAnswer(aKioskAnswer('a', { project: OTHER }));
    await kiosk.removeAnswers(KIOSK_PROJECT, ['a']);
    expect(await idsIn(device)).toEqual(['b']);
    expect(await idsIn(device, OTHER)).toEqual(['a']);
  });

  test('that a newer version wrote are counted and stay', async () => {
    const device = fakeDevice();
    const kiosk = kioskOf(device);
    await kiosk.keepAnswer(aKioskAnswer('a'));
    const database = createDatabase(device.databases, {
      name: 'plumbline-kiosk',
      keyPath: 'key',
      patienceMs: 1000,
    });
    await database.run('readwrite', (store) =>
      store.put({ key: `answer/${KIOSK_PROJECT}/z`, value: { ...aKioskAnswer('z'), language: 'eo' } }),
    );
    const found = await kiosk.answers(KIOSK_PROJECT);
    expect(found).toMatchObject({ ok: true, value: { unreadable: 1, answers: [{ id: 'a' }] } });
    await kiosk.removeAnswers(KIOSK_PROJECT, ['a']);
    expect(await kiosk.answers(KIOSK_PROJECT)).toMatchObject({ ok: true, value: { unreadable: 1 } });
  });

  test('that the device cannot take are refused by name', async () => {
    const full: Partial<IDBFactory> = {
      open: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    const kiosk = createKioskStore(full as IDBFactory);
    expect(await kiosk.keepAnswer(aKioskAnswer('a'))).toEqual({ ok: false, reason: 'storage-full' });
    expect(await kiosk.answers(KIOSK_PROJECT)).toEqual({ ok: false, reason: 'unavailable' });
  });

  test('are listed for the user with their size and the organisation', async () => {
    const device = fakeDevice();
    const store = await startStore(device);
    store.getState().putProject(aProject(KIOSK_PROJECT));
    await store.flush();
    await kioskOf(device).keepAnswer(aKioskAnswer('a'));
    const things = await describeStorage(device.openTab());
    const listed = things.find(({ kind }) => kind === 'kiosk');
    expect(listed).toMatchObject({ name: 'Lighthouse Bakery' });
    expect(listed?.bytes).toBeGreaterThan(500);
    store.stop();
  });

  test('are gone when everything on the device is deleted', async () => {
    const device = fakeDevice();
    const store = await startStore(device);
    await kioskOf(device).keepAnswer(aKioskAnswer('a'));
    await kioskOf(device).keepSession(aKioskSession());
    await store.getState().wipe();
    expect(await idsIn(device)).toEqual([]);
    expect(await kioskOf(device).session(KIOSK_PROJECT)).toEqual({ ok: true, value: null });
    store.stop();
  });

  test('go with their project', async () => {
    const device = fakeDevice();
    const store = await startStore(device);
    store.getState().putProject(aProject(KIOSK_PROJECT));
    await store.flush();
    const kiosk = kioskOf(device);
    await kiosk.keepAnswer(aKioskAnswer('a'));
    await kiosk.keepAnswer(aKioskAnswer('b', { project: OTHER }));
    expect(device.texts.has(projectKey(KIOSK_PROJECT))).toBe(true);
    store.getState().deleteProject(KIOSK_PROJECT);
    await expect.poll(() => idsIn(device)).toEqual([]);
    expect(await idsIn(device, OTHER)).toEqual(['b']);
    store.stop();
  });
});

test('the store that is fetched later answers as the store itself', async () => {
  const { databases } = fakeDevice();
  const later = laterKioskStore(databases);
  const store = createKioskStore(databases);
  const answer = aKioskAnswer('a');
  expect(await later.keepAnswer(answer)).toEqual({ ok: true, value: null });
  expect(await later.keepSession(aKioskSession())).toEqual({ ok: true, value: null });
  expect(await later.answers(KIOSK_PROJECT)).toEqual(await store.answers(KIOSK_PROJECT));
  expect(await later.session(KIOSK_PROJECT)).toEqual(await store.session(KIOSK_PROJECT));
  expect(await later.list()).toEqual(await store.list());
  await later.removeAnswers(KIOSK_PROJECT, ['a']);
  expect(await store.answers(KIOSK_PROJECT)).toMatchObject({ value: { answers: [] } });
  await later.removeProject(KIOSK_PROJECT);
  expect(await store.session(KIOSK_PROJECT)).toEqual({ ok: true, value: null });
});

test('a set-up kiosk is found again, and a damaged one is none', async () => {
  const device = fakeDevice();
  const kiosk = kioskOf(device);
  const session = aKioskSession({ languages: ['pl', 'zh-Hant'] });
  await kiosk.keepSession(session);
  expect(await kioskOf(device).session(KIOSK_PROJECT)).toEqual({ ok: true, value: session });
  expect(await kiosk.session(OTHER)).toEqual({ ok: true, value: null });
  expect(isKioskSession({ ...session, languages: [] })).toBe(false);
  expect(isKioskSession({ ...session, lock: { pin: { kind: 'hashed' }, wrong: 0, waitUntil: 0 } })).toBe(
    false,
  );
  expect(isKioskSession({ ...session, idleSeconds: Number.NaN })).toBe(false);
});

test.each([
  ['a pillar twice', { ranked: ['service', 'service'] }],
  ['a pillar that nobody knows', { ranked: ['love'] }],
  ['nine pillars shown', { shown: aKioskAnswer('a').shown.slice(1) }],
  ['a rating of six', { ratings: { service: 6 } }],
  ['half a second', { seconds: 0.5 }],
  ['no calendar day', { day: 'yesterday' }],
  ['a generation that nobody knows', { generation: 'gen_q' }],
  ['a comment that is no text', { comment: null }],
])('an answer with %s is not read', (_what, change) => {
  expect(isKioskAnswer(aKioskAnswer('a'))).toBe(true);
  expect(isKioskAnswer({ ...aKioskAnswer('a'), ...change })).toBe(false);
});
