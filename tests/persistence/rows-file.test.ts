import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeRowsFile } from '#src/persistence/rows-file.ts';

const ones = (count: number, value = 1) => Array.from({ length: count }, () => value);
const twoRows = {
  version: 1,
  mode: 'top',
  rows: 2,
  hasRanking: true,
  hasRatings: true,
  ranks: ones(20, 2),
  ratings: ones(20, 6),
  segments: [{ name: 'generation', groups: [{ label: 'Gen Z', generation: 'gen_z' }], codes: [1, 0] }],
  days: [20_000, -2_147_483_648],
  seconds: [-1, 30],
  records: [2, 3],
  flags: [0, 63],
};
const decode = (changes: Readonly<Record<string, unknown>> = {}) =>
  decodeRowsFile(JSON.stringify({ ...twoRows, ...changes }));

test('rows in order become typed columns', () => {
  const decoded = decode();
  expect(decoded.ok && decoded.value.ranks).toEqual(Uint8Array.from(twoRows.ranks));
  expect(decoded.ok && decoded.value.segments[0]?.codes).toEqual(Uint16Array.of(1, 0));
  expect(decoded.ok && decoded.value.days).toEqual(Int32Array.from(twoRows.days));
});

test.each([
  ['another version', { version: 2 }],
  ['an unknown mode', { mode: 'all' }],
  ['more rows than the sample can have', { rows: 1e9 }],
  ['half a row', { rows: 1.5 }],
  ['a column that is too short', { ranks: ones(19) }],
  ['a place after the tenth', { ranks: ones(20, 21) }],
  ['a rating above "not applicable"', { ratings: ones(20, 7) }],
  ['a fraction', { ratings: ones(20, 1.5) }],
  ['a text among numbers', { days: [1, '2'] }],
  ['a flag that nobody knows', { flags: [0, 64] }],
  ['a missing column', { records: null }],
  ['a code without its group', { segments: [{ name: 'a', groups: [], codes: [0, 1] }] }],
  [
    'an unknown generation',
    { segments: [{ name: 'a', groups: [{ label: 'a', generation: 'x' }], codes: [0, 1] }] },
  ],
])('%s is refused', (_, changes) => {
  expect(decode(changes)).toEqual({ ok: false, reason: 'damaged' });
});

test('no text at all makes the decoder fall over', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(decodeRowsFile(text)).toEqual({ ok: false, reason: 'damaged' });
    }),
  );
});
