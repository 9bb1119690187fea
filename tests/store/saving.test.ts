import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { PILLAR_IDS } from '#src/domain/model/pillar.ts';
import { FORMAT_VERSION } from '#src/persistence/format.ts';
import { toId } from '#src/persistence/ids.ts';
import { selectAnswer } from '#src/store/answers-slice.ts';
import type { AppStore } from '#src/store/create-app-store.ts';
import { selectProjectList } from '#src/store/projects-slice.ts';

import { anAnswer, aProject, aProjectWithAnswers } from '../persistence/support/builders.ts';
import { fakeDevice, type FakeDevice } from '../persistence/support/fake-device.ts';
import { openTab, settle } from './open-store.ts';

const PROJECT = toId('project', 'project-1');
const KEY = 'plumbline.project.project-1';
const ANN = toId('answer', 'ann');

/** A device on which a tab stored one project with one answer. */
async function deviceWithAnn(options = {}): Promise<{ device: FakeDevice; store: AppStore }> {
  const device = fakeDevice(options);
  const { store } = await openTab(device);
  store.getState().putProject(aProjectWithAnswers('project-1', [anAnswer('ann')]));
  await settle(store);
  return { device, store };
}

const scoresIn = (store: AppStore) => selectAnswer(store.getState(), PROJECT, ANN)?.scores;

async function scoresAfterRestart(device: FakeDevice) {
  const { store } = await openTab(device);
  return scoresIn(store);
}

describe('one tab', () => {
  test('keeps everything for the next start', async () => {
    const { device, store } = await deviceWithAnn();
    store.getState().scorePillar(PROJECT, ANN, 'content', 4);
    store.getState().changeSettings({ language: 'ru' });
    expect(store.getState().saving).toEqual({ kind: 'saving' });
    await store.flush();
    expect(store.getState().saving).toMatchObject({ kind: 'saved', at: expect.any(String) as string });
    const again = await openTab(device);
    expect(again.store.getState().projects).toEqual(store.getState().projects);
    expect(again.store.getState().settings).toEqual({ language: 'ru', theme: 'system' });
  });

  test('loses nothing when only the journal reached the disk', async () => {
    const { device, store } = await deviceWithAnn();
    const before = new Map(device.texts);
    store.getState().scorePillar(PROJECT, ANN, 'content', 4);
    await settle(store);
    device.texts.clear();
    for (const [key, text] of before) device.texts.set(key, text);
    expect(await scoresAfterRestart(device)).toEqual({ content: 4 });
  });

  test('brings local storage up to the journal at the next start', async () => {
    const { device, store } = await deviceWithAnn();
    store.getState().scorePillar(PROJECT, ANN, 'content', 4);
    await settle(store);
    const saved = device.texts.get(KEY);
    device.texts.clear();
    const again = await openTab(device);
    await settle(again.store);
    expect(device.texts.get(KEY)).toBe(saved);
  });

  test('loses nothing when the page is left before the journal is written', async () => {
    const device = fakeDevice();
    const { store, tab } = await openTab(device);
    store.getState().putProject(aProjectWithAnswers('project-1', [anAnswer('ann')]));
    store.getState().scorePillar(PROJECT, ANN, 'content', 4);
    tab.hide();
    expect(device.texts.get(KEY)).toContain('"content":4');
    expect(await scoresAfterRestart(device)).toEqual({ content: 4 });
  });

  test('does not bring back what was deleted', async () => {
    const { device, store } = await deviceWithAnn();
    store.getState().deleteProject(PROJECT);
    await settle(store);
    expect(device.texts.has(KEY)).toBe(false);
    expect(await scoresAfterRestart(device)).toBeUndefined();
  });

  test('does not write what it has not changed', async () => {
    const { device } = await deviceWithAnn();
    const before = new Map(device.texts);
    const again = await openTab(device);
    await settle(again.store);
    expect(device.texts).toEqual(before);
  });

  test('never puts an older state over a newer one while it saves', async () => {
    const { device, store } = await deviceWithAnn();
    const { texts } = device;
    const written: number[] = [];
    const write = texts.set.bind(texts);
    texts.set = (key, text) => {
      written.push((JSON.parse(text) as { revision: number }).revision);
      return write(key, text);
    };
    for (const score of [1, 2, 3, 4, 5] as const) {
      store.getState().scorePillar(PROJECT, ANN, 'content', score);
      await Promise.resolve();
      await Promise.resolve();
      void store.flush();
    }
    await settle(store);
    expect(written).toEqual(written.toSorted((left, right) => left - right));
    expect(await scoresAfterRestart(device)).toEqual({ content: 5 });
  });

  test('without databases saves to local storage and says that it is less safe', async () => {
    const { device, store } = await deviceWithAnn({ hasDatabases: false });
    store.getState().scorePillar(PROJECT, ANN, 'content', 4);
    await settle(store);
    expect(store.getState()).toMatchObject({ hasJournal: false, saving: { kind: 'saved' } });
    expect(await scoresAfterRestart(device)).toEqual({ content: 4 });
  });

  test('goes on with local storage when the journal fails', async () => {
    const { device, store } = await deviceWithAnn();
    const working = device.databases.open.bind(device.databases);
    const failing = await openTab(device);
    await settle(store, failing.store);
    store.stop();
    device.databases.open = () => {
      throw new DOMException('gone', 'UnknownError');
    };
    const third = await openTab(device);
    third.store.getState().scorePillar(PROJECT, ANN, 'content', 4);
    await settle(third.store);
    expect(third.store.getState()).toMatchObject({ hasJournal: false, saving: { kind: 'saved' } });
    device.databases.open = working;
    third.store.getState().retrySave();
    await settle(third.store);
    expect(third.store.getState().hasJournal).toBe(true);
    expect(await scoresAfterRestart(device)).toEqual({ content: 4 });
  });
});

describe('a full storage', () => {
  test('is reported, loses nothing that was stored, and keeps the change in the journal', async () => {
    const { device, store } = await deviceWithAnn();
    const before = new Map(device.texts);
    device.quota = 10;
    store.getState().scorePillar(PROJECT, ANN, 'content', 4);
    await settle(store);
    expect(store.getState().saving).toEqual({ kind: 'failed', reason: 'storage-full' });
    expect(scoresIn(store)).toEqual({ content: 4 });
    expect(device.texts).toEqual(before);
    expect(await scoresAfterRestart(device)).toEqual({ content: 4 });
  });

  test('is reported without a journal, too', async () => {
    const { device, store } = await deviceWithAnn({ hasDatabases: false });
    device.quota = 10;
    store.getState().scorePillar(PROJECT, ANN, 'content', 4);
    await settle(store);
    expect(store.getState().saving).toEqual({ kind: 'failed', reason: 'storage-full' });
    expect(scoresIn(store)).toEqual({ content: 4 });
    expect(await scoresAfterRestart(device)).toEqual({});
  });

  test('with room again is saved by trying again', async () => {
    const { device, store } = await deviceWithAnn({ hasDatabases: false });
    device.quota = 10;
    store.getState().scorePillar(PROJECT, ANN, 'content', 4);
    await settle(store);
    device.quota = Number.POSITIVE_INFINITY;
    store.getState().retrySave();
    await settle(store);
    expect(store.getState().saving).toMatchObject({ kind: 'saved' });
    expect(await scoresAfterRestart(device)).toEqual({ content: 4 });
  });

  test('of one project does not keep the others from being saved', async () => {
    const { device, store } = await deviceWithAnn();
    device.quota = 1_200;
    store.getState().putProject(aProject('project-2', { organisation: 'x'.repeat(900) }));
    store.getState().scorePillar(PROJECT, ANN, 'content', 4);
    await settle(store);
    expect(store.getState().saving).toEqual({ kind: 'failed', reason: 'storage-full' });
    expect(device.texts.get(KEY)).toContain('"content":4');
  });
});

test('a wipe leaves nothing behind', async () => {
  const { device, store } = await deviceWithAnn();
  const { store: other, tab } = await openTab(device);
  await tab.rows?.put({ survey: 'survey-1', name: 'a.csv', bytes: 1 }, {}, null);
  other.stop();
  device.texts.set('plumbline.quarantine.plumbline.settings.1', 'x');
  device.texts.set('another-app', 'x');
  store.getState().changeSettings({ theme: 'dark' });
  await store.getState().wipe();
  await settle(store);
  expect([...device.texts.keys()]).toEqual(['another-app']);
  expect(await device.databases.databases()).toEqual([]);
  expect(device.cachesRemoved).toBe(1);
});

test('a blocked storage is reported at start and after every change', async () => {
  const { store } = await openTab(fakeDevice({ hasTexts: false, hasDatabases: false }));
  expect(store.getState().saving).toEqual({ kind: 'failed', reason: 'storage-blocked' });
  store.getState().changeSettings({ theme: 'dark' });
  await settle(store);
  expect(store.getState().saving).toEqual({ kind: 'failed', reason: 'storage-blocked' });
  expect(store.getState().settings.theme).toBe('dark');
});

test('site data that the user cleared in the browser is gone in an open tab, too', async () => {
  const { device, store } = await deviceWithAnn();
  const other = device.openTab();
  device.texts.clear();
  await other.journal?.destroy();
  other.tabs.announce({ kind: 'changed', key: KEY });
  await settle(store);
  expect(store.getState().projects).toEqual({});
});

test('a text that alone was cleared is written again', async () => {
  const { device, store } = await deviceWithAnn();
  device.texts.clear();
  device.openTab().tabs.announce({ kind: 'changed', key: KEY });
  await settle(store);
  expect(scoresIn(store)).toEqual({});
  expect(device.texts.has(KEY)).toBe(true);
});

describe.each([
  ['with a journal', {}],
  ['without databases', { hasDatabases: false }],
  ['on plain http, without locks', { hasLocks: false }],
])('two tabs %s', (_name, options) => {
  async function twoTabs() {
    const { device, store: first } = await deviceWithAnn(options);
    const { store: second } = await openTab(device);
    return { device, first, second };
  }

  test('show what the other one did', async () => {
    const { first, second } = await twoTabs();
    first.getState().scorePillar(PROJECT, ANN, 'content', 4);
    first.getState().putProject(aProject('project-2'));
    first.getState().changeSettings({ theme: 'dark' });
    await settle(first, second);
    expect(second.getState().projects).toEqual(first.getState().projects);
    expect(second.getState().settings.theme).toBe('dark');
  });

  test('that score different pillars in the same moment both keep their scores', async () => {
    const { device, first, second } = await twoTabs();
    first.getState().scorePillar(PROJECT, ANN, 'content', 4);
    second.getState().scorePillar(PROJECT, ANN, 'service', 2);
    await settle(first, second);
    for (const store of [first, second]) expect(scoresIn(store)).toEqual({ content: 4, service: 2 });
    expect(await scoresAfterRestart(device)).toEqual({ content: 4, service: 2 });
  });

  test('agree on a project that one of them deleted', async () => {
    const { device, first, second } = await twoTabs();
    first.getState().deleteProject(PROJECT);
    await settle(first, second);
    expect(selectProjectList(second.getState())).toEqual([]);
    await settle(second);
    expect(await scoresAfterRestart(device)).toBeUndefined();
  });

  test('agree on an answer that one of them deleted', async () => {
    const { first, second } = await twoTabs();
    first.getState().deleteAnswer(PROJECT, ANN);
    await settle(first, second);
    second.getState().changeSettings({ theme: 'dark' });
    second.getState().updateRoundDetails(PROJECT, { roundName: 'Autumn' });
    await settle(first, second);
    for (const store of [first, second]) expect(scoresIn(store)).toBeUndefined();
  });

  test('are both empty after one of them wiped the device, and stay so', async () => {
    const { device, first, second } = await twoTabs();
    second.getState().changeSettings({ theme: 'dark' });
    await settle(first, second);
    second.getState().scorePillar(PROJECT, ANN, 'content', 4);
    await first.getState().wipe();
    await settle(first, second);
    for (const store of [first, second]) {
      const { projects, settings, saving } = store.getState();
      expect(projects).toEqual({});
      expect(settings).toEqual({ language: null, theme: 'system' });
      expect(saving).toEqual({ kind: 'saved', at: null });
    }
    expect(device.texts).toEqual(new Map());
    expect(device.cachesRemoved).toBe(1);
    expect(await scoresAfterRestart(device)).toBeUndefined();
  });

  test('can go on after a wipe', async () => {
    const { device, first, second } = await twoTabs();
    await first.getState().wipe();
    await settle(first, second);
    second.getState().putProject(aProjectWithAnswers('project-1', [anAnswer('ann')]));
    await settle(first, second);
    expect(scoresIn(first)).toEqual({});
    expect(await scoresAfterRestart(device)).toEqual({});
  });

  test('come to the same state whatever each of them does', async () => {
    const step = fc.record({
      tab: fc.constantFrom(0, 1),
      pillar: fc.constantFrom(...PILLAR_IDS.slice(0, 3)),
      score: fc.constantFrom(1 as const, 5 as const, null),
      isPause: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        const { device, first, second } = await twoTabs();
        for (const { tab, pillar, score, isPause } of steps) {
          (tab === 0 ? first : second).getState().scorePillar(PROJECT, ANN, pillar, score);
          if (isPause) await settle(first, second);
        }
        await settle(first, second);
        expect(scoresIn(first)).toEqual(scoresIn(second));
        expect(await scoresAfterRestart(device)).toEqual(scoresIn(first));
      }),
      { numRuns: 15 },
    );
  }, 20_000);
});

describe('what this Plumbline cannot read', () => {
  test('is never overwritten when it is newer, and the user is told to reload', async () => {
    const { device, store } = await deviceWithAnn();
    const newer =
      device.texts.get(KEY)?.replace(`"version":${FORMAT_VERSION}`, `"version":${FORMAT_VERSION + 1}`) ?? '';
    device.texts.set(KEY, newer);
    store.getState().scorePillar(PROJECT, ANN, 'content', 4);
    await settle(store);
    expect(store.getState().saving).toEqual({ kind: 'failed', reason: 'newer-version' });
    expect(device.texts.get(KEY)).toBe(newer);
  });

  test('is put aside before a change is written where it stood', async () => {
    const { device, store } = await deviceWithAnn();
    device.texts.set(KEY, 'broken');
    store.getState().scorePillar(PROJECT, ANN, 'content', 4);
    await settle(store);
    expect(store.getState().quarantine).toEqual([
      { key: `plumbline.quarantine.${KEY}.1`, reason: 'not-json', text: 'broken' },
    ]);
    expect(await scoresAfterRestart(device)).toEqual({ content: 4 });
  });

  test('is put aside from the journal, too', async () => {
    const { device, store } = await deviceWithAnn();
    await device.openTab().journal?.put({ key: KEY, writes: [['foreign', 99]], text: 'broken' }, () => true);
    store.getState().scorePillar(PROJECT, ANN, 'content', 4);
    await settle(store);
    expect(store.getState().quarantine.map(({ text }) => text)).toEqual(['broken']);
    expect(store.getState().saving.kind).toBe('saved');
    device.texts.delete(KEY);
    expect(await scoresAfterRestart(device)).toEqual({ content: 4 });
  });

  test('leaves the list and the device when it is dismissed', async () => {
    const device = fakeDevice();
    device.texts.set(KEY, 'broken');
    const { store } = await openTab(device);
    store.getState().dismissQuarantined(`plumbline.quarantine.${KEY}.1`);
    expect(store.getState().quarantine).toEqual([]);
    expect(device.texts).toEqual(new Map());
  });

  test('leaves only the list when it is dismissed but newer', async () => {
    const device = fakeDevice();
    const text = '{"format":"plumbline","version":99}';
    device.texts.set(KEY, text);
    const { store } = await openTab(device);
    store.getState().dismissQuarantined(KEY);
    expect(store.getState().quarantine).toEqual([]);
    expect(device.texts.get(KEY)).toBe(text);
  });
});
