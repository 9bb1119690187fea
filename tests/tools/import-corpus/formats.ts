/** The JSON files beside the samples; see survey-samples/ORIGIN.md. */

export interface TruthJson {
  readonly pillars: readonly string[];
  readonly segments: readonly string[];
  readonly respondents: readonly TruthRespondent[];
  readonly files: Readonly<Record<string, TruthFile>>;
}

export interface TruthRespondent {
  readonly id: string;
  readonly date: string;
  readonly segment: string;
  readonly ranks: readonly (number | null)[] | null;
  readonly ratings: readonly (number | null)[];
  readonly ratings_na: readonly string[];
}

export interface TruthFile {
  readonly encoding?: string;
  readonly sheet?: string;
  readonly delimiter?: string;
  readonly header_records?: number;
  readonly columns?: number;
  readonly tool?: string;
  readonly segment?: string;
  readonly rating?: string | null;
  readonly has_id?: boolean;
  readonly has_date?: boolean;
  readonly id_column?: string;
  readonly respondents: Readonly<Record<string, { readonly record: number; readonly line?: number }>>;
  readonly not_respondents?: readonly {
    readonly record: number;
    readonly line?: number;
    readonly reason: string;
  }[];
}

export interface TruthEdgeJson {
  readonly pillars: readonly string[];
  readonly files: Readonly<Record<string, TruthEdgeFile>>;
}

export interface TruthEdgeFile {
  readonly header_records?: number;
  readonly records: readonly {
    readonly id: string;
    readonly record: number;
    readonly ranks: readonly (number | null)[] | null;
    readonly status?: string;
  }[];
}

export interface ExpectedJson {
  readonly files: readonly ExpectedFile[];
}

export interface ExpectedFile {
  readonly file: string;
  readonly rows: readonly ExpectedRow[];
  readonly counts?: {
    readonly records: number;
    readonly used: number;
    readonly partial: number;
    readonly rejected: number;
    readonly skipped: number;
  };
}

export interface ExpectedRow {
  readonly record: number;
  readonly line?: number;
  readonly verdict: string;
  readonly code: string;
  readonly column?: string;
  readonly value?: string;
}
