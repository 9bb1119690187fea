import { beforeEach, describe, expect, test, vi } from 'vitest';
import { encodeAnswerCode } from '#src/exchange/answer-code.ts';
import { findCodes, MOST_FOUND_CODES } from '#src/exchange/find-codes.ts';
import { sentAnswer } from './support.ts';

/** Characters that were looked at, counted: no clock of a busy machine tells so well what a text costs. */
const work = vi.hoisted(() => ({ read: 0, checked: 0 }));

vi.mock(import('#src/exchange/letter-run.ts'), async (original) => {
  const module = await original();
  return {
    ...module,
    readRun: (text, from, most, rules) => {
      const run = module.readRun(text, from, most, rules);
      work.read += run.end - from + 1 + module.breakLength(text, run.end, rules);
      return run;
    },
  };
});

vi.mock(import('#src/exchange/letters.ts'), async (original) => {
  const module = await original();
  return {
    ...module,
    fromLetters: (code) => {
      work.checked += code.length;
      return module.fromLetters(code);
    },
    checkLetters: (prefix, bytes) => {
      work.checked += bytes.length;
      return module.checkLetters(prefix, bytes);
    },
  };
});

beforeEach(() => {
  work.read = 0;
  work.checked = 0;
});

// Megabytes, on machines that may be busy with other things.
vi.setConfig({ testTimeout: 60_000 });

const CODE = encodeAnswerCode(sentAnswer());
const DAMAGED = ` ${CODE.slice(0, -1)}${CODE.endsWith('q') ? 'p' : 'q'}`;

describe('each character of a hostile text is read and checked a few times at most:', () => {
  test.each([
    ['starts', 'pl1'],
    ['starts behind spaces', ' pl1'],
    ['starts of sealed codes', 'pls1'],
    ['starts in capitals and small letters', 'Pl1pL1'],
    ['starts with marks between', '\u200fp\u200bl\u200d1\u202e'],
    ['starts behind percent signs', '%2Fpl1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq'],
    ['starts with many letters', ` pl1${'q'.repeat(1_000)}`],
    ['starts of sealed codes with many letters', ` pls1zgn27${'q'.repeat(300)}`],
    ['letters with breaks', `pl1${' q'.repeat(40)}`],
    ['letters with long breaks', `pl1${`${' '.repeat(250)}q`.repeat(40)}`],
    ['breaks that are spelt', `pl1${'<br>&nbsp;=\r\n%20\\n'.repeat(60)}`],
    ['starts in what looks like breaks', 'pl1<br&nbsp=2%2\\'],
    ['damaged codes', DAMAGED],
    ['whole codes', CODE],
    ['codes of other versions', ` pl1y${'q '.repeat(500)}`],
    ['codes of other versions in one piece', ` pl1y${'q'.repeat(2_000)}`],
    ['codes of other versions without end', ` pl1y${'q '.repeat(500_000)}`],
    ['notes that never end', `${CODE}.BhqA`],
    ['long notes that are none', `${CODE}.BhqA${'a'.repeat(1_000)}`],
    ['notes with starts in them', `${CODE}.AAEB${'pl1'.repeat(200)}`],
    ['notes of megabytes', `${CODE}.BhqA${'a\n'.repeat(500_000)}`],
    ['previews', `${CODE.slice(0, 40)}… `],
  ])('%s', (_, unit) => {
    const text = unit.repeat(Math.ceil(400_000 / unit.length));
    findCodes(text);
    expect(work.read).toBeLessThan(4 * text.length);
    expect(work.checked).toBeLessThan(10 * text.length);
  });
});

test('of different codes only so many are looked for', () => {
  const codes = Array.from({ length: MOST_FOUND_CODES + 50 }, (_, index) =>
    encodeAnswerCode(sentAnswer({ sentAt: new Date(1_800_000_000_000 + 1_000 * index).toISOString() })),
  );
  work.checked = 0;
  const found = findCodes(codes.join('\n'));
  expect(found).toHaveLength(MOST_FOUND_CODES);
  expect(found.at(-1)?.code).toBe(codes[MOST_FOUND_CODES - 1]);
});
