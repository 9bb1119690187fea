import { expect, test } from 'vitest';
import { peopleTree } from '#src/charts/people-tree.ts';
import { pathsOf, textsOf } from './scene-checks.ts';

const tree = peopleTree({
  labels: ['Ada', 'Ben', 'Cleo'],
  order: [2, 0, 1],
  merges: [
    { first: 0, second: 1, height: 1 },
    { first: 2, second: 3, height: 2 },
  ],
  chance: { value: 3.3, label: 'By lot: 3.3' },
  axisTitle: 'Places off',
  width: 600,
});

/** x of the line at which two branches meet. */
const meetings = pathsOf(tree)
  .filter(({ stroke }) => stroke === 'team')
  .map(({ d }) => Number(d.split(' ')[4]));

test('people stand in the order of the tree', () => {
  const names = textsOf(tree).filter(({ text }) => ['Ada', 'Ben', 'Cleo'].includes(text));
  expect(names.toSorted((left, right) => left.y - right.y).map(({ text }) => text)).toEqual([
    'Cleo',
    'Ada',
    'Ben',
  ]);
});

test('branches meet the further to the right the less alike they are, on the scale below', () => {
  const ticks = ['0', '1', '2'].map((tick) => textsOf(tree).find(({ text }) => text === tick)?.x);
  expect(meetings).toEqual(ticks.slice(1));
});
