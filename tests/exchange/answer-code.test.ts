import { bech32m } from '@scure/base';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeAnswerCode, encodeAnswerCode } from '#src/exchange/answer-code.ts';
import { createBitWriter } from '#src/exchange/bits.ts';
import { cleanNickname } from '#src/exchange/nickname.ts';
import { ranking } from '../domain/support.ts';
import { anySentAnswer, sentAnswer, valueOf } from './support.ts';

const LONG_NAME = 'Zażółć gęślą jaźń';

function read(text: string) {
  return decodeAnswerCode(text);
}

describe('a code', () => {
  test('gives back every answer that there can be', () => {
    fc.assert(
      fc.property(anySentAnswer, (sent) => {
        const nickname = sent.nickname === null ? null : cleanNickname(sent.nickname);
        expect(valueOf(read(encodeAnswerCode(sent)))).toEqual({
          kind: 'answer',
          sent: { ...sent, nickname },
        });
      }),
      { numRuns: 1_000 },
    );
  });

  test('has 45 characters, at most 90 with a nickname, and no capitals', () => {
    expect(encodeAnswerCode(sentAnswer())).toMatch(/^pl1[02-9ac-hj-np-z]{42}$/);
    expect(encodeAnswerCode(sentAnswer({ nickname: 'x'.repeat(28) }))).toHaveLength(90);
    expect(encodeAnswerCode(sentAnswer({ nickname: 'x'.repeat(100) }))).toHaveLength(90);
    fc.assert(
      fc.property(anySentAnswer, (sent) => {
        expect(encodeAnswerCode(sent).length).toBeLessThanOrEqual(90);
        expect(encodeAnswerCode({ ...sent, nickname: null })).toHaveLength(45);
      }),
    );
  });

  test('tells apart who did not rank and who ranked nothing', () => {
    const answers = [sentAnswer({ ranking: null }), sentAnswer({ ranking: { mode: 'top', groups: [] } })];
    const rankings = answers.map((sent) => valueOf(read(encodeAnswerCode(sent))));
    expect(rankings).toMatchObject([{ sent: { ranking: null } }, { sent: { ranking: { groups: [] } } }]);
  });

  test('is the same for tied pillars in any order, and without notes', () => {
    const one = sentAnswer({ ranking: ranking('fr se=pr ad'), notes: {} });
    const other = sentAnswer({ ranking: ranking('fr pr=se ad'), notes: { service: 'slow' } });
    expect(encodeAnswerCode(one)).toBe(encodeAnswerCode(other));
  });

  test('cuts a nickname between what a reader sees as characters', () => {
    const code = encodeAnswerCode(sentAnswer({ nickname: `${LONG_NAME} 👩🏽‍🚀👩🏽‍🚀` }));
    expect(read(code)).toMatchObject({ value: { sent: { nickname: 'Zażółć gęślą jaźń' } } });
  });

  test('carries the nearest time when a clock is wrong', () => {
    const times = ['1970-01-01T00:00:00Z', '2300-01-01T00:00:00Z', '2026-03-04T05:06:07.999Z'];
    const sent = times.map((sentAt) => valueOf(read(encodeAnswerCode(sentAnswer({ sentAt })))));
    expect(sent).toMatchObject([
      { sent: { sentAt: '2026-01-01T00:00:00.000Z' } },
      { sent: { sentAt: '2060-01-10T13:37:03.000Z' } },
      { sent: { sentAt: '2026-03-04T05:06:07.000Z' } },
    ]);
  });

  test('is not made of what no code can say: that is a bug', () => {
    expect(() => encodeAnswerCode(sentAnswer({ department: 31 }))).toThrow('wider');
    expect(() => encodeAnswerCode(sentAnswer({ sentAt: 'yesterday' }))).toThrow('ISO');
    expect(() => encodeAnswerCode(sentAnswer({ ranking: ranking('fr se=fr') }))).toThrow('one group');
    expect(() => encodeAnswerCode(sentAnswer({ ranking: { mode: 'subset', groups: [] } }))).toThrow('orders');
  });
});

describe('reading', () => {
  const code = encodeAnswerCode(sentAnswer({ nickname: 'Anna' }));
  const whole = read(code);

  test.each([
    ['capitals', code.toUpperCase()],
    ['one capital, as phones write', `P${code.slice(1)}`],
    ['groups with spaces', (code.match(/.{1,4}/g) ?? []).join(' ')],
    ['hyphens at the ends of lines', (code.match(/.{1,20}/g) ?? []).join('-\r\n')],
    ['quotes and brackets around it', ` “(${code})”. `],
    ['soft hyphens and zero-width spaces', (code.match(/.{1,7}/g) ?? []).join('\u00ad\u200b')],
    ['wide letters of a Chinese keyboard', code.replace(/./g, (letter) => wide(letter))],
  ])('takes %s', (_, text) => {
    expect(whole.ok).toBe(true);
    expect(read(text)).toEqual(whole);
  });

  test('says of another version that it is one', () => {
    for (const version of [0, 2, 15]) {
      const digits = bech32m.decode(code as `pl1${string}`).words;
      digits[0] = (version << 1) | ((digits[0] ?? 0) & 1);
      expect(read(bech32m.encode('pl', digits))).toEqual({ ok: false, reason: 'unknown-version' });
      expect(read(bech32m.encode('pls', digits))).toEqual({ ok: false, reason: 'unknown-version' });
    }
  });

  test('refuses a longer text unread', () => {
    expect(read('q'.repeat(4_001))).toEqual({ ok: false, reason: 'too-long' });
  });

  test.each([
    ['nothing', ''],
    ['no code', 'hello'],
    ['a prefix alone', 'pl1'],
    ['no content', bech32m.encode('pl', [])],
    ['half a code', code.slice(0, 30)],
    ['another prefix', bech32m.encode('pm', bech32m.decode(code as `pl1${string}`).words)],
    ['something behind it', `${code}q`],
    ['two codes', code + code],
    ['letters without end', `pl1${'q'.repeat(2_000)}`],
  ])('refuses %s as damaged', (_, text) => {
    expect(read(text)).toEqual({ ok: false, reason: 'damaged' });
  });
});

describe('with a right checksum, but as no writer writes, a code is damaged:', () => {
  interface Parts {
    readonly language?: number;
    readonly ranking?: number;
    readonly length?: number;
    readonly nickname?: readonly number[];
    readonly behind?: readonly number[];
  }

  function codeOf({ language = 0, ranking: number = 0, length, nickname = [], behind = [] }: Parts): string {
    const writer = createBitWriter();
    const fields = [
      [1, 4],
      [5, 32],
      [6, 40],
      [0, 2],
      [language, 3],
      [0, 5],
      [7, 30],
      [0, 30],
      [number, 28],
      [length ?? nickname.length, 5],
    ] as const;
    for (const [value, width] of fields) writer.write(value, width);
    writer.writeBytes(Uint8Array.from(nickname));
    for (const bit of behind) writer.write(bit, 1);
    return bech32m.encode('pl', writer.digits(5), 100);
  }

  test('(written rightly it is whole)', () => {
    expect(read(codeOf({}))).toMatchObject({ ok: true, value: { sent: { nickname: null, ranking: null } } });
    expect(read(codeOf({ ranking: 204_495_126, nickname: [0xc3, 0xa9] }))).toMatchObject({
      value: { sent: { nickname: 'é' } },
    });
  });

  test.each<[string, Parts]>([
    ['a language that there is not', { language: 4 }],
    ['a ranking that there is not', { ranking: 204_495_127 }],
    ['29 bytes of nickname', { nickname: new Array<number>(29).fill(97) }],
    ['a nickname longer than the code', { length: 5 }],
    ['broken UTF-8', { nickname: [0xc3] }],
    ['UTF-8 in more bytes than needed', { nickname: [0xc0, 0x81] }],
    ['half of a surrogate pair', { nickname: [0xed, 0xa0, 0x80] }],
    ['a control character', { nickname: [97, 7, 98] }],
    ['a line break', { nickname: [97, 10, 98] }],
    ['a mark that turns directions', { nickname: [97, 0xe2, 0x80, 0xae, 98] }],
    ['a byte order mark', { nickname: [0xef, 0xbb, 0xbf, 97] }],
    ['spaces around a nickname', { nickname: [32, 97] }],
    ['a nickname that nobody sees', { nickname: [0xe2, 0x80, 0x8d] }],
    ['letters in pieces', { nickname: [101, 0xcc, 0x81] }],
    ['a last bit that is set', { behind: [1] }],
    ['a letter too many', { behind: [0, 0, 0, 0, 0, 0] }],
  ])('%s', (_, parts) => {
    expect(read(codeOf(parts))).toEqual({ ok: false, reason: 'damaged' });
  });
});

test('whatever is read is a result', () => {
  const letters = fc.string({
    unit: fc.constantFrom(...Array.from('qpzry9x8gf2tvdw0s3jn54khce6mua7l1 PLo')),
  });
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), letters),
      fc.constantFrom('', 'pl1', 'pls1'),
      (text, start) => {
        expect(read(start + text).ok).toBe(false);
      },
    ),
    { numRuns: 1_000 },
  );
});

test('whatever has a right checksum is a result, and one answer has one code', () => {
  const digits = fc.array(fc.integer({ min: 0, max: 31 }), { maxLength: 90 });
  fc.assert(
    fc.property(digits, fc.constantFrom('pl', 'pls'), fc.boolean(), (words, prefix, isVersionOne) => {
      if (isVersionOne) words[0] = 2 | ((words[0] ?? 0) & 1);
      const code = bech32m.encode(prefix, words, 200);
      const result = read(code);
      const again = result.ok && result.value.kind === 'answer' ? encodeAnswerCode(result.value.sent) : code;
      expect(again).toBe(code);
      expect(result.ok || ['damaged', 'unknown-version'].includes(result.reason)).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});

function wide(letter: string): string {
  return String.fromCharCode(letter.charCodeAt(0) + 0xfee0);
}
