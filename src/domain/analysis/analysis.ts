import type { Answer } from '../model/answer.ts';
import type { PillarId } from '../model/pillar.ts';
import type { GenerationId } from '../stats/sums/customer-statistics.ts';
import type { QuadrantId } from '../stats/ratings/importance-performance.ts';
import type { Estimate, Interval, Measured } from '../stats/estimates/measured.ts';
import type { CustomerOrder } from './customer-order.ts';
import type { Customers, WeightingCost } from './customers.ts';
import type { PillarSureness } from './sureness.ts';
import type { OrderLikeness } from './order-likeness.ts';
import type { SegmentFindings } from './segment-findings.ts';

/** Which customers to look at: a group of one segmentation, by position in the statistics. */
export interface SegmentChoice {
  readonly segmentation: number;
  readonly group: number;
}

export interface AnalysisRequest extends Customers {
  /** Complete and draft answers; drafts are left out by the analysis. */
  readonly answers: readonly Answer[];
  /** People in the whole team, or null if unknown (then the answers are a sample). */
  readonly teamSize: number | null;
  /** `null` = all customers. */
  readonly segment: SegmentChoice | null;
}

/** `rank-methods` 3.7: q < .05 and at least one place apart; aligned = shown to lie within one place. */
export type GapVerdict = 'blind-spot' | 'over-emphasis' | 'aligned' | 'unclear';

export interface Gap {
  /** Team mean rank - customers' mean rank: positive = the team puts it lower than customers do. */
  readonly value: number;
  readonly interval: Measured<Interval>;
  /** Benjamini-Hochberg over the ten pillars. */
  readonly q: Measured<number>;
  readonly verdict: Measured<GapVerdict>;
}

/** Self-score minus customers' rating, in points of the 1-5 scale. */
export interface DeliveryGap {
  readonly value: number;
  readonly interval: Measured<Interval>;
}

/** Importance-performance analysis (Martilla & James 1977): the most probable quadrant. */
export type Quadrant = QuadrantId;

export interface QuadrantEstimate {
  readonly quadrant: Quadrant;
  readonly probability: number;
  readonly strength: 'clear' | 'likely' | 'unclear';
}

export interface PillarAnalysis extends PillarSureness {
  readonly pillar: PillarId;
  /** Mean self-score 1-5 over the colleagues who scored it. */
  readonly selfScore: Measured<Estimate>;
  readonly notApplicable: number;
  readonly notSure: number;
  /** Mean rank, 1 = most important. */
  readonly teamRank: Measured<Estimate>;
  readonly customerRank: Measured<Estimate>;
  /** The same with everybody counted once; `null`: `customerRank` counts so already. */
  readonly unweightedRank: Measured<Estimate> | null;
  /** Place 1-10 by mean rank; equal means share the mid-place's lower bound (competition ranks). */
  readonly teamPlace: Measured<number>;
  readonly customerPlace: Measured<number>;
  /** Mean customers' rating 1-5. */
  readonly customerRating: Measured<Estimate>;
  readonly gap: Measured<Gap>;
  readonly deliveryGap: Measured<DeliveryGap>;
  /** 5.5 - customers' mean rank: positive = more important than the average pillar. */
  readonly importance: Measured<Estimate>;
  /** Mean rating minus the respondent's own mean rating: positive = done better than the average pillar. */
  readonly performance: Measured<Estimate>;
  readonly quadrant: Measured<QuadrantEstimate>;
}

export type Level = 1 | 2 | 3 | 4 | 5;

/** Total of 10-50: 10 x the mean of the scored pillars. */
export interface Total {
  readonly estimate: Estimate;
  readonly level: Level;
  /** Probability that the true mean lies in this level. */
  readonly levelProbability: Measured<number>;
  /** The probabilities of levels 1 … 5: where the one above is below .8, name the second level too. */
  readonly levelProbabilities: Measured<readonly number[]>;
}

export interface VisibleGroup {
  readonly choice: SegmentChoice;
  readonly generation: GenerationId | null;
  readonly label: string;
  readonly respondents: number;
}

/** A group that may be shown, or only its existence when it is too small (primary and secondary suppression). */
export interface SegmentationView {
  readonly name: string;
  readonly groups: readonly VisibleGroup[];
  /** How many groups are hidden to protect people. */
  readonly hiddenGroups: number;
}

/** The finding that the headline says in words. */
export type Headline =
  | { readonly kind: 'no-team' }
  | { readonly kind: 'no-customers' }
  /** The customers' first pillar stands elsewhere for the team, and the gap is more than chance. */
  | { readonly kind: 'first-missed'; readonly pillar: PillarId; readonly teamPlace: number }
  /** The largest proven gap that is not about the first place. */
  | {
      readonly kind: 'largest-gap';
      readonly pillar: PillarId;
      readonly customerPlace: number;
      readonly teamPlace: number;
    }
  | { readonly kind: 'same-first'; readonly pillar: PillarId }
  /** Differences exist but none is larger than chance allows. */
  | { readonly kind: 'cannot-tell'; readonly pillar: PillarId };

export interface TeamSummary {
  /** Complete answers. */
  readonly people: number;
  readonly scored: number;
  readonly ranked: number;
  readonly total: Measured<Total>;
}

export interface CustomersSummary {
  /** Respondents in the chosen group. */
  readonly respondents: number;
  readonly ranked: number;
  readonly rated: number;
  /** `null` = everybody counts the same. */
  readonly weighting: WeightingCost | null;
  /** 10 x the mean of the pillars' mean ratings, without an interval: persons differ in what they rated. */
  readonly ratingTotal: Measured<number>;
}

export interface Analysis {
  /**
   * The team's rankings were cut to their first m before they were compared, because most customers ranked no more than m
   * (`comparable.ts`); null = compared in full. Applies to `teamRank`, `teamPlace` and `gap`.
   */
  readonly coarsenedTo: number | null;
  readonly team: TeamSummary;
  readonly customers: Measured<CustomersSummary>;
  /** The order of the chosen customers and how sure it is. */
  readonly customerOrder: Measured<CustomerOrder>;
  /** How alike the team's order and that of the chosen customers are. */
  readonly likeness: Measured<OrderLikeness>;
  /** Respondents of the whole survey, whatever group is chosen; 0 without a survey. */
  readonly customersTotal: number;
  readonly segmentations: readonly SegmentationView[];
  /** In the order of `segmentations`. */
  readonly segmentFindings: readonly SegmentFindings[];
  /** In the order of `PILLAR_IDS`. */
  readonly pillars: readonly PillarAnalysis[];
  readonly verdictCounts: Readonly<Record<GapVerdict, number>>;
  readonly headline: Headline;
}
