import { bech32m } from '@scure/base';
import * as fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { SealingKeys, SentAnswer, WorkshopId } from '#src/domain/model/workshop.ts';
import { decodeAnswerCode } from '#src/exchange/answer-code.ts';
import { decodeAnswerLink, encodeAnswerLink } from '#src/exchange/answer-link.ts';
import { cleanNickname } from '#src/exchange/nickname.ts';
import { compressPoint, decompressPoint } from '#src/exchange/p256-point.ts';
import { createKeysOn, createSealingKeys, openSealed, sealAnswer } from '#src/exchange/seal.ts';
import type { SealedAnswer } from '#src/exchange/sealed-code.ts';
import { anyNotes, anySentAnswer, sentAnswer, valueOf } from './support.ts';
import { KEYS } from './vectors.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

async function sealed(sent: SentAnswer, keys: SealingKeys): Promise<SealedAnswer> {
  return sealedIn((await encodeAnswerLink(sent, keys)) ?? '');
}

async function sealedIn(link: string): Promise<SealedAnswer> {
  const read = valueOf(await decodeAnswerLink(link));
  if (read.kind !== 'sealed') throw new Error('not sealed');
  return read.sealed;
}

function flipped(bytes: Uint8Array<ArrayBuffer>, bit: number): Uint8Array<ArrayBuffer> {
  const changed = bytes.slice();
  changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return changed;
}

describe.each(KEYS.map((keys) => [keys.curve, keys] as const))('on %s', (curve, keys) => {
  const sent = sentAnswer({ nickname: 'Zażółć 👩🏽‍🚀', notes: { service: 'slow', content: 'Отзывы' } });

  test('every answer comes back, with its notes', async () => {
    await fc.assert(
      fc.asyncProperty(anySentAnswer, anyNotes, async (answer, notes) => {
        const nickname = answer.nickname === null ? null : cleanNickname(answer.nickname);
        const opened = await openSealed(await sealed({ ...answer, notes }, keys), keys);
        expect(opened).toEqual({ ok: true, value: { ...answer, nickname, notes } });
      }),
      { numRuns: 25 },
    );
  });

  test('a code has 168 characters whatever is in it, and is another one each time', async () => {
    const answers = [sent, sent, sentAnswer(), sentAnswer({ nickname: 'x'.repeat(28) })];
    const codes = await Promise.all(answers.map((answer) => sealAnswer(answer, keys)));
    expect(codes.map((code) => code?.length)).toEqual([168, 168, 168, 168]);
    expect(new Set(codes).size).toBe(4);
  });

  test('it tells nobody but its workshop, and that in clear', async () => {
    const code = (await sealAnswer(sent, keys)) ?? '';
    expect(valueOf(decodeAnswerCode(code.toUpperCase()))).toMatchObject({
      kind: 'sealed',
      sealed: { workshop: sent.workshop, curve, notes: null },
    });
  });

  test('keys made here open what was sealed for them, keys of others do not', async () => {
    const [own, other] = [await createKeysOn(curve), await createKeysOn(curve)];
    if (!own || !other) throw new Error('no keys');
    const answer = await sealed(sent, own);
    expect(await openSealed(answer, own)).toEqual({ ok: true, value: sent });
    expect(await openSealed(answer, other)).toEqual({ ok: false, reason: 'wrong-key' });
    for (const keysOfOther of KEYS) {
      expect(await openSealed(answer, keysOfOther)).toEqual({ ok: false, reason: 'wrong-key' });
    }
  });

  test('keys that are no keys open nothing and seal nothing', async () => {
    const answer = await sealed(sent, keys);
    const broken = [
      { ...keys, privateKey: '' },
      { ...keys, privateKey: '*' },
      { ...keys, privateKey: keys.privateKey.slice(0, -4) },
      { ...keys, publicKey: '*' },
      { ...keys, publicKey: 'AAAA' },
    ];
    const opened = await Promise.all(broken.map((key) => openSealed(answer, key)));
    expect(opened).toEqual(broken.map(() => ({ ok: false, reason: 'wrong-key' })));
    expect(await Promise.all(broken.slice(3).map((key) => sealAnswer(sent, key)))).toEqual([null, null]);
    expect(await encodeAnswerLink(sent, { curve, publicKey: 'AAAA' })).toBeNull();
  });

  test('a changed bit is noticed wherever it is', async () => {
    const answer = await sealed(sent, keys);
    const bits = Array.from({ length: answer.content.length }, (_, byte) => 8 * byte + (byte % 8));
    const opened = await Promise.all(
      bits.map((bit) => openSealed({ ...answer, content: flipped(answer.content, bit) }, keys)),
    );
    expect(opened.filter(({ ok }) => ok)).toEqual([]);
    const keyBytes = answer.oneTimeKey.length;
    const keyBits = Array.from({ length: 16 }, (_, index) => 8 * (keyBytes - 1 - 2 * index) + (index % 7));
    const withOtherKey = await Promise.all(
      keyBits.map((bit) => openSealed({ ...answer, oneTimeKey: flipped(answer.oneTimeKey, bit) }, keys)),
    );
    expect(withOtherKey.filter(({ ok }) => ok)).toEqual([]);
    const notes = answer.notes ?? new Uint8Array();
    const withOtherNotes = await openSealed({ ...answer, notes: flipped(notes, 3) }, keys);
    expect(withOtherNotes).toEqual({ ok: false, reason: 'damaged' });
  });

  test('an answer can be moved neither to another workshop nor under the notes of another person', async () => {
    const [answer, other] = [await sealed(sent, keys), await sealed(sent, keys)];
    const moved = { ...answer, workshop: '00000000' as WorkshopId };
    expect(await openSealed(moved, keys)).toEqual({ ok: false, reason: 'wrong-key' });
    expect(await openSealed({ ...answer, notes: other.notes }, keys)).toEqual({
      ok: false,
      reason: 'damaged',
    });
  });

  test('a cut code is damaged before it is opened', async () => {
    const code = (await sealAnswer(sent, keys)) ?? '';
    const cut = Array.from({ length: code.length - 1 }, (_, length) =>
      decodeAnswerCode(code.slice(0, length)),
    );
    expect(cut.filter(({ ok }) => ok)).toEqual([]);
    const words = bech32m.decode(code as `pls1${string}`, 200).words;
    const shorter = bech32m.encode('pls', words.slice(0, -1), 200);
    expect(decodeAnswerCode(shorter)).toEqual({ ok: false, reason: 'damaged' });
    expect(decodeAnswerCode(bech32m.encode('pls', [...words, 0], 200))).toEqual({
      ok: false,
      reason: 'damaged',
    });
  });

  test('on plain http nothing is sealed, and never sent readable instead', async () => {
    const answer = await sealed(sent, keys);
    vi.stubGlobal('crypto', { getRandomValues: () => new Uint8Array() });
    expect(await createSealingKeys()).toBeNull();
    expect(await sealAnswer(sent, keys)).toBeNull();
    expect(await encodeAnswerLink(sent, keys)).toBeNull();
    expect(await openSealed(answer, keys)).toEqual({ ok: false, reason: 'no-crypto' });
  });
});

function refuseX25519<Made>(algorithm: unknown, make: () => Promise<Made>): Promise<Made> {
  return (algorithm as { name?: string }).name === 'X25519'
    ? Promise.reject(new DOMException('unknown', 'NotSupportedError'))
    : make();
}

/** A browser of 2022: WebCrypto, but not this curve. */
function withoutX25519(): object {
  const { subtle } = globalThis.crypto;
  return {
    getRandomValues: globalThis.crypto.getRandomValues.bind(globalThis.crypto),
    subtle: {
      generateKey: (...all: Parameters<SubtleCrypto['generateKey']>) =>
        refuseX25519(all[0], () => subtle.generateKey(...all)),
      importKey: (...all: Parameters<SubtleCrypto['importKey']>) =>
        refuseX25519(all[2], () => subtle.importKey(...all)),
      exportKey: subtle.exportKey.bind(subtle),
      deriveBits: subtle.deriveBits.bind(subtle),
      encrypt: subtle.encrypt.bind(subtle),
    },
  };
}

describe('where the browser has no X25519', () => {
  const sent = sentAnswer({ nickname: 'Anna', notes: { service: 'slow' } });

  test('a facilitator gets keys on P-256, else on X25519', async () => {
    expect((await createSealingKeys())?.curve).toBe('x25519');
    vi.stubGlobal('crypto', withoutX25519());
    expect((await createSealingKeys())?.curve).toBe('p-256');
  });

  test('a colleague can answer all the same', async () => {
    const keys = await createKeysOn('x25519');
    if (!keys) throw new Error('no keys');
    vi.stubGlobal('crypto', withoutX25519());
    const answers = [await sealed(sent, keys), await sealed(sent, keys)];
    const refused = await Promise.all(
      ['AAAA', 'A'.repeat(43)].map((publicKey) => sealAnswer(sent, { ...keys, publicKey })),
    );
    const openedHere = await Promise.all(answers.map((answer) => openSealed(answer, keys)));
    vi.unstubAllGlobals();
    const opened = await Promise.all(answers.map((answer) => openSealed(answer, keys)));
    expect(opened).toEqual(answers.map(() => ({ ok: true, value: sent })));
    expect(openedHere).toEqual(answers.map(() => ({ ok: false, reason: 'no-crypto' })));
    expect(refused).toEqual([null, null]);
  });
});

test('a one-time key that gives everybody the same secret is refused', async () => {
  const [x25519] = KEYS;
  if (!x25519) throw new Error('no keys');
  const answer = await sealed(sentAnswer(), x25519);
  const opened = await openSealed({ ...answer, oneTimeKey: new Uint8Array(32) }, x25519);
  expect(opened).toEqual({ ok: false, reason: 'damaged' });
});

test('points of P-256 are the same after compressing, and what is no point is refused', async () => {
  const pairs = await Promise.all(Array.from({ length: 20 }, () => createKeysOn('p-256')));
  const points = pairs.map((keys) => new Uint8Array(Buffer.from(keys?.publicKey ?? '', 'base64url')));
  const again = points.map((point) => decompressPoint(compressPoint(point)));
  expect(again).toEqual(points);
  expect(new Set(points.map((point) => compressPoint(point)[0]))).toEqual(new Set([2, 3]));
  // Half of all numbers are no x of a point; p and above are no coordinates at all.
  expect(decompressPoint(Uint8Array.of(2, ...new Array<number>(31).fill(0), 1))).toBeNull();
  expect(decompressPoint(Uint8Array.of(2, ...new Array<number>(32).fill(255)))).toBeNull();
  // 5 is the x of a point; p + 5 would be the same one in other bytes.
  const five = Uint8Array.of(2, ...new Array<number>(31).fill(0), 5);
  const fiveAgain = Uint8Array.of(
    2,
    ...Buffer.from('ffffffff00000001000000000000000000000001000000000000000000000004', 'hex'),
  );
  expect(decompressPoint(five)).not.toBeNull();
  expect(decompressPoint(fiveAgain)).toBeNull();
});
