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

const version2 = { version: 2, flags: [0, 127], weights: [0.5, 2], shown: ones(20, 10) };

test('a file of version 1 has neither weights nor the shown order', () => {
  const decoded = decode();
  expect(decoded.ok && [decoded.value.version, decoded.value.weights, decoded.value.shown]).toEqual([
    2,
    null,
    null,
  ]);
});

test('weights and the shown order of version 2 become typed columns, or stay away', () => {
  const decoded = decode(version2);
  expect(decoded.ok && decoded.value.weights).toEqual(Float64Array.of(0.5, 2));
  expect(decoded.ok && decoded.value.shown).toEqual(Uint8Array.from(version2.shown));
  const without = decode({ ...version2, weights: null, shown: null });
  expect(without.ok && [without.value.weights, without.value.shown]).toEqual([null, null]);
});

test.each([
  ['a weight of nothing', { weights: [1, 0] }],
  ['a weight that is text', { weights: [1, '1'] }],
  ['too few weights', { weights: [1] }],
  ['no weights, and not said so', { weights: undefined }],
  ['a position after the tenth', { shown: ones(20, 11) }],
  ['a flag that nobody knows', { flags: [0, 128] }],
])('version 2 with %s is refused', (_, changes) => {
  expect(decode({ ...version2, ...changes })).toEqual({ ok: false, reason: 'damaged' });
});

test.each([
  ['another version', { version: 3 }],
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
