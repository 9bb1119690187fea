import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { encodeAnswerCode, readCode } from '#src/exchange/answer-code.ts';
import { sealAnswer } from '#src/exchange/seal.ts';
import { anySentAnswer, sentAnswer } from './support.ts';
import { PUBLIC_KEYS } from './vectors.ts';

/** Everything that a keyboard or a reader may make of one character, and more. */
const CHARACTERS = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index).toLowerCase());
const ALPHABET = [...new Set(CHARACTERS)];

const answers = [
  sentAnswer(),
  sentAnswer({ ranking: null, scores: {}, department: 30, ballot: 2, bet: true, language: 'zh-Hant' }),
  sentAnswer({ nickname: 'x'.repeat(28) }),
  sentAnswer({ nickname: 'Zażółć gęślą jaźń 👩🏽‍🚀' }),
  ...fc.sample(anySentAnswer, { numRuns: 4, seed: 5 }),
  ...fc.sample(anySentAnswer, { numRuns: 4, seed: 5 }).map((sent) => ({ ...sent, nickname: 'w'.repeat(28) })),
];
const codes = answers.map((sent) => encodeAnswerCode(sent));
const sealed = await Promise.all(PUBLIC_KEYS.map((key) => sealAnswer(sentAnswer({ nickname: 'Anna' }), key)));
const allCodes = [...codes, ...sealed.map((code) => code ?? '')];

/** How many changed codes are read as anything. */
function readables(changes: (code: string) => Iterable<string>): readonly [changed: number, read: number] {
  const changed = allCodes.flatMap((code) => [...changes(code)].filter((other) => other !== code));
  return [changed.length, changed.filter((other) => readCode(other).ok).length];
}

function places(code: string): readonly number[] {
  return Array.from(code, (_, place) => place);
}

vi.setConfig({ testTimeout: 60_000 });

describe('of twelve codes and two sealed ones, none is read any more', () => {
  test('(unchanged all are)', () => {
    expect(allCodes.map((code) => readCode(code).ok)).toEqual(new Array(14).fill(true));
    expect(allCodes.filter(({ length }) => length === 90)).toHaveLength(5);
  });

  test('with any one character changed into any other, prefix and separator included', () => {
    const [changed, read] = readables((code) =>
      places(code).flatMap((place) =>
        ALPHABET.map((letter) => code.slice(0, place) + letter + code.slice(place + 1)),
      ),
    );
    expect(changed).toBeGreaterThan(60_000);
    expect(read).toBe(0);
  });

  test('with any one character left out', () => {
    const [changed, read] = readables((code) =>
      places(code).map((place) => code.slice(0, place) + code.slice(place + 1)),
    );
    expect(changed).toBeGreaterThan(1_000);
    expect(read).toBe(0);
  });

  test('with any one character put in anywhere', () => {
    const [changed, read] = readables((code) =>
      [...places(code), code.length].flatMap((place) =>
        ALPHABET.map((letter) => code.slice(0, place) + letter + code.slice(place)),
      ),
    );
    expect(changed).toBeGreaterThan(60_000);
    expect(read).toBe(0);
  });

  test('with any two neighbours swapped', () => {
    const [changed, read] = readables((code) =>
      places(code.slice(1)).map(
        (place) =>
          code.slice(0, place) + code.slice(place + 1, place + 2) + code[place] + code.slice(place + 2),
      ),
    );
    expect(changed).toBeGreaterThan(900);
    expect(read).toBe(0);
  });

  test('with a character doubled or any two swapped that stand one apart', () => {
    const [changed, read] = readables((code) =>
      places(code).flatMap((place) => [
        code.slice(0, place) + code[place] + code.slice(place),
        code.slice(0, place) +
          (code[place + 2] ?? '') +
          (code[place + 1] ?? '') +
          code[place] +
          code.slice(place + 3),
      ]),
    );
    expect(changed).toBeGreaterThan(1_000);
    expect(read).toBe(0);
  });
});
