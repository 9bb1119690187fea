import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';

import { createJournal } from '#src/persistence/browser/journal.ts';
import { contains } from '#src/persistence/history.ts';
import type { JournalEntry } from '#src/persistence/ports.ts';

const KEY = 'plumbline.settings';

function entry(writes: JournalEntry['writes'], text: string | null = 'text'): JournalEntry {
  return { key: KEY, writes, text };
}

const first = entry([['a', 1]]);
const second = entry(
  [
    ['a', 2],
    ['b', 1],
  ],
  'later',
);

/** Only what the writer has seen may be overwritten. */
function put(journal: ReturnType<typeof createJournal>, written: JournalEntry) {
  return journal.put(written, (existing) => contains(written.writes, existing.writes[0]));
}

describe('the journal', () => {
  test('gives back what was put, also after it was opened anew', async () => {
    const factory = new IDBFactory();
    await put(createJournal(factory), first);
    const journal = createJournal(factory);
    expect(await journal.read(KEY)).toEqual({ ok: true, value: first });
    expect(await journal.readAll()).toEqual({ ok: true, value: [first] });
    expect(await journal.read('other')).toEqual({ ok: true, value: null });
  });

  test('takes a state that follows from the one there', async () => {
    const journal = createJournal(new IDBFactory());
    await put(journal, first);
    expect(await put(journal, second)).toEqual({ ok: true, value: { kind: 'written' } });
    expect(await journal.read(KEY)).toEqual({ ok: true, value: second });
  });

  test('does not let a tab overwrite what it has not seen', async () => {
    const journal = createJournal(new IDBFactory());
    await put(journal, second);
    const unaware = entry([['c', 9]]);
    expect(await put(journal, unaware)).toEqual({ ok: true, value: { kind: 'conflict', entry: second } });
    expect(await journal.read(KEY)).toEqual({ ok: true, value: second });
  });

  test('removes an entry only while it is the one that is meant', async () => {
    const journal = createJournal(new IDBFactory());
    await put(journal, second);
    await journal.remove(KEY, ['a', 1]);
    expect(await journal.read(KEY)).toEqual({ ok: true, value: second });
    await journal.remove(KEY, ['a', 2]);
    expect(await journal.read(KEY)).toEqual({ ok: true, value: null });
  });

  test('can be destroyed while another tab has it open, and used again', async () => {
    const factory = new IDBFactory();
    const other = createJournal(factory);
    await put(other, first);
    await createJournal(factory).destroy();
    expect(await factory.databases()).toEqual([]);
    expect(await other.readAll()).toEqual({ ok: true, value: [] });
  });

  test('is unavailable, and throws nothing, where databases cannot be opened', async () => {
    const factory = new IDBFactory();
    factory.open = () => {
      throw new DOMException('private window', 'SecurityError');
    };
    const journal = createJournal(factory);
    expect(await journal.readAll()).toEqual({ ok: false, reason: 'unavailable' });
    expect(await put(journal, first)).toEqual({ ok: false, reason: 'unavailable' });
    await expect(journal.destroy()).resolves.toBeUndefined();
  });
});
