import { at } from '../assert.ts';
import { PILLAR_IDS, type PillarId } from '../model/pillar.ts';
import { fail, succeed } from '../result.ts';
import { differenceInterval, meanDifference } from '../stats/estimates/mean-difference.ts';
import { toEstimate } from '../stats/estimates/mean-interval.ts';
import type { Estimate, Interval, Measured } from '../stats/estimates/measured.ts';
import { sampleMean, type SampleMean } from '../stats/estimates/sample-mean.ts';
import { hiddenGroups } from '../stats/groups/suppression.ts';
import type { RankedPerson } from './people.ts';

/** A department that is large enough to be shown. */
export interface DepartmentView {
  /** Free text of people: hostile until drawn as text. */
  readonly name: string;
  /** Of the sample project, whose departments have translations. */
  readonly isSample: boolean;
  /** People with a ranking. */
  readonly people: number;
  /** Mean places in the order of `PILLAR_IDS`. */
  readonly means: readonly Measured<Estimate>[];
}

/** Where two departments are furthest apart. */
export interface WidestDifference {
  readonly pillar: PillarId;
  /** Positions in `shown`: `first` puts the pillar higher. */
  readonly first: number;
  readonly second: number;
  /** Mean place of the second minus that of the first: at least 0. */
  readonly difference: number;
  /** Widened for having looked at every pillar and every two departments (Bonferroni). */
  readonly interval: Measured<Interval>;
}

export interface Departments {
  /** The largest first, then by name. */
  readonly shown: readonly DepartmentView[];
  /** How many departments are hidden so that nobody can be worked out. */
  readonly hidden: number;
  /** Fewer than two are shown: `group-too-small` if some are hidden, else `not-asked`. */
  readonly widest: Measured<WidestDifference>;
}

interface Department {
  readonly name: string;
  readonly isSample: boolean;
  readonly members: readonly RankedPerson[];
}

/**
 * What departments put where. A department of fewer than five is hidden, and as many others as it takes that the rest
 * cannot be worked out from the whole team's numbers; people without a department count as hidden. Names of groups that are
 * hidden do not leave this function.
 */
export function departmentsOf(people: readonly RankedPerson[]): Departments {
  const departments = groupedByDepartment(people);
  const grouped = departments.reduce((sum, { members }) => sum + members.length, 0);
  const flags = hiddenGroups(
    departments.map(({ members }) => members.length),
    { ungrouped: people.length - grouped },
  );
  const shown = departments.filter((_, index) => !at(flags, index));
  const means = shown.map(({ members }) =>
    PILLAR_IDS.map((_, index) => sampleMean(members.map(({ list }) => at(list, index)))),
  );
  return {
    shown: shown.map(({ name, isSample, members }, index) => ({
      name,
      isSample,
      people: members.length,
      means: at(means, index).map((mean) => (mean.ok ? succeed(toEstimate(mean.value)) : mean)),
    })),
    hidden: departments.length - shown.length,
    widest: widestDifference(means, departments.length > shown.length),
  };
}

/** One department, however it is spaced and capitalised. */
function groupedByDepartment(people: readonly RankedPerson[]): readonly Department[] {
  const groups = new Map<string, { names: string[]; members: RankedPerson[] }>();
  for (const person of people) {
    const name = person.answer.participant.department?.trim() ?? '';
    if (name === '') continue;
    const key = name.normalize('NFC').toLowerCase();
    const group = groups.get(key) ?? { names: [], members: [] };
    group.names.push(name);
    group.members.push(person);
    groups.set(key, group);
  }
  return [...groups]
    .toSorted(
      ([key, left], [otherKey, right]) =>
        right.members.length - left.members.length || (key < otherKey ? -1 : 1),
    )
    .map(([, { names, members }]) => ({
      name: names.toSorted()[0] ?? '',
      isSample: members.every(({ answer }) => answer.origin === 'sample'),
      members,
    }));
}

function widestDifference(
  departments: readonly (readonly Measured<SampleMean>[])[],
  hasHidden: boolean,
): Measured<WidestDifference> {
  if (departments.length < 2) return fail(hasHidden ? 'group-too-small' : 'not-asked');
  const comparisons = (PILLAR_IDS.length * departments.length * (departments.length - 1)) / 2;
  let widest: WidestDifference | null = null;
  for (const [index, pillar] of PILLAR_IDS.entries()) {
    for (const [first, means] of departments.entries()) {
      for (const [second, others] of departments.entries()) {
        const [mean, other] = [at(means, index), at(others, index)];
        if (!mean.ok || !other.ok) continue;
        const difference = meanDifference(other.value, mean.value);
        if (first === second || difference.value < 0) continue;
        // Means of half places differ by rounding where they are equal.
        if (widest !== null && difference.value <= widest.difference + ROUNDING) continue;
        const interval = differenceInterval(difference, 1 - 0.05 / comparisons);
        widest = { pillar, first, second, difference: difference.value, interval };
      }
    }
  }
  return widest === null ? fail('no-answers') : succeed(widest);
}

const ROUNDING = 1e-9;
