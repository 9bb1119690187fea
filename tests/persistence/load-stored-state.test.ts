import { describe, expect, test, vi } from 'vitest';

import type { Project } from '#src/domain/model/project.ts';
import { encodeStored } from '#src/persistence/encode.ts';
import { FORMAT_VERSION } from '#src/persistence/format.ts';
import { loadStoredState } from '#src/persistence/load-stored-state.ts';
import type { JournalEntry } from '#src/persistence/ports.ts';
import { DEFAULT_SETTINGS } from '#src/persistence/saved-things.ts';

import { anAnswer, aProject, aProjectWithAnswers, EARLY } from './support/builders.ts';
import { fakeDevice, type FakeDevice } from './support/fake-device.ts';

const KEY = 'plumbline.project.project-1';
type Writes = JournalEntry['writes'];

function textOf(project: Project, writes: Writes): string {
  return encodeStored({ kind: 'project', project }, { savedAt: EARLY, writes });
}

async function putInJournal(device: FakeDevice, writes: Writes, text: string | null): Promise<void> {
  await device.openTab().journal?.put({ key: KEY, writes, text }, () => true);
}

const older = aProjectWithAnswers('project-1', [anAnswer('ann')]);
const newer = aProjectWithAnswers('project-1', [anAnswer('ann', { scores: { content: 5 } })]);

test('an empty device gives an empty state, and needs no decoding code', async () => {
  vi.resetModules();
  const { loadStoredState: load } = await import('#src/persistence/load-stored-state.ts');
  const { readerIfLoaded } = await import('#src/persistence/reader.ts');
  expect(await load(fakeDevice().openTab())).toEqual({
    projects: {},
    settings: DEFAULT_SETTINGS,
    quarantine: [],
    saving: { kind: 'saved', at: null },
    hasJournal: true,
    storedTotal: 0,
    documents: [],
  });
  expect(readerIfLoaded()).toBeNull();
});

describe('of local storage and journal', () => {
  test.each([
    ['the journal wins where it holds the later write', [['a', 1]], [['a', 2]], 'journal'],
    ['local storage wins where it holds the later write', [['a', 3]], [['a', 2]], 'text'],
    [
      'the journal wins where another tab wrote on',
      [['a', 9]],
      [
        ['b', 10],
        ['a', 9],
      ],
      'journal',
    ],
  ] as [string, Writes, Writes, string][])('%s', async (_name, textWrites, journalWrites, winner) => {
    const device = fakeDevice();
    device.texts.set(KEY, textOf(winner === 'text' ? newer : older, textWrites));
    await putInJournal(device, journalWrites, textOf(winner === 'text' ? older : newer, journalWrites));
    expect((await loadStoredState(device.openTab())).projects).toEqual({ 'project-1': newer });
  });

  test('both count where two tabs wrote side by side', async () => {
    const device = fakeDevice();
    device.texts.set(KEY, textOf(aProjectWithAnswers('project-1', [anAnswer('ann')]), [['a', 2]]));
    const theirs = aProjectWithAnswers('project-1', [anAnswer('bob')]);
    await putInJournal(device, [['b', 2]], textOf(theirs, [['b', 2]]));
    const { projects } = await loadStoredState(device.openTab());
    const [project] = Object.values<Project>(projects);
    expect(project?.rounds[0].answers.map(({ id }) => id)).toEqual(['ann', 'bob']);
  });

  test('a journal alone is enough', async () => {
    const device = fakeDevice();
    await putInJournal(device, [['a', 1]], textOf(newer, [['a', 1]]));
    expect((await loadStoredState(device.openTab())).projects).toEqual({ 'project-1': newer });
  });

  test('a deletion in the journal counts against a text that was not yet removed', async () => {
    const device = fakeDevice();
    device.texts.set(KEY, textOf(older, [['a', 1]]));
    await putInJournal(device, [['a', 2]], null);
    expect((await loadStoredState(device.openTab())).projects).toEqual({});
  });

  test('a deletion that is carried out is forgotten', async () => {
    const device = fakeDevice();
    await putInJournal(device, [['a', 2]], null);
    const tab = device.openTab();
    expect((await loadStoredState(tab)).projects).toEqual({});
    expect(await tab.journal?.readAll()).toEqual({ ok: true, value: [] });
  });
});

describe('what cannot be read', () => {
  test.each([
    ['not-json', '{"format":"plumb'],
    ['not-plumbline', '{"a":1}'],
    ['invalid-content', textOf(older, [['a', 1]]).replace('"rounds":[', '"rounds":[[],')],
  ])('is put aside as %s and listed, now and at every later start', async (reason, text) => {
    const device = fakeDevice();
    device.texts.set(KEY, text);
    const place = `plumbline.quarantine.${KEY}.1`;
    for (let start = 0; start < 2; start += 1) {
      const { projects, quarantine } = await loadStoredState(device.openTab());
      expect(projects).toEqual({});
      expect(quarantine).toEqual([{ key: place, reason, text }]);
      expect([...device.texts]).toEqual([[place, text]]);
    }
  });

  test('never overwrites what was put aside before', async () => {
    const device = fakeDevice();
    for (const text of ['one', 'two', 'one']) {
      device.texts.set(KEY, text);
      await loadStoredState(device.openTab());
    }
    expect([...device.texts.values()]).toEqual(['one', 'two']);
  });

  test('stays where it is when there is no room for a copy', async () => {
    const device = fakeDevice();
    device.texts.set(KEY, 'broken');
    device.quota = 40;
    const { quarantine } = await loadStoredState(device.openTab());
    expect(quarantine).toEqual([{ key: KEY, reason: 'not-json', text: 'broken' }]);
    expect([...device.texts]).toEqual([[KEY, 'broken']]);
  });

  test('in local storage does not hide what the journal holds', async () => {
    const device = fakeDevice();
    device.texts.set(KEY, 'broken');
    await putInJournal(device, [['a', 1]], textOf(newer, [['a', 1]]));
    const { projects, quarantine } = await loadStoredState(device.openTab());
    expect(projects).toEqual({ 'project-1': newer });
    expect(quarantine).toHaveLength(1);
  });

  test('in the journal does not hide what local storage holds, and is put aside once', async () => {
    const device = fakeDevice();
    device.texts.set(KEY, textOf(newer, [['a', 1]]));
    await putInJournal(device, [['a', 2]], 'broken');
    for (let start = 0; start < 2; start += 1) {
      const { projects, quarantine } = await loadStoredState(device.openTab());
      expect(projects).toEqual({ 'project-1': newer });
      expect(quarantine.map(({ text }) => text)).toEqual(['broken']);
    }
  });
});

test('a newer version stays exactly where it is, and its project is not shown', async () => {
  const device = fakeDevice();
  const text = textOf(older, [['a', 1]]).replace(
    `"version":${FORMAT_VERSION}`,
    `"version":${FORMAT_VERSION + 1}`,
  );
  device.texts.set(KEY, text);
  const { projects, quarantine } = await loadStoredState(device.openTab());
  expect(projects).toEqual({});
  expect(quarantine).toEqual([{ key: KEY, reason: 'newer-version', text }]);
  expect([...device.texts]).toEqual([[KEY, text]]);
});

test('keys of other apps are left alone', async () => {
  const device = fakeDevice();
  device.texts.set('another-app', 'x');
  device.texts.set('plumbline-other', 'x');
  expect((await loadStoredState(device.openTab())).quarantine).toEqual([]);
  expect(device.texts.size).toBe(2);
});

test('a device without local storage says so, and still shows what the journal holds', async () => {
  const device = fakeDevice({ hasTexts: false });
  await putInJournal(device, [['a', 1]], textOf(aProject('project-1'), [['a', 1]]));
  const state = await loadStoredState(device.openTab());
  expect(state.saving).toEqual({ kind: 'failed', reason: 'storage-blocked' });
  expect(Object.keys(state.projects)).toEqual(['project-1']);
});

test('a device without databases says so', async () => {
  const device = fakeDevice({ hasDatabases: false });
  device.texts.set(KEY, textOf(newer, [['a', 1]]));
  const state = await loadStoredState(device.openTab());
  expect(state).toMatchObject({ hasJournal: false, projects: { 'project-1': newer } });
});
