import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { toUtf8 } from '#src/exchange/text-bytes.ts';
import { openEnvelope, sealEnvelope } from '#src/room/envelope.ts';
import { openLetter, sealLetter } from '#src/room/letter.ts';
import { createGuestKey } from '#src/room/own-keys.ts';
import { deriveRoomKeys, slotOf } from '#src/room/room-keys.ts';
import { decodePresence, decodeState, encodeState } from '#src/room/room-state.ts';
import { sealingKeys, WORKSHOP } from './support/room.ts';

const TOPIC = 'plumbline/1/room/answer/slot';
const counters = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
const bytes = fc.uint8Array({ maxLength: 200 }).map((array) => Uint8Array.from(array));

test('an envelope opens as it was closed', async () => {
  const signer = await createGuestKey();
  await fc.assert(
    fc.asyncProperty(counters, bytes, async (counter, body) => {
      const message = await sealEnvelope(TOPIC, signer, { counter, body });
      const { publicKey } = signer;
      expect(await openEnvelope(TOPIC, message)).toEqual({ ok: true, value: { publicKey, counter, body } });
    }),
    { numRuns: 50 },
  );
});

test('one that was changed anywhere, cut, or moved to another place does not open', async () => {
  const signer = await createGuestKey();
  const message = await sealEnvelope(TOPIC, signer, { counter: 7, body: toUtf8('an answer') });
  for (let index = 0; index < message.length; index += 1) {
    const changed = message.with(index, (message[index] ?? 0) ^ 1);
    expect([index, (await openEnvelope(TOPIC, Uint8Array.from(changed))).ok]).toEqual([index, false]);
  }
  for (const end of [0, 1, 65, 137, message.length - 1]) {
    expect((await openEnvelope(TOPIC, message.slice(0, end))).ok).toBe(false);
  }
  expect(await openEnvelope(`${TOPIC}2`, message)).toEqual({ ok: false, reason: 'unsigned' });
});

test('whatever is sent instead is refused, never thrown', async () => {
  const keys = await deriveRoomKeys('AAAAAAAAAAAAAAAAAAAAAA', WORKSHOP);
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.string(), async (array, topic) => {
      const message = Uint8Array.from(array);
      expect((await openEnvelope(TOPIC, message)).ok).toBe(false);
      expect((await openEnvelope(TOPIC, Uint8Array.of(1, 4, ...array))).ok).toBe(false);
      expect(decodeState(message)).toBeNull();
      expect(decodePresence(message)).toBeNull();
      expect(keys?.topics.read(topic)).toBeNull();
    }),
    { numRuns: 200 },
  );
});

test('a state or a presence of another shape is none', () => {
  const state = { ballot: 2, revealed: true, closed: false } as const;
  expect(decodeState(encodeState(state))).toEqual(state);
  const wrong = [
    'null',
    '1',
    '[]',
    '{"ballot":3,"revealed":true,"closed":true}',
    '{"ballot":1,"revealed":1}',
  ];
  for (const text of wrong) expect(decodeState(toUtf8(text))).toBeNull();
  expect(decodePresence(toUtf8('{"name":null}'))).toEqual({ name: null });
  for (const text of ['{}', '{"name":7}', `{"name":"${'x'.repeat(29)}"}`]) {
    expect(decodePresence(toUtf8(text))).toBeNull();
  }
});

test.each(['x25519', 'p-256'] as const)(
  'a letter sealed with %s opens with its key and in its place only',
  async (curve) => {
    const [keys, others] = [await sealingKeys(curve), await sealingKeys(curve)];
    const [plain, context] = [toUtf8('an answer'), toUtf8('here')];
    const letter = (await sealLetter(plain, keys, context)) ?? plain;
    expect(await openLetter(letter, keys, context)).toEqual(plain);
    expect(await openLetter(letter, keys, toUtf8('elsewhere'))).toBeNull();
    expect(await openLetter(letter, others, context)).toBeNull();
    for (let index = 0; index < letter.length; index += 1) {
      const changed = Uint8Array.from(letter.with(index, (letter[index] ?? 0) ^ 1));
      // The last bit of an X25519 key says nothing; the derived key still differs.
      expect([index, await openLetter(changed, keys, context)]).toEqual([index, null]);
    }
    expect(await openLetter(plain, keys, context)).toBeNull();
  },
);

test('a damaged sealing key seals nothing', async () => {
  const keys = await sealingKeys();
  expect(await sealLetter(toUtf8('a'), { ...keys, publicKey: 'AAAA' }, toUtf8('here'))).toBeNull();
  expect(await sealLetter(toUtf8('a'), { ...keys, publicKey: '<script>' }, toUtf8('here'))).toBeNull();
});

test('rooms, places and people are told apart, and their names tell nothing', async () => {
  const one = await deriveRoomKeys('AAAAAAAAAAAAAAAAAAAAAA', WORKSHOP);
  const other = await deriveRoomKeys('AAAAAAAAAAAAAAAAAAAAAQ', WORKSHOP);
  const { slot, publicKey } = await createGuestKey();
  expect(one?.topics.state).not.toBe(other?.topics.state);
  expect(one?.topics.state).not.toContain(WORKSHOP);
  expect(await slotOf(publicKey)).toBe(slot);
  expect(one?.topics.read(one.topics.answer(slot))).toEqual({ kind: 'answer', slot });
  expect(one?.topics.read(other?.topics.answer(slot) ?? '')).toBeNull();
  expect(one?.topics.read(`${one.topics.answer(slot)}/more`)).toBeNull();
});
