import { deflateRawSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PILLAR_IDS } from '#src/domain/model/pillar.ts';
import { encodeAnswerCode } from '#src/exchange/answer-code.ts';
import { encodeAnswerFile } from '#src/exchange/answer-file.ts';
import { decodeAnswerLink, encodeAnswerLink } from '#src/exchange/answer-link.ts';
import { findCodes } from '#src/exchange/find-codes.ts';
import { toNotesPart } from '#src/exchange/notes-part.ts';
import { anyNotes, sentAnswer } from './support.ts';

const DAMAGED = { ok: false, reason: 'damaged' };

async function linkOf(sent = sentAnswer()): Promise<string> {
  return (await encodeAnswerLink(sent, null)) ?? '';
}

test('an answer without notes is its code', async () => {
  expect(await linkOf()).toBe(encodeAnswerCode(sentAnswer()));
  expect(await linkOf(sentAnswer({ notes: { service: '' } }))).toBe(encodeAnswerCode(sentAnswer()));
});

test('notes come back as they were written', async () => {
  await fc.assert(
    fc.asyncProperty(anyNotes, async (notes) => {
      const sent = sentAnswer({ notes });
      expect(await decodeAnswerLink(await linkOf(sent))).toEqual({
        ok: true,
        value: { kind: 'answer', sent },
      });
    }),
    { numRuns: 100 },
  );
});

test('the longest notes there can be come back', async () => {
  const letters = fc.sample(fc.string({ unit: 'binary', minLength: 4_990, maxLength: 5_000 }), {
    numRuns: 2,
    seed: 1,
  });
  const notes = {
    advertising: '\u0001'.repeat(10_000),
    service: letters[0] ?? '',
    friction: letters[1] ?? '',
    reputation: '\ud800'.repeat(10_000),
  };
  const link = await linkOf(sentAnswer({ notes }));
  expect(await decodeAnswerLink(link)).toMatchObject({ ok: true, value: { sent: { notes } } });
});

test('ten notes of characters that JSON writes as six come back', async () => {
  const notes = Object.fromEntries(PILLAR_IDS.map((pillar) => [pillar, '\u0001'.repeat(10_000)]));
  const link = await linkOf(sentAnswer({ notes }));
  expect(await decodeAnswerLink(link)).toMatchObject({ ok: true, value: { sent: { notes } } });
});

test('a link uses only characters that stay themselves in an address', async () => {
  const link = await linkOf(sentAnswer({ notes: { service: 'Отзывы '.repeat(100) } }));
  expect(link).toMatch(/^pl1[\w.-]+$/);
  expect(encodeURIComponent(link)).toBe(link);
});

describe('of a link with notes', () => {
  const sent = sentAnswer({ notes: { service: 'slow, but friendly' } });

  test('breaks do no harm', async () => {
    const link = await linkOf(sent);
    const broken = (link.match(/.{1,20}/g) ?? []).join('\r\n');
    expect(await decodeAnswerLink(broken)).toEqual(await decodeAnswerLink(link));
  });

  test('neither do marks that nobody sees, nor capitals in the code', async () => {
    const link = await linkOf(sent);
    const [code = '', notes = ''] = link.split('.');
    const whole = await decodeAnswerLink(link);
    expect(await decodeAnswerLink((link.match(/.{1,7}/g) ?? []).join('\u00ad\u200b'))).toEqual(whole);
    expect(await decodeAnswerLink(`\u202b${code.toUpperCase()}.${notes}\u202c`)).toEqual(whole);
    expect(await decodeAnswerLink(`${code}.`)).toMatchObject({ value: { sent: { notes: {} } } });
  });

  test('every changed, missing or added character is damage', async () => {
    const link = await linkOf(sent);
    const mark = link.indexOf('.');
    const places = Array.from({ length: link.length - mark - 1 }, (_, index) => mark + 1 + index);
    const changed = places.flatMap((place) => [
      link.slice(0, place) + (link[place] === 'A' ? 'B' : 'A') + link.slice(place + 1),
      link.slice(0, place) + link.slice(place + 1),
      `${link.slice(0, place)}z${link.slice(place)}`,
    ]);
    const read = await Promise.all(changed.map((other) => decodeAnswerLink(other)));
    expect(read).toEqual(changed.map(() => DAMAGED));
  });

  test('notes behind another code are damage', async () => {
    const link = await linkOf(sent);
    const other = encodeAnswerCode({ ...sent, bet: true });
    expect(await decodeAnswerLink(other + link.slice(link.indexOf('.')))).toEqual(DAMAGED);
  });
});

describe('with a right checksum, but as nobody packs notes, they are damage:', () => {
  const code = encodeAnswerCode(sentAnswer());
  const linkWith = (bytes: Uint8Array): string => `${code}.${toNotesPart(code, bytes)}`;

  test('(packed rightly they are whole)', async () => {
    const read = await decodeAnswerLink(linkWith(packed('["","<b>x</b>"]')));
    expect(read).toMatchObject({ value: { sent: { notes: { content: '<b>x</b>' } } } });
  });

  test.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['not deflated', Buffer.from('["x"]')],
    ['cut', packed('["a note that is long enough"]').slice(0, 12)],
    ['no JSON', packed('[')],
    ['no list', packed('{"service":"x"}')],
    ['a number', packed('[1]')],
    ['eleven notes', packed(JSON.stringify(new Array(11).fill('x')))],
    ['a note of 10,001', packed(JSON.stringify(['x'.repeat(10_001)]))],
    ['no UTF-8', deflateRawSync(Buffer.from([0x5b, 0x22, 0xff, 0x22, 0x5d]))],
  ])('%s', async (_, bytes) => {
    expect(await decodeAnswerLink(linkWith(bytes))).toEqual(DAMAGED);
  });

  test('what inflates to gigabytes is given up early', async () => {
    const bomb = deflateRawSync(Buffer.alloc(100_000_000));
    expect(bomb.length).toBeLessThan(100_000);
    const began = performance.now();
    expect(await decodeAnswerLink(linkWith(bomb))).toEqual(DAMAGED);
    expect(performance.now() - began).toBeLessThan(1_000);
  });

  test('a longer link is refused unread', async () => {
    const link = `${code}.${'A'.repeat(600_000)}`;
    expect(await decodeAnswerLink(link)).toEqual({ ok: false, reason: 'too-long' });
  });
});

test('whatever a link says, it is a result', async () => {
  const code = encodeAnswerCode(sentAnswer());
  const start = fc.constantFrom('', 'pl1', code, `${code}.`, `${code}.AAAB`);
  await fc.assert(
    fc.asyncProperty(start, fc.string({ unit: 'binary' }), async (begin, text) => {
      expect(typeof (await decodeAnswerLink(begin + text)).ok).toBe('boolean');
    }),
    { numRuns: 500 },
  );
});

test('a file holds a link that is found like any other', async () => {
  const link = await linkOf(sentAnswer({ notes: { service: 'slow' } }));
  const file = encodeAnswerFile(link);
  expect(JSON.parse(file)).toEqual({ format: 'plumbline-workshop-answer', version: 1, code: link });
  expect(findCodes(file)).toMatchObject([{ text: link, notes: 'here' }]);
});

function packed(text: string): Uint8Array {
  return deflateRawSync(Buffer.from(text));
}
