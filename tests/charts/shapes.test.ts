import { expect, test } from 'vitest';
import { circleMark, lineMark, moveMarks, sCurveMark, textMark } from '#src/charts/shapes.ts';

const by = { x: 10, y: 100 };

test('moving a circle moves its points, not its radii and flags', () => {
  expect(moveMarks([circleMark({ x: 20, y: 30 }, 5, 'team')], by)).toEqual([
    circleMark({ x: 30, y: 130 }, 5, 'team'),
  ]);
});

test('moving curves, lines and texts moves every coordinate', () => {
  const stroke = { stroke: 'line', strokeWidth: 1 } as const;
  const at = (dx: number, dy: number) => [
    sCurveMark({ x: dx, y: dy }, { x: dx + 50, y: dy + 9 }, stroke),
    lineMark({ x: dx, y: dy }, { x: dx + 1.5, y: dy - 2 }, stroke),
    textMark('Ada', { x: dx, y: dy }, { size: 12, fill: 'ink' }),
  ];
  expect(moveMarks(at(1, 2), by)).toEqual(at(11, 102));
});

test('path data has at most two decimals', () => {
  const { d } = lineMark({ x: 1 / 3, y: 2 / 3 }, { x: 0, y: 0 }, { stroke: 'line', strokeWidth: 1 });
  expect(d).toBe('M 0.33 0.67 L 0 0');
});
