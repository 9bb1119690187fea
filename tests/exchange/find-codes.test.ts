import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { encodeAnswerCode } from '#src/exchange/answer-code.ts';
import { decodeAnswerLink } from '#src/exchange/answer-link.ts';
import {
  findCodes,
  LONGEST_SEARCHED_TEXT,
  MOST_DAMAGED_CODES,
  MOST_FOUND_CODES,
  type FoundCode,
} from '#src/exchange/find-codes.ts';
import { anySentAnswer, sentAnswer, valueOf } from './support.ts';

// Texts of megabytes, on machines that may be busy with other things.
vi.setConfig({ testTimeout: 30_000 });

const PEOPLE: Readonly<Record<string, string>> = {
  aaaaaaaaaa: 'Anna',
  bbbbbbbbbb: 'Ben',
  cccccccccc: 'Chen',
};

/** As in `Anna`, `Chen with notes`, `Anna x2`, `sealed`, `damaged`. */
function nameOf({ read, notes, times }: FoundCode): string {
  const name = read.ok ? readName(read.value) : read.reason;
  const tail = notes === 'none' ? '' : notes === 'here' ? ' with notes' : ' with damaged notes';
  return name + tail + (times === 1 ? '' : ` x${times}`);
}

function readName(read: { kind: 'answer'; sent: { id: string } } | { kind: 'sealed' }): string {
  return read.kind === 'sealed' ? 'sealed' : (PEOPLE[read.sent.id] ?? read.sent.id);
}

function fixture(name: string): string {
  return readFileSync(`tests/exchange/fixtures/${name}`, 'utf8');
}

describe('in texts as people have them', () => {
  test.each([
    ['zoom-chat.txt', ['Anna', 'Ben', 'Chen with notes', 'sealed']],
    ['teams-copy.txt', ['Anna', 'Ben', 'Chen with notes']],
    ['slack-copy.txt', ['Anna', 'Ben', 'sealed']],
    ['whatsapp-export.txt', ['Anna x2', 'Ben', 'Chen with notes']],
    ['outlook-mail.txt', ['Anna', 'Chen with notes', 'Ben']],
    ['gmail-quoted.txt', ['Ben', 'sealed', 'Chen with notes', 'Anna']],
    ['apple-mail.txt', ['Anna', 'Ben', 'Chen with notes']],
    ['sms-wrapped.txt', ['Anna', 'Ben', 'Chen']],
    ['word-smart.txt', ['Anna', 'Ben', 'Chen', 'sealed']],
    ['awkward.txt', ['Anna x3', 'Ben', 'Chen', 'damaged x2', 'damaged', 'unknown-version x2']],
    ['links.txt', ['Chen with notes x2', 'Ben', 'Anna']],
    ['links-damaged.txt', ['Chen with damaged notes', 'Anna with damaged notes', 'Ben']],
    ['answer-file.plumbline.json', ['Chen with notes']],
  ])('%s: all of them are found', (name, expected) => {
    expect(findCodes(fixture(name)).map(nameOf)).toEqual(expected);
  });

  test.each(['zoom-chat.txt', 'outlook-mail.txt', 'gmail-quoted.txt'])(
    '%s: notes can be read',
    async (name) => {
      const chen = findCodes(fixture(name)).find(({ notes }) => notes === 'here');
      expect(valueOf(await decodeAnswerLink(chen?.text ?? ''))).toMatchObject({
        kind: 'answer',
        sent: {
          nickname: '陳雅婷',
          notes: { service: 'Nobody answers the phone after five.', reputation: 'Отзывы хорошие — «почти».' },
        },
      });
    },
  );

  test('files of this project hold no codes', () => {
    const texts = ['README.md', 'package-lock.json', 'src/exchange/README.md', 'locales/pl/common.json'];
    expect(texts.flatMap((name) => findCodes(readFileSync(name, 'utf8')))).toEqual([]);
  });
});

test('a place is where the code stands, and its text is the code', () => {
  const code = encodeAnswerCode(sentAnswer());
  const broken = `${code.slice(0, 10)}\r\n> ${code.slice(10)}`.toUpperCase();
  const text = `See: ${broken}, thanks`;
  expect(findCodes(text)).toMatchObject([
    { from: 5, to: 5 + broken.length, code, text: code, times: 1, read: { ok: true } },
  ]);
});

test('whatever stands around and between, every code is found', () => {
  const breaks = fc.constantFrom(
    '',
    ' ',
    '\n',
    '\r\n> ',
    '\u00a0',
    '\u00ad',
    '\u200b',
    '-\n',
    '=\r\n',
    '\t| ',
  );
  const around = fc.constantFrom(
    '',
    '. ',
    'pl',
    'PL1 ',
    '\n',
    ' (',
    '):\n',
    '業務 ',
    'https://a.b/#/answer/',
    'pl1qqq ',
  );
  const pieces = fc.tuple(anySentAnswer, breaks, fc.integer({ min: 1, max: 50 }), around, fc.boolean());
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 6 }), (parts) => {
      const codes = parts.map(([sent]) => encodeAnswerCode(sent));
      const text = parts.map(([, between, width, before, isUpper], index) => {
        const cut = (codes[index]?.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).join(between);
        return before + (isUpper ? cut.toUpperCase() : cut);
      });
      const found = findCodes(text.join(''))
        .filter(({ read }) => read.ok)
        .map(({ code }) => code);
      expect(found).toEqual([...new Set(codes)]);
    }),
    { numRuns: 500 },
  );
});

test('any text is searched without an exception', () => {
  const unit = fc.constantFrom(
    'p',
    'l',
    's',
    '1',
    'q',
    'P',
    ' ',
    '.',
    '>',
    '=\n',
    '\ud800',
    'A',
    'pl1',
    'pls1',
    'z'.repeat(40),
  );
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit }), fc.string({ unit: 'binary' })), (text) => {
      expect(findCodes(text).filter(({ read }) => read.ok)).toEqual([]);
    }),
    { numRuns: 1_000 },
  );
});

test('what stands behind the longest text that is searched is not found', () => {
  const code = encodeAnswerCode(sentAnswer());
  const before = 'p'.repeat(LONGEST_SEARCHED_TEXT - code.length);
  expect(findCodes(before + code)).toHaveLength(1);
  expect(findCodes(`${before}p${code}`)).toEqual([]);
});

describe('of what is damaged', () => {
  const damaged = `pl1${'q'.repeat(19)}x`;

  test.each([
    ['a code in a link', `https://example.org/#/answer/${damaged}`],
    ['a code in an encoded link', `https%3A%2F%2Fexample.org%2F%23%2Fanswer%2F${damaged}`],
    [
      'a code in a link that was encoded twice',
      `https%253A%252F%252Fexample.org%252F%2523%252Fanswer%252F${damaged}`,
    ],
    ['a code of 20 letters', damaged],
    ['a code in capitals', damaged.toUpperCase()],
  ])('%s is reported', (_, text) => {
    const from = text.toLowerCase().indexOf('pl1');
    expect(findCodes(text)).toMatchObject([{ from, code: damaged, read: { reason: 'damaged' } }]);
  });

  test('a code in groups of four is reported by the letters that would tell its length', () => {
    const groups = `pl1q ${'qqqq '.repeat(12)}`;
    expect(findCodes(groups)).toMatchObject([{ code: `pl1${'q'.repeat(36)}`, read: { reason: 'damaged' } }]);
    expect(findCodes(`pl1q ${'qqqq '.repeat(8)}`)).toEqual([]);
  });

  test('no more than 1,000 letters are kept', () => {
    expect(findCodes(`pl1${'q'.repeat(200_000)}`)).toMatchObject([{ from: 0, to: 1_003 }]);
  });

  test.each([
    ['less than 20 letters', `pl1${'q'.repeat(19)}`],
    ['mostly digits', `pl1${'q'.repeat(10)}${'2'.repeat(10)}`],
    ['the end of another word', `firmapl1${'q'.repeat(30)}`],
    ['an address and a number', `firma.pl 1${'q'.repeat(30)}`],
  ])('%s is none', (_, text) => {
    expect(findCodes(text)).toEqual([]);
  });
});

test('of many only so many are reported', () => {
  const damaged = Array.from(
    { length: MOST_DAMAGED_CODES + 10 },
    (_, index) => ` pl1${'q'.repeat(30)}${wordOf(index)}`,
  );
  expect(findCodes(damaged.join('\n'))).toHaveLength(MOST_DAMAGED_CODES);
  expect(MOST_FOUND_CODES).toBe(20_000);
});

function wordOf(number: number): string {
  return number.toString(7).replace(/./g, (digit) => 'qpzryxg'[Number(digit)] ?? '');
}

describe('where a code begins takes no longer to find than the length of a text allows:', () => {
  test.each([
    ['prefixes with gaps', `p${' '.repeat(64)}l${' '.repeat(64)}`, 2_000_000],
    [
      'prefixes of sealed codes with gaps',
      `p${'>'.repeat(64)}l${'-'.repeat(64)}s${' '.repeat(64)}`,
      2_000_000,
    ],
    ['p', 'p', 4_000_000],
    ['pl1 with many letters', ` pl1${'q'.repeat(1_000)}`, 1_000_000],
    ['previews of nothing', ` pl1${'q'.repeat(30)}`, 400_000],
  ])('%s', (_, unit, length) => {
    const times = [length / 4, length].map((size) => {
      const text = unit.repeat(Math.ceil(size / unit.length));
      const before = process.cpuUsage();
      findCodes(text);
      return process.cpuUsage(before).user / 1_000;
    });
    const [quarter = 0, whole = 0] = times;
    // Milliseconds of this process alone: four times as many for four times the length, 16 if it were quadratic. What
    // is read of a code behind its beginning is counted in search-work.test.ts.
    expect(whole).toBeLessThan(10 * quarter + 200);
  });
});
