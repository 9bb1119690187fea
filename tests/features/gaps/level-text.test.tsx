// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Level, Total } from '#src/domain/analysis/analysis.ts';
import { at } from '#src/domain/assert.ts';
import { fail, succeed } from '#src/domain/result.ts';
import { useLevelText } from '#src/features/gaps/use-level-text.ts';
import { renderScreen, textOf } from '#tests/features/support/render-screen.tsx';

function totalWith(level: Level, probabilities: readonly number[] | null): Total {
  return {
    estimate: { value: 10 * level, n: 12, effectiveN: 12, interval: fail('one-answer') },
    level,
    levelProbability: probabilities ? succeed(at(probabilities, level - 1)) : fail('one-answer'),
    levelProbabilities: probabilities ? succeed(probabilities) : fail('one-answer'),
  };
}

function LevelText({ total }: { readonly total: Total }) {
  const levelText = useLevelText();
  return <p>{levelText(total)}</p>;
}

async function shownLevel(total: Total): Promise<string> {
  await renderScreen(<LevelText total={total} />);
  return textOf(await screen.findByText(/practised/));
}

test('a level that is at least 80% sure stands alone', async () => {
  expect(await shownLevel(totalWith(3, [0, 0.08, 0.92, 0, 0]))).toBe('practised, 92% sure');
});

test('a level that is less sure names the second most probable one', async () => {
  expect(await shownLevel(totalWith(3, [0, 0.05, 0.61, 0.34, 0]))).toBe(
    'practised, 61% sure; else established, 34%',
  );
});

test('nobody is certain of a level by a sample', async () => {
  expect(await shownLevel(totalWith(3, [0, 0, 1, 0, 0]))).toBe('practised, > 99% sure');
});

test('the level of a single answer has a name and no probability', async () => {
  expect(await shownLevel(totalWith(3, null))).toBe('practised');
});
