import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { PinBook } from '#src/room/pin-book.ts';
import { newHostMemory, readHostMemory } from '#src/room/room-memory.ts';
import { personId } from './support/room.ts';

test('a person keeps the first key, and a key its first person', () => {
  const book = new PinBook({});
  expect(book.take(personId(1), { slot: 'a', counter: 5 })).toBe('take');
  expect(book.take(personId(1), { slot: 'b', counter: 6 })).toBe('other-key');
  expect(book.take(personId(2), { slot: 'a', counter: 7 })).toBe('other-key');
  expect(book.pins()).toEqual({ [personId(1)]: { slot: 'a', counter: 5 } });
});

test('the same message once more is known, an older one is a replay', () => {
  const book = new PinBook({});
  book.take(personId(1), { slot: 'a', counter: 5 });
  expect(book.judgeCounter('a', 5)).toBe('known');
  expect(book.judgeCounter('a', 4)).toBe('replayed');
  expect(book.judgeCounter('a', 6)).toBe('take');
});

test('after a reload the newest message is taken once more, older ones stay replays', () => {
  const before = new PinBook({});
  before.take(personId(1), { slot: 'a', counter: 5 });
  const after = new PinBook(before.pins());
  expect(after.take(personId(1), { slot: 'a', counter: 4 })).toBe('replayed');
  expect(after.take(personId(1), { slot: 'a', counter: 5 })).toBe('take');
  expect(after.take(personId(1), { slot: 'a', counter: 5 })).toBe('known');
});

test('in whatever order messages come, nobody gets two keys and no counter goes back', () => {
  const message = fc.record({
    person: fc.integer({ min: 0, max: 4 }),
    slot: fc.constantFrom('a', 'b', 'c', 'd'),
    counter: fc.integer({ min: 1, max: 9 }),
  });
  fc.assert(
    fc.property(fc.array(message, { maxLength: 60 }), (messages) => {
      const book = new PinBook({});
      const newest = new Map<string, number>();
      for (const { person, slot, counter } of messages) {
        if (book.take(personId(person), { slot, counter }) !== 'take') continue;
        expect(counter).toBeGreaterThan(newest.get(slot) ?? 0);
        newest.set(slot, counter);
      }
      const slots = Object.values(book.pins()).map(({ slot }) => slot);
      expect(new Set(slots).size).toBe(slots.length);
      expect(book.size).toBe(newest.size);
    }),
  );
});

test('what is remembered of another room, or is no memory, counts for nothing', () => {
  const memory = { ...newHostMemory('one'), pins: { [personId(1)]: { slot: 'a', counter: 5 } } };
  expect(readHostMemory(structuredClone(memory), 'one')).toEqual(memory);
  for (const other of [null, undefined, 7, {}, { ...memory, pins: null }, { ...memory, stateCounter: -1 }]) {
    expect(readHostMemory(other, 'one')).toBeNull();
  }
  expect(readHostMemory(memory, 'two')).toBeNull();
  expect(readHostMemory({ ...memory, pins: { x: { slot: 1 } } }, 'one')).toBeNull();
});
