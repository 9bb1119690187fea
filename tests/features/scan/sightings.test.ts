import { expect, test } from 'vitest';
import { createSightings } from '#src/features/scan/sightings.ts';

test('a code that stays in sight is told once, however often the camera sees it', () => {
  const sightings = createSightings();
  expect(sightings.fresh(['a', 'b', 'a'], 0)).toEqual(['a', 'b']);
  for (let at = 100; at < 20_000; at += 100) expect(sightings.fresh(['a'], at)).toEqual([]);
});

test('a code that went out of sight and comes back is told again', () => {
  const sightings = createSightings();
  sightings.fresh(['a'], 0);
  expect(sightings.fresh([], 2000)).toEqual([]);
  expect(sightings.fresh(['a'], 3000)).toEqual([]);
  expect(sightings.fresh(['a'], 6001)).toEqual(['a']);
});
