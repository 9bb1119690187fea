import { afterEach, describe, expect, test, vi } from 'vitest';
import { agreeOnce } from '#src/exchange/key-agreement.ts';
import { openSealed, sealAnswer } from '#src/exchange/seal.ts';
import type { SealedAnswer } from '#src/exchange/sealed-code.ts';
import { decodeAnswerCode } from '#src/exchange/answer-code.ts';
import { fromBase64Url } from '#src/exchange/text-bytes.ts';
import { sentAnswer, valueOf } from './support.ts';
import { KEYS } from './vectors.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const [X25519, P256] = KEYS;
if (!X25519 || !P256) throw new Error('no keys');

type Name = 'X25519' | 'ECDH';

/** A browser without one of the curves. */
function cryptoWithout(curve: Name): SubtleCrypto {
  const { subtle } = globalThis.crypto;
  const refuse = <Made>(algorithm: unknown, make: () => Promise<Made>): Promise<Made> =>
    (algorithm as { name?: string }).name === curve
      ? Promise.reject(new DOMException('unknown', 'NotSupportedError'))
      : make();
  return {
    generateKey: (...all: Parameters<SubtleCrypto['generateKey']>) =>
      refuse(all[0], () => subtle.generateKey(...all)),
    importKey: (...all: Parameters<SubtleCrypto['importKey']>) =>
      refuse(all[2], () => subtle.importKey(...all)),
    exportKey: subtle.exportKey.bind(subtle),
    deriveBits: subtle.deriveBits.bind(subtle),
  } as unknown as SubtleCrypto;
}

/** A browser that checks nothing: RFC 7748 leaves it to the program whether a secret of zeros is refused. */
function carelessCrypto(): object {
  const { subtle } = globalThis.crypto;
  return {
    subtle: {
      generateKey: subtle.generateKey.bind(subtle),
      importKey: subtle.importKey.bind(subtle),
      exportKey: subtle.exportKey.bind(subtle),
      encrypt: subtle.encrypt.bind(subtle),
      decrypt: subtle.decrypt.bind(subtle),
      deriveBits: (...all: Parameters<SubtleCrypto['deriveBits']>) =>
        (all[0] as { name: string }).name === 'HKDF'
          ? subtle.deriveBits(...all)
          : Promise.resolve(new ArrayBuffer(32)),
    },
  };
}

async function sealedFor(keys: typeof X25519): Promise<SealedAnswer> {
  const code = keys && (await sealAnswer(sentAnswer(), keys));
  const read = valueOf(decodeAnswerCode(code ?? ''));
  if (read.kind !== 'sealed') throw new Error('not sealed');
  return read.sealed;
}

describe.each([
  ['X25519', X25519],
  ['P-256', P256],
])('a secret of zeros on %s', (_, keys) => {
  test('is refused by who seals and by who opens', async () => {
    const answer = await sealedFor(keys);
    vi.stubGlobal('crypto', carelessCrypto());
    expect(await sealAnswer(sentAnswer(), keys)).toBeNull();
    expect(await openSealed(answer, keys)).toEqual({ ok: false, reason: 'damaged' });
  });
});

test('computed by hand, only keys of 32 bytes are keys', async () => {
  const crypto = cryptoWithout('X25519');
  const whole = fromBase64Url(X25519.publicKey) ?? new Uint8Array();
  expect(await agreeOnce('x25519', whole, crypto)).not.toBeNull();
  for (const other of [whole.slice(0, 31), Uint8Array.of(...whole, 1), Uint8Array.of(9)]) {
    expect(await agreeOnce('x25519', other, crypto)).toBeNull();
  }
});

test('nothing is computed by hand on P-256, not even with a key that would do for the other curve', async () => {
  const crypto = cryptoWithout('ECDH');
  for (const { publicKey } of [P256, X25519]) {
    expect(await agreeOnce('p-256', fromBase64Url(publicKey) ?? new Uint8Array(), crypto)).toBeNull();
  }
});

test('what is sealed on another curve than the keys have is for somebody else, known to the browser or not', async () => {
  const [onX25519, onP256] = [await sealedFor(X25519), await sealedFor(P256)];
  const wrongKey = { ok: false, reason: 'wrong-key' };
  expect(await openSealed(onX25519, P256)).toEqual(wrongKey);
  expect(await openSealed(onP256, X25519)).toEqual(wrongKey);
  vi.stubGlobal('crypto', { subtle: cryptoWithout('X25519') });
  expect(await openSealed(onX25519, P256)).toEqual(wrongKey);
});
