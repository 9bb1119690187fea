import { expect, test } from 'vitest';
import { formatFor } from '#src/i18n/format.ts';
import { reliabilityText } from '#src/shared/reliability-text.ts';

const inPolish = (reliability: number) =>
  reliabilityText(formatFor('pl'), reliability).replace('\u00a0', ' ');

test('a reliability is called 1 only where it is exactly so', () => {
  expect([0, 0.874, 0.99, 0.9934, 0.99999, 1].map(inPolish)).toEqual([
    '0,00',
    '0,87',
    '0,99',
    '> 0,99',
    '> 0,99',
    '1,00',
  ]);
});
