import { at } from '../assert.ts';
import type { CustomerStatistics, GroupStatistics, Segmentation } from '../stats/sums/customer-statistics.ts';
import { hiddenGroups } from '../stats/groups/suppression.ts';
import type { SegmentationView, VisibleGroup } from './analysis.ts';

/** The groups that may be chosen, per segment question; of the others only how many there are. */
export function segmentationViews(statistics: CustomerStatistics | null): readonly SegmentationView[] {
  if (statistics === null) return [];
  const { overall } = statistics;
  return statistics.segmentations.map((segmentation, index) => {
    const hidden = hiddenIn(segmentation, overall);
    const visible = segmentation.groups.flatMap((group, position): readonly VisibleGroup[] => {
      const { respondents } = group.statistics;
      if (at(hidden, position) || respondents === 0) return [];
      const choice = { segmentation: index, group: position };
      return [{ choice, generation: group.generation, label: group.label, respondents }];
    });
    return { name: segmentation.name, groups: visible, hiddenGroups: hidden.filter(Boolean).length };
  });
}

/** Whether a group is too small to show, or would give away one that is. `everybody`: the whole survey. */
export function isHiddenGroup(
  segmentation: Segmentation,
  group: number,
  everybody: GroupStatistics,
): boolean {
  const { respondents } = at(segmentation.groups, group).statistics;
  return respondents === 0 || at(hiddenIn(segmentation, everybody), group);
}

/** What a group can be counted by; each count, taken from everybody's, could give away those who are left. */
const COUNTS: readonly ((statistics: GroupStatistics) => number)[] = [
  ({ respondents }) => respondents,
  ({ ranks }) => ranks.n,
  ({ ratings }) => ratings.n,
];

/** Those who did not say which group they belong to count as hidden ones. */
function hiddenIn({ groups }: Segmentation, everybody: GroupStatistics): readonly boolean[] {
  const byCount = COUNTS.map((countOf) => {
    const sizes = groups.map(({ statistics }) => countOf(statistics));
    const grouped = sizes.reduce((sum, size) => sum + size, 0);
    return hiddenGroups(sizes, { ungrouped: countOf(everybody) - grouped });
  });
  return groups.map((_, group) => byCount.some((hidden) => at(hidden, group)));
}
