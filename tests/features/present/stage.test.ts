import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FIRST_STAGE, readStage, type Stage } from '#src/features/present/stage.ts';

const running: Stage = {
  ...FIRST_STAGE,
  step: 'discuss',
  part: 2,
  clock: { step: 'discuss', used: 4000, startedAt: 1_772_366_400_000 },
};

test('a stage survives a reload', () => {
  expect(readStage(JSON.parse(JSON.stringify(running)))).toEqual(running);
});

test.each([
  null,
  'discuss',
  { ...running, step: 'coffee' },
  { ...running, part: -1 },
  { ...running, part: Number.NaN },
  { ...running, movementShown: 'yes' },
  { ...running, letterKeys: undefined },
])('%j is none of ours', (data) => {
  expect(readStage(data)).toBeNull();
});

test.each([
  { step: 'coffee', used: 0, startedAt: null },
  { step: 'gap', used: -1, startedAt: null },
  { step: 'gap', used: 0, startedAt: 'noon' },
])('a broken clock %j is no clock', (clock) => {
  expect(readStage({ ...running, clock })?.clock).toBeNull();
});

test('whatever another window sends, it is a stage or nothing', () => {
  fc.assert(
    fc.property(fc.anything(), (data) => {
      const stage = readStage(data);
      expect(stage === null || readStage(stage) !== null).toBe(true);
    }),
  );
});
