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
  | 'no-spread';

/** A 95% interval unless a name says otherwise. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** A mean with its n and its 95% interval. */
export interface Estimate {
  readonly value: number;
  readonly n: number;
  readonly interval: Measured<Interval>;
}
