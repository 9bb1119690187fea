import { expect, test } from 'vitest';
import { checkLetters } from '#src/exchange/letters.ts';
import { fromNotesPart, LONGEST_NOTES_PART, notesPartLength, toNotesPart } from '#src/exchange/notes-part.ts';
import { toBase64Url, toUtf8 } from '#src/exchange/text-bytes.ts';

const CODE = 'pl1code';

test('a part is as long as its first four characters say', () => {
  for (const length of [0, 1, 2, 3, 255, 256, 65_535, 65_536, 400_000]) {
    const part = toNotesPart(CODE, new Uint8Array(length));
    expect(notesPartLength(part.slice(0, 4))).toBe(part.length);
    expect(fromNotesPart(CODE, part)).toHaveLength(length);
  }
  expect(toNotesPart(CODE, new Uint8Array(400_000))).toHaveLength(LONGEST_NOTES_PART);
});

test('more than 400,000 bytes are no notes', () => {
  const long = toNotesPart(CODE, new Uint8Array(400_001));
  expect(notesPartLength(long.slice(0, 4))).toBeNull();
  expect(fromNotesPart(CODE, long)).toBeNull();
  expect(notesPartLength('____')).toBeNull();
});

test('what begins no part has no length', () => {
  for (const first of ['', 'AAA', 'AA=A', 'AA A', '\ud800AAA']) expect(notesPartLength(first)).toBeNull();
});

test('a length that is a lie is damage, though the checksum is right', () => {
  const part = (length: number): string => {
    const bytes = Uint8Array.of(0, 0, length, 1, 2, 3);
    return toBase64Url(bytes) + checkLetters('pln', Uint8Array.of(...toUtf8(CODE), ...bytes));
  };
  expect(fromNotesPart(CODE, part(3))).toEqual(Uint8Array.of(1, 2, 3));
  for (const length of [0, 2, 4, 255]) expect(fromNotesPart(CODE, part(length))).toBeNull();
});

test('behind another code, also one that shares its end, it is damage', () => {
  const part = toNotesPart(CODE, Uint8Array.of(1, 2, 3));
  for (const other of ['', 'pl1codf', 'pl1cod', 'qpl1code', CODE.toUpperCase()]) {
    expect(fromNotesPart(other, part)).toBeNull();
  }
});
