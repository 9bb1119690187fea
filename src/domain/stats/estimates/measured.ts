/**
 * A number that may be undefined for a named reason. Missing is never NaN, never 0.
 */
export type Measured<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly reason: MissingReason };

export type MissingReason =
  /** Nobody answered this. */
  | 'no-answers'
  /** One answer has no spread: no interval, no test. */
  | 'one-answer'
  /** The survey has no ratings (or no rankings) at all. */
  | 'not-asked'
  /** No customer survey yet. */
  | 'no-survey'
  /** Fewer than five people: hidden to protect them. */
  | 'group-too-small'
  /** Fewer than five colleagues: no verdict. */
  | 'team-too-small'
  /** Fewer than eight of ten pillars scored: no total. */
  | 'too-few-pillars'
  /** All answers are equal and the formula divides by their spread. */
  | 'no-spread'
  /** Everybody said exactly the same: a test of agreement divides by what is left over. */
  | 'full-agreement'
  /** Chance explains the agreement of these people: they have no common order. */
  | 'no-common-order'
  /** Too few answers for this method to keep its promise. */
  | 'too-few-answers'
  /** The method needs a list without ties. */
  | 'has-ties'
  /** Needs the single answers, and this browser holds only their sums. */
  | 'rows-missing'
  /** The survey was imported by a version that kept fewer sums. */
  | 'import-again'
  /** Some items never lost, or never won, against the others: their worth has no finite estimate. */
  | 'not-connected';

/** A 95% interval unless a name says otherwise. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** A mean with its n and its 95% interval. */
export interface Estimate {
  readonly value: number;
  /** People behind it. */
  readonly n: number;
  /** How many equally weighted people would know it as well: n without weights, fewer with. */
  readonly effectiveN: number;
  readonly interval: Measured<Interval>;
}
