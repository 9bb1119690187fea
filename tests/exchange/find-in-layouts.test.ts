import { describe, expect, test } from 'vitest';
import type { AnswerId } from '#src/domain/model/answer.ts';
import { encodeAnswerCode } from '#src/exchange/answer-code.ts';
import { decodeAnswerLink, encodeAnswerLink } from '#src/exchange/answer-link.ts';
import { findCodes, type FoundCode } from '#src/exchange/find-codes.ts';
import { sealAnswer } from '#src/exchange/seal.ts';
import { html, LAYOUTS, quoted, quotedPrintable } from './layouts.ts';
import { sentAnswer, valueOf } from './support.ts';
import { PUBLIC_KEYS } from './vectors.ts';

const [key] = PUBLIC_KEYS;
if (!key) throw new Error('no key');

const chen = sentAnswer({
  id: 'cccccccccc' as AnswerId,
  nickname: '陳雅婷',
  notes: { service: 'Nobody answers after five.', reputation: 'Отзывы хорошие — «почти».' },
});
const anna = encodeAnswerCode(sentAnswer({ id: 'aaaaaaaaaa' as AnswerId }));
const ben = encodeAnswerCode(
  sentAnswer({ id: 'bbbbbbbbbb' as AnswerId, nickname: 'Benedykt Brzęczyszczykiewicz' }),
);
const link = (await encodeAnswerLink(chen, null)) ?? '';
const dora = (await sealAnswer(sentAnswer({ id: 'dddddddddd' as AnswerId }), key)) ?? '';

const CARRIERS: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'in quoted-printable': quotedPrintable,
  'in HTML': html,
  'in JSON': (text) => JSON.stringify({ text }),
  'quoted and wrapped': quoted,
  'quoted, then in JSON': (text) => JSON.stringify({ text: quoted(text) }),
  'quoted, then in HTML': (text) => html(quoted(text)),
  'quoted, then in quoted-printable': (text) => quotedPrintable(quoted(text)),
};

/** What is damaged has a text too. */
function wholeText({ read, text }: FoundCode): string {
  return read.ok ? text : read.reason;
}

function filled(layout: string): string {
  const answers = [anna, ben, `https://example.org/plumbline/#/answer/${link}`, dora];
  return layout.replace(/\$(\d)/g, (_, place) => answers[Number(place) - 1] ?? '');
}

describe.each(Object.entries(CARRIERS))('%s, every answer is found once and no damage:', (_, carry) => {
  test.each(Object.entries(LAYOUTS))('%s', async (_name, layout) => {
    const found = findCodes(carry(filled(layout)));
    expect(found.map(wholeText)).toEqual([anna, ben, link, dora]);
    expect(found.map(({ notes }) => notes)).toEqual(['none', 'none', 'here', 'none']);
    expect(valueOf(await decodeAnswerLink(found[2]?.text ?? ''))).toEqual({ kind: 'answer', sent: chen });
  });
});

describe('what breaks up a long word does no harm to a code or to its notes:', () => {
  test.each([
    ['a line break', '\r\n'],
    ['a non-breaking space', '\u00a0'],
    ['a narrow non-breaking space', '\u202f'],
    ['a wide space', '\u3000'],
    ['a line separator', '\u2028'],
    ['a soft hyphen', '\u00ad'],
    ['a zero-width space', '\u200b'],
    ['a word joiner', '\u2060'],
    ['a byte order mark', '\ufeff'],
    ['control characters', '\u0007\u0085'],
    ['marks of direction', '\u200f\u202a\u2066\u2069\u202c\u200e'],
    ['a selector of variants', '\ufe0f'],
    ['a filler of Hangul', '\u3164'],
    ['quoting', '\n> > '],
    ['quoting with lines', '\n | '],
    ['an indent of 200', `\n${' '.repeat(200)}`],
    ['a soft break', '=\r\n'],
    ['a soft break behind a space', ' = \n'],
    ['quoted-printable', '=20=0D=0A=09'],
    ['quoted-printable of more than ASCII', '=C2=A0=e2=80=8b=E2=80=AF=c2=ad'],
    ['percent signs', '%20%0D%0a%C2%A0%e2%80%8B'],
    ['entities', '&nbsp;&shy;&zwnj;&zwj;&lrm;&rlm;&#8203;&#xA0;&#X200b;'],
    ['quoting in HTML', '<br>\n&gt; &gt; '],
    ['tags of breaks', '<wbr><WBR/><br />'],
    ['JSON', '\\r\\n\\t'],
    ['JSON of more than ASCII', '\\u00a0\\u00AD\\u200b\\u202f\\u2060\\ufeff'],
    ['a break of Markdown', '\\\n'],
  ])('%s', (_, between) => {
    for (const width of [4, 19]) {
      const broken = [ben, link].map((text) =>
        (text.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).join(between),
      );
      expect(findCodes(`${broken.join('\n\n')}\n`).map(wholeText)).toEqual([ben, link]);
    }
  });

  test.each(['\n', '\r\n> ', '\u00a0', '\u00ad', '\u200b', '\ufe0f', '-\n', '=\r\n', '\u0007\u0085'])(
    '%j, in the prefix of a code too',
    (between) => {
      for (const code of [anna, dora]) {
        const broken = (code.match(/./g) ?? []).slice(0, 4).join(between) + between + code.slice(4);
        expect(findCodes(broken).map(wholeText)).toEqual([code]);
      }
    },
  );

  test.each([
    ['a hyphen', '-\n'],
    ['a non-breaking hyphen', '\u2011\n'],
    ['a long dash', '\u2014'],
    ['a minus', '\u2212'],
  ])('%s (in a code: in notes it is a letter, or none)', (_, between) => {
    const broken = (ben.match(/.{1,9}/g) ?? []).join(between);
    expect(findCodes(broken).map(wholeText)).toEqual([ben]);
  });
});

test('breaks beside the full stop do no harm to notes, and another sentence is no damage to them', () => {
  for (const stop of ['\r\n.', '=\r\n.', '.\r\n', ' > .\n> ']) {
    expect(findCodes(link.replace('.', stop)).map(wholeText)).toEqual([link]);
  }
  const sentence = 'ThankYouForTheWorkshopOfToday';
  expect(findCodes(`${ben}\n.${sentence}`)).toMatchObject([{ text: ben, notes: 'none' }]);
  expect(findCodes(`${ben}.${sentence}`)).toMatchObject([{ text: ben, notes: 'damaged' }]);
});

describe('other letters of the same look or sound:', () => {
  test.each([
    ['capitals', ben.toUpperCase()],
    ['capitals and small ones', ben.replace(/.(.)/g, (two) => two.slice(0, 1).toUpperCase() + two.slice(1))],
    ['wide ones', ben.replace(/./g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))],
  ])('%s', (_, text) => {
    expect(findCodes(`A: ${text}!`)).toMatchObject([
      { from: 3, to: 3 + text.length, code: ben, read: { ok: true } },
    ]);
  });

  test('wide ones in notes', () => {
    const wide = link.replace(/./g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
    expect(findCodes(wide)).toMatchObject([{ text: link, notes: 'here', read: { ok: true } }]);
  });
});

describe('the beginning of a code', () => {
  const start = ben.slice(0, 60);

  test('that stands whole elsewhere is a preview, before it or behind it', () => {
    expect(findCodes(`"${start}…"\n${ben}`).map(wholeText)).toEqual([ben]);
    expect(findCodes(`${ben}\n> ${start}...`).map(wholeText)).toEqual([ben]);
  });

  test('is a preview among the codes of many', () => {
    const codes = Array.from({ length: 50 }, (_, second) =>
      encodeAnswerCode(sentAnswer({ sentAt: new Date(1_800_000_000_000 + 1_000 * second).toISOString() })),
    );
    for (const [index, code] of codes.entries()) {
      const others = codes.filter((_, other) => other !== index);
      const preview = `"${code.slice(0, 44)}…"`;
      expect(findCodes([preview, ...codes].join('\n'))).toHaveLength(50);
      expect(findCodes([preview, ...others].join('\n'))).toMatchObject([
        { read: { ok: false } },
        ...others.map(() => ({})),
      ]);
    }
  });

  test('that stands whole nowhere is damage', () => {
    expect(findCodes(`"${start}…"\n${anna}`)).toMatchObject([
      { code: start, read: { reason: 'damaged' } },
      { code: anna, read: { ok: true } },
    ]);
  });

  test('ends where another one begins', () => {
    expect(findCodes(` ${start}${anna}`)).toMatchObject([
      { code: start, read: { reason: 'damaged' } },
      { code: anna, read: { ok: true } },
    ]);
  });
});
