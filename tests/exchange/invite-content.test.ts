import { base64urlnopad } from '@scure/base';
import { describe, expect, test } from 'vitest';
import type { Invite } from '#src/domain/model/workshop.ts';
import { decodeInvite, encodeInvite } from '#src/exchange/invite-link.ts';
import { checkLetters } from '#src/exchange/letters.ts';
import { WORKSHOP } from './support.ts';

const INVALID = { ok: false, reason: 'invalid-content' };

const EMPTY: Invite = {
  workshop: WORKSHOP,
  title: '',
  language: 'en',
  asks: 'scores-and-ranking',
  ranked: 10,
  naming: 'anonymous',
  departments: [],
  deadline: null,
  ballot: 1,
  sealing: null,
  room: null,
};

function bytesOf(invite: Invite): Uint8Array {
  return base64urlnopad.decode(encodeInvite(invite).slice(0, -6));
}

/** The fields of fixed width: version to deadline. */
const START = bytesOf(EMPTY).slice(0, 9);

/** With the checksum that belongs to it, as a program with bad intentions would write it. */
function inviteOf(...parts: readonly (readonly number[] | Uint8Array)[]): string {
  const bytes = Uint8Array.from([...START, ...parts.flatMap((part) => [...part])]);
  return base64urlnopad.encode(bytes) + checkLetters('pli', bytes);
}

/** A text behind its length in bytes. */
function text(of: string): readonly number[] {
  const bytes = new TextEncoder().encode(of);
  return [bytes.length >> 8, bytes.length & 255, ...bytes];
}

function departments(count: number): readonly number[] {
  const names = Array.from({ length: count }, (_, index) => text(`d${index}`));
  return [count, ...names.flat()];
}

describe('with whole texts behind it, nothing else being wrong,', () => {
  test('31 departments are an invite, 32 are none', () => {
    expect(decodeInvite(inviteOf(text('T'), departments(31)))).toMatchObject({ ok: true });
    expect(decodeInvite(inviteOf(text('T'), departments(32)))).toEqual(INVALID);
  });

  test('an invite has no department without a name', () => {
    expect(decodeInvite(inviteOf(text('T'), [1], text('a')))).toMatchObject({ ok: true });
    expect(decodeInvite(inviteOf(text('T'), [1], text('')))).toEqual(INVALID);
    expect(decodeInvite(inviteOf(text('T'), [2], text('a'), text('')))).toEqual(INVALID);
  });

  test.each([
    ['x', 'of one byte'],
    ['業', 'of three bytes'],
    ['👍', 'of two units', 2],
  ])(
    'titles of 200 units and departments of 60 are whole, longer ones invalid: %s, %s',
    (letter, _, units = 1) => {
      const [title, department] = [letter.repeat(200 / units), letter.repeat(60 / units)];
      const whole = { title, departments: [department] };
      expect(decodeInvite(inviteOf(text(title), [1], text(department)))).toMatchObject({ value: whole });
      expect(decodeInvite(encodeInvite({ ...EMPTY, ...whole }))).toMatchObject({ value: whole });
      expect(decodeInvite(inviteOf(text(title + letter), [0]))).toEqual(INVALID);
      expect(decodeInvite(inviteOf(text(title), [1], text(department + letter)))).toEqual(INVALID);
    },
  );
});

test('a deadline is a day of the calendar', () => {
  const days = ['2026-02-28', '2028-02-29', '0001-01-01', '9999-12-31'];
  const read = days.map((deadline) => decodeInvite(encodeInvite({ ...EMPTY, deadline })));
  expect(read).toMatchObject(days.map((deadline) => ({ value: { deadline } })));
  for (const deadline of ['2026-02-29', '2026-13-01', '2026-00-10', 'soon', '']) {
    expect(() => encodeInvite({ ...EMPTY, deadline })).toThrow('day');
  }
});

test.each([
  ['10000-01-01', (10_000 << 9) | (1 << 5) | 1],
  ['2026-13-01', (2026 << 9) | (13 << 5) | 1],
  ['2026-00-01', (2026 << 9) | 1],
  ['2026-01-00', (2026 << 9) | (1 << 5)],
  ['2026-02-29', (2026 << 9) | (2 << 5) | 29],
])('%s is none', (_, day) => {
  const bytes = bytesOf(EMPTY);
  bytes.set([day >> 16, (day >> 8) & 255, day & 255], 6);
  const link = base64urlnopad.encode(bytes) + checkLetters('pli', bytes);
  expect(decodeInvite(link)).toEqual(INVALID);
});

test('a curve that there is not is none', () => {
  const sealingBits = 0b0000_0110;
  const bytes = bytesOf(EMPTY);
  expect(bytes[5]).toBe(0);
  bytes[5] = sealingBits;
  const link = base64urlnopad.encode(bytes) + checkLetters('pli', bytes);
  expect(decodeInvite(link)).toEqual(INVALID);
});

describe('a live room', () => {
  const room = {
    broker: 'ws://localhost:9001',
    secret: base64urlnopad.encode(new Uint8Array(16)),
    facilitatorKey: base64urlnopad.encode(new Uint8Array(65).fill(4)),
  };

  test.each(['ws://localhost:9001', 'wss://broker.example', `wss://broker.example/${'x'.repeat(279)}`])(
    'at %s comes back',
    (broker) => {
      const invite = { ...EMPTY, room: { ...room, broker } };
      expect(decodeInvite(encodeInvite(invite))).toEqual({ ok: true, value: invite });
    },
  );

  test('with a key or a secret of another length is a bug', () => {
    expect(() => encodeInvite({ ...EMPTY, room: { ...room, secret: 'AAAA' } })).toThrow('length');
    expect(() => encodeInvite({ ...EMPTY, room: { ...room, facilitatorKey: '*' } })).toThrow('length');
  });
});
