/**
 * The shape of the table that goes from the warehouse to Plumbline, known to the writer of the query and to the reader of
 * its result. A change of meaning is a new version.
 */
export const RESULT_VERSION = 1;

/** Columns in the order in which the query gives them; the reader takes any order and either case. */
export const RESULT_COLUMNS = [
  'plumbline',
  'result_rows',
  'question',
  'segment',
  'statistic',
  'i',
  'j',
  'people',
  'weights',
  'squares',
  'label',
] as const;
export type ResultColumn = (typeof RESULT_COLUMNS)[number];

/** There only if the query was told a column of weights. */
export const WEIGHT_COLUMNS: readonly ResultColumn[] = ['weights', 'squares'];

/** Question 0 is everybody, as one group with this number. */
export const EVERYBODY = { question: 0, segment: 1 } as const;

/**
 * What a row says about the group (`question`, `segment`). `i` is a pillar, 1 … 10 in the order of `PILLAR_IDS`; 0 = nothing.
 * Amounts of `wins`, for example, are people who put i above j, the sum of their weights, and the sum of the squares of their weights.
 */
export const STATISTICS = [
  /** Once in the table (question 0, segment 0): the mode stands in `label`. */
  'mode',
  /** Records of the table, and what became of them. */
  'records',
  'used',
  'partial',
  'rejected',
  'skipped',
  /** The day stands in `label`. */
  'first-day',
  'last-day',
  /** The name of the column stands in `label`. */
  'weight-column',
  'question',
  /** People in the group; its value stands in `label`. */
  'group',
  /** j = how many pillars they ranked. */
  'ranked',
  /** j = 100 x the number of pillars they ranked + twice the place at which i stood among these. */
  'place',
  /** i was among the first j. */
  'top',
  /** i was put above j. */
  'wins',
  /** i and j were both ranked, at the same place; i < j. */
  'ties',
  /** Products of the centred ranks of i and j; i < j. */
  'product',
  /** Centred ranks of i, and their squares, of those who ranked j too (mode `subset`). */
  'beside',
  'beside-squared',
  /** People who rated anything. */
  'raters',
  /** i was rated j. */
  'rating',
  'not-applicable',
  /** People who rated all ten pillars; the rating of i less the person's own mean, and its square, summed over them. */
  'complete',
  'relative',
  'relative-squared',
] as const;
export type Statistic = (typeof STATISTICS)[number];
