import { at } from '../assert.ts';
import type { CustomerStatistics, Segmentation } from '../stats/customer-statistics.ts';
import { hiddenGroups, SMALLEST_GROUP } from '../stats/suppression.ts';
import type { SegmentationView, VisibleGroup } from './analysis.ts';

/** The groups that may be chosen, per segment question; of the others only how many there are. */
export function segmentationViews(statistics: CustomerStatistics | null): readonly SegmentationView[] {
  return (statistics?.segmentations ?? []).map((segmentation, index) => {
    const hidden = hiddenIn(segmentation);
    const visible = segmentation.groups.flatMap((group, position): readonly VisibleGroup[] => {
      const { respondents } = group.statistics;
      if (at(hidden, position) || respondents === 0) return [];
      const choice = { segmentation: index, group: position };
      return [{ choice, generation: group.generation, label: group.label, respondents }];
    });
    return { name: segmentation.name, groups: visible, hiddenGroups: hidden.filter(Boolean).length };
  });
}

/** Whether a group is too small to show, or would give away one that is. */
export function isHiddenGroup(segmentation: Segmentation, group: number): boolean {
  return at(hiddenIn(segmentation), group) || groupSizes(segmentation)[group] === 0;
}

function hiddenIn(segmentation: Segmentation): readonly boolean[] {
  return hiddenGroups(groupSizes(segmentation), SMALLEST_GROUP);
}

function groupSizes(segmentation: Segmentation): readonly number[] {
  return segmentation.groups.map(({ statistics }) => statistics.respondents);
}
