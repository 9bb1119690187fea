import * as fc from 'fast-check';
import { expect, test } from 'vitest';
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
])('%j becomes %j', (text, nickname) => {
  expect(cleanNickname(text)).toBe(nickname);
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
