import type { SqlWords } from './sql-dialect.ts';
import type { WarehouseSpec } from './warehouse-spec.ts';

/** What the steps of a query need to know of the specification, besides the names. */
export interface QueryShape {
  readonly words: SqlWords;
  readonly segments: number;
  readonly hasRatings: boolean;
  readonly hasWeights: boolean;
  readonly hasDates: boolean;
}

export function queryShape({ layout, segments, weight, date }: WarehouseSpec, words: SqlWords): QueryShape {
  return {
    words,
    segments: segments.length,
    hasRatings: layout.kind === 'rows' ? layout.rating !== null : layout.ratings !== null,
    hasWeights: weight !== null,
    hasDates: date !== null,
  };
}
