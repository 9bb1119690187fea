import { at } from '../assert.ts';
import { PILLAR_IDS, type PillarId } from '../model/pillar.ts';
import { fail, succeed } from '../result.ts';
import type {
  GenerationId,
  GroupStatistics,
  RankMoments,
  Segmentation,
} from '../stats/sums/customer-statistics.ts';
import type { Estimate, Interval, Measured } from '../stats/estimates/measured.ts';
import { toEstimate } from '../stats/estimates/mean-interval.ts';
import { compareSegments, type SegmentComparison } from '../stats/groups/segment-comparison.ts';
import { ranksOf, weightedGroup, weightedStatistics, type Customers } from './customers.ts';
import { isHiddenGroup } from './segment-views.ts';
import type { Weighted } from '../stats/sums/weighted.ts';

/** A pillar that a group of customers values otherwise than all other customers do. */
export interface SegmentDifference {
  readonly pillar: PillarId;
  readonly generation: GenerationId | null;
  /** The value as written in the file. Hostile text. */
  readonly label: string;
  /** The group's mean rank. */
  readonly meanRank: Estimate;
  /** Group - all others: negative = the group puts it higher. */
  readonly value: number;
  readonly interval: Measured<Interval>;
}

export interface SegmentFindings {
  /** The column's header, as in the file. Hostile text. */
  readonly name: string;
  /** Groups of at least 30 rankings, which were compared. */
  readonly testedGroups: number;
  /**
   * p value of "no group differs in anything"; `not-asked` where ranks are unknown and the pillars are tested alone,
   * `full-agreement` where the groups have nothing in common.
   */
  readonly probability: Measured<number>;
  /** Proven and at least half a place, the largest first. */
  readonly differences: Measured<readonly SegmentDifference[]>;
}

/** Do the groups of each segment question differ? Groups that may not be shown say nothing here either. */
export function segmentFindings({ statistics, weighted }: Customers): readonly SegmentFindings[] {
  if (statistics === null) return [];
  const { overall, segmentations } = statistics;
  const all = weightedStatistics(statistics, weighted);
  return segmentations.map((segmentation, index) => {
    const ranks = segmentation.groups.flatMap((_, group) => {
      const own = weightedGroup(all, index, group);
      return own === null ? [] : [ranksOf(own)];
    });
    if (ranks.length === segmentation.groups.length) return findingsOf(segmentation, ranks, overall);
    // Weighted by another question, from sums: who of this question's groups got which weight is not known.
    const { name } = segmentation;
    return { name, testedGroups: 0, probability: fail('rows-missing'), differences: fail('rows-missing') };
  });
}

function findingsOf(
  segmentation: Segmentation,
  ranks: readonly Weighted<RankMoments>[],
  overall: GroupStatistics,
): SegmentFindings {
  const { name, groups } = segmentation;
  const sum = (countOf: (statistics: GroupStatistics) => number) =>
    groups.reduce((total, { statistics }) => total + countOf(statistics), 0);
  const comparison = compareSegments({
    groups: groups.map(({ statistics }, group) => ({
      respondents: statistics.respondents,
      ranks: at(ranks, group),
    })),
    ungrouped: {
      respondents: overall.respondents - sum(({ respondents }) => respondents),
      rankings: overall.ranks.n - sum((statistics) => statistics.ranks.n),
    },
  });
  const { gate, open } = comparison;
  return {
    name,
    testedGroups: comparison.groups.filter(({ standing }) => standing === 'tested').length,
    probability: gateProbability(gate),
    differences:
      !gate.ok && !open ? fail(gate.reason) : succeed(differencesOf(segmentation, comparison, overall)),
  };
}

/** Groups without a single exception leave no spread to divide by: no agreement by chance is less probable. */
function gateProbability(gate: SegmentComparison['gate']): Measured<number> {
  if (gate.ok) return succeed(gate.value.probability);
  return gate.reason === 'full-agreement' ? succeed(0) : gate;
}

function differencesOf(
  segmentation: Segmentation,
  comparison: SegmentComparison,
  overall: GroupStatistics,
): readonly SegmentDifference[] {
  return segmentation.groups
    .flatMap(({ generation, label }, group) => {
      if (isHiddenGroup(segmentation, group, overall)) return [];
      return at(comparison.groups, group).differences.flatMap((difference, item): SegmentDifference[] => {
        if (!difference.ok || !difference.value.reported) return [];
        const { mean, value, interval } = difference.value;
        const pillar = at(PILLAR_IDS, item);
        return [{ pillar, generation, label, meanRank: toEstimate(mean), value, interval }];
      });
    })
    .toSorted((left, right) => Math.abs(right.value) - Math.abs(left.value));
}
