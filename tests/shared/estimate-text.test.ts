import { expect, test } from 'vitest';
import { fail, succeed } from '#src/domain/result.ts';
import type { Estimate, Measured } from '#src/domain/stats/estimates/measured.ts';
import { formatFor } from '#src/i18n/format.ts';
import { estimateTexts } from '#src/shared/estimate-text.ts';

const texts = estimateTexts(formatFor('pl'), (reason) => `brak: ${reason}`);
const estimate = (interval: Estimate['interval']): Measured<Estimate> =>
  succeed({ value: 2.345, n: 1234, effectiveN: 1234, interval });

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

test('a number stands with its n and its range in the reader’s format', () => {
  const measured = estimate(succeed({ low: 2.1, high: 2.6 }));
  expect([texts.value(measured), texts.n(measured), plain(texts.range(measured))]).toEqual([
    '2,3',
    '1234',
    'od 2,1 do 2,6',
  ]);
});

test('a number without a range says why it has none', () => {
  const measured = estimate(fail('one-answer'));
  expect([texts.value(measured), texts.range(measured)]).toEqual(['2,3', 'brak: one-answer']);
});

test('what is missing is a reason and never a number', () => {
  const measured: Measured<Estimate> = fail('not-asked');
  expect([texts.value(measured), texts.range(measured)]).toEqual(['brak: not-asked', 'brak: not-asked']);
  expect(texts.signedInterval(fail('no-spread'))).toBe('brak: no-spread');
});
