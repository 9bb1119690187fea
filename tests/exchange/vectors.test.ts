import { expect, test } from 'vitest';
import { decodeAnswerCode, encodeAnswerCode } from '#src/exchange/answer-code.ts';
import { decodeAnswerLink } from '#src/exchange/answer-link.ts';
import { decodeInvite, encodeInvite } from '#src/exchange/invite-link.ts';
import { openSealed } from '#src/exchange/seal.ts';
import { valueOf } from './support.ts';
import { VECTORS } from './vectors.ts';

test.each(VECTORS.plain)('$code is written and read as published', ({ code, answer }) => {
  expect(encodeAnswerCode(answer)).toBe(code);
  expect(decodeAnswerCode(code)).toEqual({ ok: true, value: { kind: 'answer', sent: answer } });
});

test.each(VECTORS.links)('$link is read as published', async ({ link, answer }) => {
  expect(await decodeAnswerLink(link)).toEqual({ ok: true, value: { kind: 'answer', sent: answer } });
});

test.each(VECTORS.sealed)('$link is opened as published', async ({ link, keys, answer }) => {
  const read = valueOf(await decodeAnswerLink(link));
  if (read.kind !== 'sealed') throw new Error('not sealed');
  expect(read.sealed.workshop).toBe(answer.workshop);
  expect(await openSealed(read.sealed, keys)).toEqual({ ok: true, value: answer });
});

test.each(VECTORS.invites)('$text is written and read as published', ({ text, invite }) => {
  expect(encodeInvite(invite)).toBe(text);
  expect(decodeInvite(text)).toEqual({ ok: true, value: invite });
});
