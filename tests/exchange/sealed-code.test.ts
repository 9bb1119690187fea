import { bech32m } from '@scure/base';
import { describe, expect, test } from 'vitest';
import type { SealingKeys } from '#src/domain/model/workshop.ts';
import { readCode } from '#src/exchange/answer-code.ts';
import { agreeOnce, webCrypto } from '#src/exchange/key-agreement.ts';
import { compressPoint } from '#src/exchange/p256-point.ts';
import { openSealed, sealAnswer } from '#src/exchange/seal.ts';
import { readContent, writeContent, type SealedAnswer } from '#src/exchange/sealed-code.ts';
import { sealBytes, sealingSecrets } from '#src/exchange/sealing-secrets.ts';
import { fromBase64Url } from '#src/exchange/text-bytes.ts';
import { sentAnswer, WORKSHOP } from './support.ts';
import { KEYS } from './vectors.ts';

const DAMAGED = { ok: false, reason: 'damaged' };

/** The code with some bits of its first two letters changed: four of version, the curve, the sign, then the workshop. */
async function changedCode(keys: SealingKeys, change: (letters: number[]) => void): Promise<string> {
  const code = (await sealAnswer(sentAnswer(), keys)) ?? '';
  const letters = bech32m.decode(code as `pls1${string}`, 200).words;
  change(letters);
  return bech32m.encode('pls', letters, 200);
}

/** Sealed with good secrets, whatever it is: what a hostile colleague can do. */
async function sealedContent(content: Uint8Array<ArrayBuffer>, keys: SealingKeys): Promise<SealedAnswer> {
  const crypto = webCrypto();
  const facilitatorKey = fromBase64Url(keys.publicKey);
  const agreement = crypto && facilitatorKey && (await agreeOnce(keys.curve, facilitatorKey, crypto));
  if (!agreement) throw new Error('no keys');
  const { curve } = keys;
  const oneTimeKey = curve === 'x25519' ? agreement.oneTimeKey : compressPoint(agreement.oneTimeKey);
  const header = { workshop: WORKSHOP, curve, oneTimeKey };
  const secrets = await sealingSecrets({ shared: agreement.shared, ...header, facilitatorKey }, crypto);
  return { ...header, content: await sealBytes(content, secrets, 'content'), notes: null };
}

describe.each(KEYS.map((keys) => [keys.curve, keys] as const))('on %s', (curve, keys) => {
  test('a sign that is set is damage on X25519 and another point on P-256', async () => {
    const code = await changedCode(keys, (letters) => {
      letters[1] = (letters[1] ?? 0) ^ 0b10000;
    });
    const other = { ok: true, value: { kind: 'sealed', sealed: { curve: 'p-256', workshop: WORKSHOP } } };
    expect(readCode(code)).toMatchObject(curve === 'x25519' ? DAMAGED : other);
  });

  test('bits behind the answer are damage, though the seal is good', async () => {
    const content = writeContent(sentAnswer());
    expect(await openSealed(await sealedContent(content, keys), keys)).toMatchObject({ ok: true });
    for (const place of [content.length - 1, 19]) {
      const filled = content.slice();
      filled[place] = (filled[place] ?? 0) | 1;
      expect(await openSealed(await sealedContent(filled, keys), keys)).toEqual(DAMAGED);
    }
  });
});

test('content that is too short for its answer is none', () => {
  const content = writeContent(sentAnswer({ nickname: 'x'.repeat(28) }));
  expect(readContent(content, WORKSHOP)?.nickname).toBe('x'.repeat(28));
  expect(readContent(content.slice(0, -1), WORKSHOP)).toBeNull();
});
