export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/** A row of ranks as given: any positive numbers, null = not ranked. */
export type RankRow = readonly (number | null)[];

/** The inputs of a fixture; which of them are there depends on its kind. */
export interface Fixture {
  readonly name: string;
  readonly items?: readonly string[];
  readonly mode?: 'top' | 'subset';
  readonly rankings?: readonly RankRow[];
  readonly counts?: readonly number[];
  readonly segments?: Readonly<Record<string, readonly string[]>>;
  readonly shown?: readonly (readonly number[])[];
  readonly ratings?: readonly (readonly (number | null)[])[];
  readonly target?: number;
  readonly levels?: readonly { readonly name: string; readonly min: number }[];
  readonly team?: readonly RankRow[];
  readonly customers?: readonly RankRow[];
  readonly customerWeights?: readonly number[];
  readonly coarsenTo?: number;
  readonly cases?: Readonly<Record<string, Fixture>> | readonly JsonObject[];
  /** Two lists that do not hold the same items, a letter each. */
  readonly overlap?: {
    readonly first: string;
    readonly second: string;
    readonly averageOverlap: readonly number[];
  };
  readonly expected?: JsonObject;
  readonly tolerance?: number | Readonly<Record<string, number>>;
}

/** A result with undefined values as null, the way the fixtures write them. */
export function valueOrNull<Value>(
  measured: { readonly ok: true; readonly value: Value } | { readonly ok: false },
): Value | null {
  return measured.ok ? measured.value : null;
}
