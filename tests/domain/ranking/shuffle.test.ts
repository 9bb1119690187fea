import { expect, test } from 'vitest';
import { PILLAR_IDS } from '#src/domain/model/pillar.ts';
import { shuffled } from '#src/domain/ranking/shuffle.ts';
import { createRng } from '#src/domain/stats/numerics/rng.ts';

test('the same seed gives the same order, another seed another one', () => {
  const order = shuffled(PILLAR_IDS, createRng('one'));
  expect(shuffled(PILLAR_IDS, createRng('one'))).toEqual(order);
  expect(shuffled(PILLAR_IDS, createRng('two'))).not.toEqual(order);
});

test('every pillar stands at every place about equally often', () => {
  const rng = createRng('fair');
  const firsts = new Map<string, number>();
  for (let round = 0; round < 10_000; round += 1) {
    const [first = ''] = shuffled(PILLAR_IDS, rng);
    firsts.set(first, (firsts.get(first) ?? 0) + 1);
  }
  // 10,000 draws of ten: 1,000 expected, standard deviation 30.
  for (const pillar of PILLAR_IDS) expect(Math.abs((firsts.get(pillar) ?? 0) - 1000)).toBeLessThan(150);
});
