import { describe, expect, test } from 'vitest';
import { segmentFindings, type SegmentFindings } from '#src/domain/analysis/segment-findings.ts';
import { at } from '#src/domain/assert.ts';
import type { GroupStatistics } from '#src/domain/stats/sums/customer-statistics.ts';
import { valueOf } from '../support.ts';
import { column, DOWN, people, surveyOf, SWAPPED, UP } from './survey-table.ts';

/** `DOWN` with the last two pillars the other way round, so that a group of both kinds has some spread. */
const LATE_SWAP = [1, 2, 3, 4, 5, 6, 7, 8, 10, 9];

function findingsOf(
  groups: readonly (readonly (readonly number[])[])[],
  mode: 'top' | 'subset' = 'top',
): SegmentFindings {
  const segments = [column(groups.map(({ length }) => length))];
  return at(segmentFindings(surveyOf(groups.flat(), { mode, segments })), 0);
}

/** The place of every pillar moved up or down by chance, the same chance every time. */
function mixed(count: number) {
  return people(count, [DOWN, SWAPPED, LATE_SWAP, UP, [5, 1, 9, 2, 8, 3, 10, 4, 6, 7]]);
}

describe('groups that differ', () => {
  const ours = [...people(39, [DOWN, SWAPPED, LATE_SWAP]), UP];
  const theirs = [...people(39, [UP, UP.map((place) => (place > 8 ? 19 - place : place)), UP]), DOWN];
  const findings = findingsOf([ours, theirs]);

  test('are named with the pillars that they see otherwise, the largest difference first', () => {
    expect(findings).toMatchObject({ name: 'Region', testedGroups: 2 });
    expect(valueOf(findings.probability)).toBeLessThan(1e-6);
    const differences = valueOf(findings.differences);
    const sizes = differences.map(({ value }) => Math.abs(value));
    expect(sizes).toEqual(sizes.toSorted((left, right) => right - left));
    expect(new Set(differences.map(({ label }) => label))).toEqual(new Set(['group 0', 'group 1']));
  });

  test('by the difference of the two means, which is the same for both groups with the sign turned', () => {
    const [first, second] = valueOf(findings.differences).filter(({ pillar }) => pillar === 'content');
    // Our group puts the second pillar at 2, 1, 2 in turn and once at 9; the other one at 9, 10, 9 and once at 2.
    const us = (26 * 2 + 13 * 1 + 9) / 40;
    const them = (26 * 9 + 13 * 10 + 2) / 40;
    expect([first?.value, second?.value].map(Number).toSorted((left, right) => left - right)).toEqual([
      expect.closeTo(us - them, 9),
      expect.closeTo(them - us, 9),
    ]);
    const own = at(
      [first, second].flatMap((one) => (one?.label === 'group 0' ? [one] : [])),
      0,
    );
    expect(own).toMatchObject({ meanRank: { value: expect.closeTo(us, 12), n: 40 } });
    const { low, high } = valueOf(own.interval);
    expect(low < own.value && own.value < high).toBe(true);
  });
});

test('groups without a single exception differ as much as groups can', () => {
  const findings = findingsOf([people(40, [DOWN, SWAPPED]), people(40, [UP])]);
  expect(findings.probability).toEqual({ ok: true, value: 0 });
  const [largest] = valueOf(findings.differences);
  expect(Math.abs(largest?.value ?? 0)).toBe(9);
});

test('groups of the same people differ in nothing', () => {
  const findings = findingsOf([mixed(40), mixed(40)]);
  expect(valueOf(findings.probability)).toBeCloseTo(1, 6);
  expect(findings.differences).toEqual({ ok: true, value: [] });
});

test('fewer than thirty rankings are not tested, however different', () => {
  const findings = findingsOf([people(40, [DOWN, SWAPPED]), people(29, [UP])]);
  expect(findings).toEqual({
    name: 'Region',
    testedGroups: 1,
    probability: { ok: false, reason: 'too-few-answers' },
    differences: { ok: false, reason: 'too-few-answers' },
  });
});

test('a group that may not be shown is not spoken of, nor the one that would give it away', () => {
  const findings = findingsOf([
    mixed(100),
    people(60, [UP, SWAPPED]),
    people(50, [DOWN, LATE_SWAP]),
    mixed(3),
  ]);
  expect(findings.testedGroups).toBe(2);
  const labels = valueOf(findings.differences).map(({ label }) => label);
  expect(labels).toContain('group 1');
  expect(labels).not.toContain('group 2');
  expect(labels).not.toContain('group 3');
});

/** The same group, of whom so many rated. */
function rated(group: GroupStatistics, n: number): GroupStatistics {
  return { ...group, ratings: { ...group.ratings, n } };
}

test('a group whose ratings would give three people away is not spoken of either', () => {
  const groups = [...people(40, [DOWN, SWAPPED]), ...people(40, [UP, LATE_SWAP])];
  const { statistics } = surveyOf(groups, { segments: [column([40, 40])] });
  const withRatings = (second: number) => ({
    overall: rated(statistics.overall, 30 + second),
    segmentations: statistics.segmentations.map((segmentation) => ({
      ...segmentation,
      groups: segmentation.groups.map((group, index) => ({
        ...group,
        statistics: rated(group.statistics, index === 0 ? 30 : second),
      })),
    })),
  });
  const labelsWith = (second: number) =>
    segmentFindings({ statistics: withRatings(second), weighted: null }).flatMap(({ differences }) =>
      valueOf(differences).map(({ label }) => label),
    );
  expect(labelsWith(20)).toContain('group 1');
  expect(labelsWith(3)).toEqual([]);
});

/** Everybody saw nine of the pillars. */
function seen(row: readonly number[], person: number): readonly number[] {
  return row.map((rank, item) => (item === person % 10 ? 0 : rank));
}

test('where ranks are unknown the pillars are tested alone', () => {
  const findings = findingsOf(
    [people(60, [DOWN, SWAPPED]).map(seen), people(60, [UP, LATE_SWAP]).map(seen)],
    'subset',
  );
  expect(findings.probability).toEqual({ ok: false, reason: 'not-asked' });
  expect(valueOf(findings.differences).length).toBeGreaterThan(0);
});

test('without a survey or a question there is nothing to compare', () => {
  expect(segmentFindings({ statistics: null, weighted: null })).toEqual([]);
  expect(segmentFindings(surveyOf(mixed(50)))).toEqual([]);
});
