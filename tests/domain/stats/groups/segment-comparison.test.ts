import { describe, expect, test } from 'vitest';
import { createRng, normalNumber } from '#src/domain/stats/numerics/rng.ts';
import { compareSegments, type ComparedGroup } from '#src/domain/stats/groups/segment-comparison.ts';
import { valueOf } from '../../support.ts';
import { ITEMS, sumsOf, type Rows } from '../weighted-rows.ts';

const nobody = { respondents: 0, rankings: 0 };
const alike = [0, 0.4, 0.8, 1.2, 1.6];
const unlike = [1.6, 0.4, 0.8, 1.2, 0];

interface GroupPlan {
  readonly count: number;
  readonly tastes?: readonly number[];
  readonly mode?: Rows['mode'];
  readonly weight?: number;
}

/** People whose strict order follows tastes plus noise; in `subset` everybody has not seen one item. */
function group(name: string, { count, tastes = alike, mode = 'top', weight = 1 }: GroupPlan): ComparedGroup {
  const rng = createRng(name);
  const rows = Array.from({ length: count }, (_, person) => {
    const felt = tastes.map((taste) => taste + normalNumber(rng));
    const ranks = felt.map((own) => felt.filter((other) => other <= own).length);
    return mode === 'top' ? ranks : ranks.map((rank, item) => (item === person % ITEMS ? 0 : rank));
  });
  return { respondents: count, ranks: sumsOf({ rows, weights: rows.map(() => weight), mode }) };
}

function standings(groups: readonly ComparedGroup[], ungrouped = nobody): readonly string[] {
  return compareSegments({ groups, ungrouped }).groups.map(({ standing }) => standing);
}

describe('which groups are shown and tested', () => {
  test('from five people shown, from thirty tested', () => {
    const sizes = [60, 30, 29, 5, 4, 3];
    const groups = sizes.map((count) => group(`${count}`, { count }));
    expect(standings(groups)).toEqual(['tested', 'tested', 'indicative', 'indicative', 'hidden', 'hidden']);
  });

  test('a small group drags the next one along, so that it cannot be worked out', () => {
    expect(
      standings([group('a', { count: 60 }), group('b', { count: 8 }), group('c', { count: 3 })]),
    ).toEqual(['tested', 'hidden', 'hidden']);
  });

  test('few who gave no group do the same', () => {
    const groups = [group('a', { count: 60 }), group('b', { count: 8 })];
    expect(standings(groups, { respondents: 2, rankings: 2 })).toEqual(['tested', 'hidden']);
    expect(standings(groups, { respondents: 9, rankings: 9 })).toEqual(['tested', 'indicative']);
    expect(standings(groups, { respondents: 2, rankings: 0 })).toEqual(['tested', 'hidden']);
  });

  test('rankings count, not only people: forty who were asked and three who ranked are hidden', () => {
    const few = { ...group('few', { count: 3 }), respondents: 40 };
    const groups = [group('a', { count: 60 }), group('b', { count: 50 }), few];
    expect(standings(groups)).toEqual(['tested', 'hidden', 'hidden']);
    const none = { ...group('none', { count: 0 }), respondents: 40 };
    expect(standings([...groups.slice(0, 2), none])).toEqual(['tested', 'tested', 'empty']);
  });

  test('a hidden or empty group has no differences', () => {
    const groups = [group('a', { count: 60 }), group('b', { count: 4 }), group('c', { count: 4 })];
    const result = compareSegments({ groups, ungrouped: nobody });
    expect(result.groups.map(({ differences }) => differences.length)).toEqual([ITEMS, 0, 0]);
  });
});

describe('what is reported about groups', () => {
  const young = group('young', { count: 60, tastes: unlike });
  const old = group('old', { count: 60 });

  test('a clear difference: the gate opens and the items that differ are named', () => {
    const result = compareSegments({ groups: [young, old], ungrouped: nobody });
    expect(valueOf(result.gate).probability).toBeLessThan(0.001);
    expect(result.open).toBe(true);
    const reported = result.groups.map(({ differences }) =>
      differences.map((difference) => valueOf(difference).reported),
    );
    expect(reported).toEqual([
      [true, false, false, false, true],
      [true, false, false, false, true],
    ]);
    const first = valueOf(result.groups[0]?.differences[0] ?? { ok: false, reason: 'no-answers' });
    expect(first.value).toBeGreaterThan(1);
    expect(valueOf(first.interval).low).toBeGreaterThan(0.5);
  });

  test('the difference of a group of two is that of the other with the sign turned', () => {
    const result = compareSegments({ groups: [young, old], ungrouped: nobody });
    const values = result.groups.map(({ differences }) =>
      differences.map((difference) => valueOf(difference).value),
    );
    values[0]?.forEach((value, item) => expect(value).toBeCloseTo(-(values[1]?.[item] ?? 0), 12));
  });

  test('groups of the same people do not open the gate, and nothing is reported', () => {
    const groups = [old, group('also old', { count: 60 }), group('older', { count: 60 })];
    const result = compareSegments({ groups, ungrouped: nobody });
    expect(result.open).toBe(false);
    const differences = result.groups.flatMap((one) => one.differences.map(valueOf));
    expect(differences).toHaveLength(3 * ITEMS);
    expect(differences.filter(({ reported }) => reported)).toEqual([]);
  });

  test('an item that would pass alone is not reported behind a closed gate', () => {
    // Samples of one population, picked because their first item differs by chance.
    const groups = [group('close 231', { count: 40 }), group('other 231', { count: 40 })];
    const result = compareSegments({ groups, ungrouped: nobody });
    const missing = { ok: false, reason: 'no-answers' } as const;
    expect(valueOf(result.gate).probability).toBeGreaterThan(0.05);
    expect(valueOf(result.items[0]?.q ?? missing)).toBeLessThan(0.05);
    const first = valueOf(result.groups[0]?.differences[0] ?? missing);
    expect(Math.abs(first.value)).toBeGreaterThan(0.5);
    expect(first.reported).toBe(false);
  });

  test('a difference that is proven but smaller than half a place is not reported', () => {
    const tastes = [0.25, 0.4, 0.8, 1.2, 1.6];
    const groups = [group('many', { count: 3000, tastes }), group('others', { count: 3000 })];
    const result = compareSegments({ groups, ungrouped: nobody });
    expect(valueOf(result.items[0]?.q ?? { ok: false, reason: 'no-answers' })).toBeLessThan(0.001);
    expect(valueOf(result.groups[0]?.differences[0] ?? { ok: false, reason: 'no-answers' })).toMatchObject({
      reported: false,
    });
  });

  test('a group that is too small to be tested is compared but never reported', () => {
    const few = group('few', { count: 12, tastes: unlike });
    const result = compareSegments({ groups: [young, old, few], ungrouped: nobody });
    const differences = (result.groups[2]?.differences ?? []).map(valueOf);
    expect(Math.abs(differences[0]?.value ?? 0)).toBeGreaterThan(0.5);
    expect(differences.filter(({ reported }) => reported)).toEqual([]);
  });

  test('the rest is everybody in the other groups, hidden ones too', () => {
    const hidden = [group('hidden a', { count: 4 }), group('hidden b', { count: 4 })];
    const all = compareSegments({ groups: [young, old, ...hidden], ungrouped: nobody });
    const without = compareSegments({ groups: [young, old], ungrouped: nobody });
    const differenceOf = (result: typeof all) =>
      valueOf(result.groups[0]?.differences[0] ?? { ok: false, reason: 'no-answers' }).value;
    expect(differenceOf(all)).not.toBe(differenceOf(without));
    expect(all.gate).toEqual(without.gate);
  });

  test('one group alone cannot be compared', () => {
    const result = compareSegments({ groups: [young], ungrouped: nobody });
    expect(result.gate).toEqual({ ok: false, reason: 'too-few-answers' });
    expect(result.open).toBe(false);
    expect(result.items[0]).toEqual({ test: result.gate, q: result.gate });
    expect(result.groups[0]?.differences[0]).toEqual({ ok: false, reason: 'no-answers' });
    expect(compareSegments({ groups: [], ungrouped: nobody }).groups).toEqual([]);
  });

  test('where ranks are unknown there is no trace, and the corrected tests of the items decide', () => {
    const groups = [
      group('young subset', { count: 80, tastes: unlike, mode: 'subset' }),
      group('old subset', { count: 80, mode: 'subset' }),
    ];
    const result = compareSegments({ groups, ungrouped: nobody });
    expect(result.gate).toEqual({ ok: false, reason: 'not-asked' });
    const reported = result.groups[0]?.differences.map((difference) => valueOf(difference).reported);
    expect(reported).toEqual([true, false, false, false, true]);
  });

  test('weights move the means, not the tests', () => {
    const heavy = group('young', { count: 60, tastes: unlike, weight: 3 });
    const third = group('third', { count: 60 });
    const plain = compareSegments({ groups: [young, old, third], ungrouped: nobody });
    const weighted = compareSegments({ groups: [heavy, old, third], ungrouped: nobody });
    expect(weighted.gate).toEqual(plain.gate);
    expect(weighted.items).toEqual(plain.items);
    // For the second group the rest now leans towards the first.
    const second = (result: typeof plain) =>
      valueOf(result.groups[1]?.differences[0] ?? { ok: false, reason: 'no-answers' }).value;
    expect(second(weighted)).toBeLessThan(second(plain) - 0.1);
  });
});
