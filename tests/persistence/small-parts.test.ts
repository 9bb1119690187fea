import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { createExclusively } from '#src/persistence/browser/exclusively.ts';
import { openTextStorage } from '#src/persistence/browser/text-storage.ts';
import { describeStorage } from '#src/persistence/describe-storage.ts';
import { encodeStored } from '#src/persistence/encode.ts';
import { contains, joinHistories, withWrite } from '#src/persistence/history.ts';
import { isId } from '#src/persistence/ids.ts';
import { cutText } from '#src/persistence/limits.ts';
import { newId } from '#src/persistence/new-id.ts';

import { aProject, EARLY } from './support/builders.ts';
import { fakeDevice } from './support/fake-device.ts';

test('a new id is a random UUID, version 4', () => {
  const ids = Array.from({ length: 100 }, () => newId());
  expect(new Set(ids).size).toBe(100);
  for (const id of ids) {
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(isId('project', id)).toBe(true);
  }
});

test('names that every object has are no ids', () => {
  for (const text of ['constructor', 'toString', '__proto__', '', '-a', 'a b', 'a'.repeat(65)]) {
    expect(isId('project', text)).toBe(false);
  }
});

test('a text is cut without leaving half a character', () => {
  expect(cutText('ab😀', 3)).toBe('ab');
  expect(cutText('ab😀', 4)).toBe('ab😀');
  expect(cutText('abc', 2)).toBe('ab');
});

test('a joined history contains what either of the two contains, up to the number of tabs remembered', () => {
  const history = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 9 })));
  fc.assert(
    fc.property(history, history, (left, right) => {
      const joined = joinHistories(left, right);
      for (const write of [...left, ...right]) expect(contains(joined, write)).toBe(true);
    }),
  );
  const many = Array.from({ length: 40 }, (_, index) => [`tab${index}`, index + 1] as const);
  expect(withWrite(joinHistories(many, []), ['me', 50])).toHaveLength(24);
});

test('storage that the browser withholds is null, not an exception', () => {
  const withheld = openTextStorage(() => {
    throw new DOMException('blocked', 'SecurityError');
  });
  expect(withheld).toBeNull();
});

test('a write that fails for another reason than room says that storage is blocked', () => {
  const storage = openTextStorage(() => ({
    length: 0,
    key: () => null,
    getItem: () => null,
    setItem: () => {
      throw new DOMException('blocked', 'SecurityError');
    },
    removeItem: () => null,
    clear: () => null,
  }));
  expect(storage?.write('key', 'text')).toEqual({ ok: false, reason: 'storage-blocked' });
});

test('a lock that nobody gives back does not keep a tab from saving', async () => {
  const locks = {
    request: (_name: string, { signal }: { signal: AbortSignal }) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(new DOMException('too long', 'TimeoutError')));
      }),
  };
  const exclusively = createExclusively(locks as unknown as LockManager);
  expect(await exclusively(() => Promise.resolve('done'))).toBe('done');
});

test('a failing task under a lock runs once and fails', async () => {
  let runs = 0;
  const locks = {
    request: (_name: string, _options: object, task: () => unknown) => Promise.resolve(task()),
  };
  const exclusively = createExclusively(locks as unknown as LockManager);
  const failing = exclusively(() => {
    runs += 1;
    return Promise.reject(new Error('bug'));
  });
  await expect(failing).rejects.toThrow('bug');
  expect(runs).toBe(1);
});

test('everything that is stored is listed with name and size', async () => {
  const device = fakeDevice();
  const tab = device.openTab();
  const project = aProject('project-1');
  const text = encodeStored({ kind: 'project', project }, { savedAt: EARLY, writes: [['a', 1]] });
  device.texts.set('plumbline.project.project-1', text);
  device.texts.set('plumbline.settings', '{}');
  device.texts.set('plumbline.quarantine.plumbline.settings.1', 'x');
  device.texts.set('another-app', 'x');
  await tab.journal?.put({ key: 'plumbline.settings', writes: [['a', 1]], text: '{}' }, () => true);
  await tab.rows?.put({ survey: 'survey-1', name: 'a.csv', bytes: 70 }, {}, null);
  expect(await describeStorage(tab)).toEqual([
    {
      key: 'plumbline.project.project-1',
      kind: 'project',
      name: 'Lighthouse Bakery',
      bytes: 2 * (27 + text.length),
    },
    { key: 'plumbline.settings', kind: 'settings', name: '', bytes: 40 },
    { key: 'plumbline.quarantine.plumbline.settings.1', kind: 'quarantine', name: '', bytes: 84 },
    { key: 'plumbline-journal', kind: 'journal', name: '', bytes: 40 },
    { key: 'survey-1', kind: 'rows', name: 'a.csv', bytes: 70 },
  ]);
});
