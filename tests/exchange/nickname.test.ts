import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanLine } from '#src/exchange/clean-text.ts';
import { cleanNickname } from '#src/exchange/nickname.ts';
import { anyNickname } from './support.ts';

test.each([
  ['  Anna\tMaria \n', 'Anna Maria'],
  ['e\u0301', 'é'],
  ['A\u0007n\u202en\u2066a\u200b', 'Anna'],
  ['<script>alert(1)</script>', '<script>alert(1)</script>'],
  ['x'.repeat(30), 'x'.repeat(28)],
  ['業務部業務部業務部業務部', '業務部業務部業務部'],
  ['twenty-four bytes here, 👩🏽‍🚀', 'twenty-four bytes here,'],
  ['👨🏽‍👩🏽‍👧🏽‍👦🏽', '👨🏽‍👩🏽‍👧'],
  ['🇵🇱🇵🇱🇵🇱🇵🇱', '🇵🇱🇵🇱🇵🇱'],
  ['a\ud800b', 'ab'],
  ['a \u200b \u2066 b', 'a b'],
])('%j becomes %j', (text, nickname) => {
  expect(cleanNickname(text)).toBe(nickname);
});

test('no mark that turns directions or splits words unseen is left, nor any control character', () => {
  const ranges = [
    [0, 0x1f],
    [0x7f, 0x9f],
    [0x61c],
    [0x200b],
    [0x200e, 0x200f],
    [0x202a, 0x202e],
    [0x2060, 0x206f],
  ];
  const marks = ranges.flatMap(([from = 0, to = from]) =>
    Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)),
  );
  // Some of them are white space: they become one space.
  const left = marks.map((mark) => cleanNickname(`An${mark}na`));
  expect(new Set(left)).toEqual(new Set(['Anna', 'An na']));
  expect(left.filter((name) => name === 'An na')).toHaveLength(5);
});

test.each(['', '   ', '\u200b\u200d', '\ufeff', '\u3164', '\u202e'])('of %j nothing is seen', (text) => {
  expect(cleanNickname(text)).toBeNull();
});

test('a cleaned nickname is at most 28 bytes of UTF-8, and cleaning it again changes nothing', () => {
  fc.assert(
    fc.property(anyNickname, (text) => {
      const nickname = cleanNickname(text);
      if (nickname === null) return;
      expect(new TextEncoder().encode(nickname).length).toBeLessThanOrEqual(28);
      expect(nickname).toBe(nickname.normalize('NFC').trim());
      expect(cleanNickname(nickname)).toBe(nickname);
    }),
    { numRuns: 1_000 },
  );
});

test('a nickname is as much of its line as fits, cut where one character ends for a reader', () => {
  const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
  fc.assert(
    fc.property(
      anyNickname,
      fc.constantFrom('', 'Anna-Maria von der ', '業務部業務部業務 '),
      (text, before) => {
        const line = cleanLine(before + text);
        const characters = Array.from(segmenter.segment(line), ({ segment }) => segment);
        // What is by itself too large for a nickname is cut between code points.
        const fitting = longestStart(characters) ?? longestStart(Array.from(line)) ?? '';
        fc.pre(cleanNickname(before + text) !== null);
        expect(cleanNickname(before + text)).toBe(fitting.trim());
      },
    ),
    { numRuns: 1_000 },
  );
});

/** Of what the first parts make, the longest that takes no more than 28 bytes. */
function longestStart(parts: readonly string[]): string | undefined {
  return parts
    .map((_, index) => parts.slice(0, index + 1).join(''))
    .findLast((start) => new TextEncoder().encode(start).length <= 28);
}
