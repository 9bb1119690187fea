import { base64urlnopad } from '@scure/base';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '#src/domain/model/language.ts';
import { RANKED_PLACES, WORKSHOP_STEPS, type Invite, type WorkshopId } from '#src/domain/model/workshop.ts';
import { LONGEST_DEPARTMENT, LONGEST_TITLE } from '#src/exchange/invite-limits.ts';
import { decodeInvite, encodeInvite } from '#src/exchange/invite-link.ts';
import { checkLetters } from '#src/exchange/letters.ts';
import { WORKSHOP } from './support.ts';
import { KEYS } from './vectors.ts';

const [X25519, P256] = KEYS.map(({ curve, publicKey }) => ({ curve, publicKey }));
const P256_KEY = P256?.publicKey ?? '';

const ROOM = {
  broker: 'wss://broker.example:8884/mqtt',
  secret: 'AAECAwQFBgcICQoLDA0ODw',
  facilitatorKey: P256_KEY,
};

function inviteWith(parts: Partial<Invite> = {}): Invite {
  return {
    workshop: WORKSHOP,
    title: 'What customers value',
    language: 'en',
    asks: 'scores-and-ranking',
    ranked: 10,
    naming: 'anonymous',
    departments: ['Sales', 'Service'],
    deadline: '2026-12-31',
    ballot: 1,
    sealing: null,
    room: null,
    ...parts,
  };
}

/** With the checksum that belongs to it: bytes as a program with bad intentions would write them. */
function linkOf(bytes: Uint8Array): string {
  return base64urlnopad.encode(bytes) + checkLetters('pli', bytes);
}

function bytesOf(invite: Invite): Uint8Array {
  return base64urlnopad.decode(encodeInvite(invite).slice(0, -6));
}

const line = (maxLength: number, minLength = 0): fc.Arbitrary<string> =>
  fc
    .string({
      unit: fc.constantFrom('a', 'Ż', '業', '<', '"', '&', '👩🏽‍🚀', 'é', '-', '1'),
      minLength,
      maxLength: Math.floor(maxLength / 7),
    })
    .map((text) => text.normalize('NFC'));

const anyInvite: fc.Arbitrary<Invite> = fc.record({
  workshop: fc
    .integer({ min: 0, max: 0xffffffff })
    .map((id) => id.toString(16).padStart(8, '0') as WorkshopId),
  title: line(LONGEST_TITLE),
  language: fc.constantFrom(...LANGUAGES),
  asks: fc.constantFrom(...WORKSHOP_STEPS),
  ranked: fc.constantFrom(...RANKED_PLACES),
  naming: fc.constantFrom('anonymous', 'nicknames'),
  departments: fc.uniqueArray(line(LONGEST_DEPARTMENT, 1), { maxLength: 31 }),
  deadline: fc.option(
    fc
      .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
  ),
  ballot: fc.constantFrom(1, 2),
  sealing: fc.constantFrom(null, X25519 ?? null, P256 ?? null),
  room: fc.constantFrom(null, ROOM),
});

test('every invite comes back', () => {
  fc.assert(
    fc.property(anyInvite, (invite) => {
      const text = encodeInvite(invite);
      expect(text).toMatch(/^[\w-]+$/);
      expect(decodeInvite(text)).toEqual(
        text.length <= 4_000 ? { ok: true, value: invite } : { ok: false, reason: 'too-long' },
      );
    }),
    { numRuns: 500 },
  );
});

test('it is short: 49 characters with a title of 20, and 43 more to seal', () => {
  const small = inviteWith({ departments: [] });
  expect(encodeInvite(small)).toHaveLength(49);
  expect(encodeInvite({ ...small, sealing: X25519 ?? null })).toHaveLength(92);
});

test('a script in a title is a text like any other', () => {
  const title = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
  expect(decodeInvite(encodeInvite(inviteWith({ title })))).toMatchObject({ value: { title } });
});

test('texts are cut and cleaned on their way out', () => {
  const title = `  What\u202e\tcustomers\n value ${'x'.repeat(300)}`;
  const departments = ['Sales \u0007', 'y'.repeat(100)];
  expect(decodeInvite(encodeInvite(inviteWith({ title, departments })))).toMatchObject({
    value: {
      title: `What customers value ${'x'.repeat(179)}`,
      departments: ['Sales', 'y'.repeat(60)],
    },
  });
});

test('breaks that a mail puts into a link do no harm', () => {
  const text = encodeInvite(inviteWith());
  const broken = (text.match(/.{1,30}/g) ?? []).join('\r\n\u200b ');
  expect(decodeInvite(broken)).toEqual(decodeInvite(text));
});

test('what no invite can say is a bug', () => {
  expect(() => encodeInvite(inviteWith({ workshop: 'x' as WorkshopId }))).toThrow('hexadecimal');
  expect(() => encodeInvite(inviteWith({ deadline: '2026-02-30' }))).toThrow('calendar');
  expect(() => encodeInvite(inviteWith({ sealing: { curve: 'x25519', publicKey: 'AAAA' } }))).toThrow('key');
  expect(() => encodeInvite(inviteWith({ departments: new Array<string>(32).fill('x') }))).toThrow(
    'departments',
  );
});

describe('an invite is damaged', () => {
  const text = encodeInvite(inviteWith());

  test('with any one character changed, left out or put in', () => {
    const places = Array.from(text, (_, place) => place);
    const changed = places.flatMap((place) => [
      text.slice(0, place) + (text[place] === 'q' ? 'p' : 'q') + text.slice(place + 1),
      text.slice(0, place) + text.slice(place + 1),
      `${text.slice(0, place)}z${text.slice(place)}`,
    ]);
    expect(changed.map(decodeInvite)).toEqual(changed.map(() => ({ ok: false, reason: 'damaged' })));
  });

  test('when it is cut', () => {
    const cut = Array.from(text, (_, length) => text.slice(0, length));
    expect(cut.filter((part) => decodeInvite(part).ok)).toEqual([]);
  });

  test.each(['', 'x', 'hello', '%00', '{"title":"x"}', 'ĄĄĄĄĄĄĄĄĄĄ'])('when it is %j', (other) => {
    expect(decodeInvite(other)).toEqual({ ok: false, reason: 'damaged' });
  });
});

test('another version, and a text that is too long, are said to be that', () => {
  const bytes = bytesOf(inviteWith());
  bytes[0] = 0x20 | ((bytes[0] ?? 0) & 0x0f);
  expect(decodeInvite(linkOf(bytes))).toEqual({ ok: false, reason: 'unknown-version' });
  expect(decodeInvite('A'.repeat(4_001))).toEqual({ ok: false, reason: 'too-long' });
});

describe('with a right checksum, but as nobody writes, its content is invalid:', () => {
  /** An invite with some of its bytes replaced, from a place on. */
  function patched(
    place: number,
    replacement: readonly number[],
    invite = inviteWith({ departments: [] }),
  ): Uint8Array {
    const bytes = bytesOf(invite);
    bytes.set(replacement, place);
    return bytes;
  }

  const title = 'What customers value'.length;
  const behindTitle = 9 + 2 + title;
  const long = { departments: ['aa', 'bb'] };

  test('(written rightly it is whole)', () => {
    expect(decodeInvite(linkOf(patched(11, [87]))).ok).toBe(true);
  });

  test.each<[string, Uint8Array]>([
    ['a language that there is not', patched(4, [0xf8])],
    ['steps that there are not', patched(4, [0xf1, 0x80])],
    ['30 February', patched(6, [2026 >> 7, (2026 & 127) << 1, (2 << 5) | 30])],
    ['a control character in the title', patched(11, [7])],
    ['a mark that turns directions', patched(11, [0xe2, 0x80, 0xae])],
    ['broken UTF-8', patched(11, [0xff])],
    ['a title longer than the invite', patched(9, [2, 0x58])],
    ['a title of 65,535 bytes', patched(9, [0xff, 0xff])],
    ['32 departments', patched(behindTitle, [32])],
    ['departments that are not there', patched(behindTitle, [3])],
    ['the same department twice', patched(behindTitle + 7, [97, 97], inviteWith(long))],
    ['an empty department', patched(behindTitle + 1, [0, 0, 0, 0, 0, 0, 0, 0], inviteWith(long))],
    ['something behind it', Uint8Array.of(...bytesOf(inviteWith()), 0)],
    ['a room that is not there', patched(5, [0x01])],
    ['half a key', bytesOf(inviteWith({ sealing: X25519 ?? null })).slice(0, -1)],
    ['a room at no broker', bytesOf(inviteWith({ room: { ...ROOM, broker: 'https://broker.example' } }))],
    ['a room at a script', bytesOf(inviteWith({ room: { ...ROOM, broker: 'javascript:alert(1)' } }))],
    ['a room at no address', bytesOf(inviteWith({ room: { ...ROOM, broker: 'wss://' } }))],
  ])('%s', (_, bytes) => {
    expect(decodeInvite(linkOf(bytes))).toEqual({ ok: false, reason: 'invalid-content' });
  });
});

test('whatever bytes there are, it is a result, and one invite has one text', () => {
  const start = bytesOf(inviteWith({ sealing: X25519 ?? null, room: ROOM }));
  const change = fc.tuple(fc.nat(start.length - 1), fc.integer({ min: 0, max: 255 }));
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.array(change, { maxLength: 4 }).map((changes) => {
      const changed = start.slice();
      for (const [place, value] of changes) changed[place] = value;
      return changed;
    }),
  );
  fc.assert(
    fc.property(bytes, (hostile) => {
      const link = linkOf(hostile);
      const read = decodeInvite(link);
      expect(read.ok ? encodeInvite(read.value) : link).toBe(link);
      expect(read.ok || ['invalid-content', 'unknown-version'].includes(read.reason)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test('whatever text there is, it is a result', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(decodeInvite(text).ok).toBe(false);
    }),
  );
});
