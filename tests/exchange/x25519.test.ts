import { describe, expect, test } from 'vitest';
import { x25519, x25519PublicKey } from '#src/exchange/x25519.ts';

function bytes(hexadecimal: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(hexadecimal, 'hex'));
}

describe('as in RFC 7748', () => {
  test.each([
    [
      'a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4',
      'e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c',
      'c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552',
    ],
    [
      '4b66e9d4d1b4673c5ad22691957d6af5c11b6421e0ea01d42ca4169e7918ba0d',
      'e5210f12786811d3f4b7959d0538ae2c31dbe7106fc03c3efc4cd549c715a493',
      '95cbde9476e8907d7aade45cb4b873f88b595a68799fa152e6f8f7647aac7957',
    ],
  ])('5.2: %s', (privateKey, publicKey, secret) => {
    expect(x25519(bytes(privateKey), bytes(publicKey))).toEqual(bytes(secret));
  });

  test('5.2: once over', () => {
    const nine = bytes('09'.padEnd(64, '0'));
    expect(x25519(nine, nine)).toEqual(
      bytes('422c8e7a6227d7bca1350b3e2bb7279f7897b87bb6854b783c60e80311ae3079'),
    );
  });

  test('6.1: both sides agree', () => {
    const alice = bytes('77076d0a7318a57d3c16c17251b26645df4a3f5c8d4a0f1d0a3a1d8e0ed7dc1b');
    const bob = bytes('5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb');
    expect(x25519(alice, x25519PublicKey(bob))).toEqual(x25519(bob, x25519PublicKey(alice)));
    expect(x25519PublicKey(bob)).toEqual(
      bytes('de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f'),
    );
  });
});

test('as browsers compute it', async () => {
  const { subtle } = globalThis.crypto;
  for (let turn = 0; turn < 20; turn++) {
    const pair = await subtle.generateKey({ name: 'X25519' }, true, ['deriveBits']);
    const own = globalThis.crypto.getRandomValues(new Uint8Array(32));
    const ownPublic = await subtle.importKey('raw', x25519PublicKey(own), { name: 'X25519' }, true, []);
    const theirs = await subtle.deriveBits({ name: 'X25519', public: ownPublic }, pair.privateKey, 256);
    const theirPublic = new Uint8Array(await subtle.exportKey('raw', pair.publicKey));
    expect(x25519(own, theirPublic)).toEqual(new Uint8Array(theirs));
  }
});
