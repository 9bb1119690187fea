import type { PillarId } from '../model/pillar.ts';
import type { SegmentSource } from './mapping.ts';
import type { UnusableWeight } from './weight-reader.ts';

/**
 * What the import did with a row. Used = accept + warn; partial = partial + no-rank; rejected = reject;
 * skipped = skip.
 */
export type Verdict =
  /** Used. */
  | 'accept'
  /** Used, with a remark. */
  | 'warn'
  /** Used as a partial ranking, with a remark. */
  | 'partial'
  /** The respondent counts (segment, ratings), the ranking is empty. */
  | 'no-rank'
  /** Not used; RANK_ and ITEM_ codes keep valid ratings and segment, ROW_ and QUOTE_ codes keep nothing. */
  | 'reject'
  /** Not a response. */
  | 'skip';

/** What was done about a problem; views turn it into the last half of the sentence. */
export type Remedy =
  | 'row-kept'
  | 'partial-ranking-kept'
  | 'ranking-empty'
  | 'ranking-dropped'
  | 'row-dropped'
  | 'row-set-aside'
  | 'cell-read-as-no-answer'
  | 'cell-read-as-not-applicable'
  | 'date-dropped'
  | 'date-converted'
  | 'characters-removed'
  | 'weight-of-one'
  | 'shown-order-dropped';

/** Why a cell is no number. */
export type UnreadableCell = 'text' | 'several-numbers' | 'spreadsheet-date' | 'spreadsheet-error';

interface Missing {
  /** The pillars without a place in this ranking. */
  readonly missing: readonly PillarId[];
}

/** Every code with its parameters. A view has one sentence per code (and may use every parameter). */
export type RowProblemDetail =
  // The row is no row of this table.
  | {
      readonly code: 'ROW_TOO_SHORT';
      readonly cells: number;
      readonly expected: number;
      /** Another delimiter that the line seems to use, and how often it stands there. */
      readonly otherDelimiter: { readonly delimiter: string; readonly count: number } | null;
    }
  | { readonly code: 'ROW_TOO_LONG'; readonly cells: number; readonly expected: number }
  | { readonly code: 'ROW_EMPTY' }
  | { readonly code: 'ROW_REPEATED_HEADER' }
  | { readonly code: 'ROW_FOOTER' }
  | { readonly code: 'QUOTE_UNCLOSED'; readonly openedLine: number; readonly lastLine: number }
  | { readonly code: 'CONTROL_CHAR' }
  // The ranking, from item columns.
  | {
      readonly code: 'RANK_DUPLICATE';
      readonly rank: number;
      readonly pillars: readonly PillarId[];
      readonly missingRanks: readonly number[];
    }
  | { readonly code: 'RANK_OUT_OF_RANGE'; readonly low: number; readonly high: number }
  | { readonly code: 'RANK_NOT_INTEGER' }
  | { readonly code: 'RANK_NOT_NUMBER'; readonly why: UnreadableCell }
  | ({ readonly code: 'RANK_MISSING'; readonly ranked: number; readonly of: number } & Missing)
  | { readonly code: 'RANK_ALL_MISSING' }
  | ({ readonly code: 'RANK_GAP'; readonly emptyPlaces: readonly number[] } & Missing)
  // The ranking, from items in cells.
  | ({ readonly code: 'ITEM_UNKNOWN'; readonly item: string } & Missing)
  | ({
      readonly code: 'ITEM_DUPLICATE';
      readonly pillar: PillarId;
      readonly places: readonly number[];
    } & Missing)
  | ({ readonly code: 'ITEM_MISSING'; readonly ranked: number } & Missing)
  | { readonly code: 'ITEM_FUZZY'; readonly item: string; readonly pillar: PillarId }
  // Ratings.
  | { readonly code: 'RATING_OUT_OF_RANGE'; readonly low: number; readonly high: number }
  | { readonly code: 'RATING_UNKNOWN_LABEL'; readonly why: UnreadableCell }
  | { readonly code: 'RATING_NOT_INTEGER' }
  // Dates.
  | { readonly code: 'DATE_AMBIGUOUS' }
  /** `day`: days since 1970-01-01 that the serial number stands for. */
  | { readonly code: 'DATE_SERIAL'; readonly day: number }
  | { readonly code: 'DATE_INVALID' }
  // Weights, ages, the order in which the pillars were shown.
  | { readonly code: 'WEIGHT_UNUSABLE'; readonly why: UnusableWeight }
  /** `limits`: what would be plausible, of numbers out of range; `no-date`: an age says nothing without a year. */
  | {
      readonly code: 'AGE_UNUSABLE';
      readonly from: SegmentSource;
      readonly why: 'text' | 'range' | 'no-date';
      readonly limits: readonly [low: number, high: number] | null;
    }
  | { readonly code: 'SHOWN_UNUSABLE' }
  /** The ranking is the order in which the pillars were shown, or its reverse. */
  | { readonly code: 'SHOWN_ORDER'; readonly reversed: boolean }
  // The same person twice, and other remarks.
  | { readonly code: 'DUP_ID'; readonly firstRecord: number; readonly sameAnswers: boolean }
  | { readonly code: 'DUP_EMAIL'; readonly firstRecord: number; readonly sameAnswers: boolean }
  | { readonly code: 'DUP_CONTENT'; readonly firstRecord: number }
  /** `rating`: the one rating given to all; `null` = only the ranking follows the order of the file. */
  | {
      readonly code: 'STRAIGHT_LINE';
      readonly rating: number | null;
      readonly rankingInFileOrder: boolean;
    }
  | { readonly code: 'TOO_FAST'; readonly seconds: number; readonly medianSeconds: number }
  // Rows that the tool marks.
  | { readonly code: 'PREVIEW' }
  | { readonly code: 'TEST' }
  | { readonly code: 'SPAM' }
  | { readonly code: 'DISQUALIFIED' }
  | { readonly code: 'IMPORTED' }
  | { readonly code: 'UNFINISHED'; readonly rankingComplete: boolean }
  | { readonly code: 'NOT_SUBMITTED' };

export type RowProblemCode = RowProblemDetail['code'];

/** Remarks that stand beside the verdict: they never say that something is wrong with the row. */
export const REMARK_CODES: readonly RowProblemCode[] = [
  'DUP_CONTENT',
  'STRAIGHT_LINE',
  'TOO_FAST',
  'SHOWN_ORDER',
];

/**
 * One problem of one row. Holds a value out of the file (which may be personal): shown and exported on
 * request, never stored.
 */
export interface RowProblem {
  /** From 1; header records and empty lines counted. */
  readonly record: number;
  /** The physical line where the record starts, from 1. */
  readonly line: number;
  readonly column: ColumnName | null;
  /** The cell as written (cut after 500 characters); `null` where no cell is meant. */
  readonly value: string | null;
  readonly verdict: Verdict;
  readonly remedy: Remedy;
  readonly detail: RowProblemDetail;
}

export interface ColumnName {
  readonly index: number;
  /** As in the file. Hostile text. */
  readonly header: string;
}

/** What the table of a survey may come in. */
export type Container = 'text' | 'xlsx' | 'json' | 'zip';

/** Types that are told apart only to say what to do. */
export type UnreadType = 'xlsb' | 'ods' | 'pdf' | 'gzip' | 'binary' | 'workbook-xml' | 'zip' | 'json';

/** The whole file is refused. `record`, `line`: 0 = before any record. */
export type FileProblem = { readonly record: number; readonly line: number } & (
  | { readonly code: 'FILE_EMPTY' }
  | { readonly code: 'FILE_NO_DATA' }
  /** The first record does not end where any header would: a quote that is never closed, or a cell without end. */
  | { readonly code: 'FILE_HEADER_ENDLESS' }
  | { readonly code: 'FILE_IS_HTML' }
  | { readonly code: 'FILE_IS_OLD_XLS' }
  /** The content is of a type that is not read; `type` is what the bytes say. */
  | { readonly code: 'FILE_TYPE_BY_CONTENT'; readonly type: UnreadType }
  /** A workbook or an archive behind a password. */
  | { readonly code: 'FILE_IS_ENCRYPTED' }
  /** The content breaks its own format: cut off, damaged, or its sizes lie. JSON lines name the place. */
  | { readonly code: 'FILE_IS_BROKEN'; readonly type: Exclude<Container, 'text'> }
  /** More than can be read in one go from a file of this kind; `limit` in rows, columns, bytes or levels. */
  | {
      readonly code: 'FILE_TOO_LARGE';
      readonly type: Container;
      readonly what: 'rows' | 'columns' | 'bytes' | 'depth';
      readonly limit: number;
    }
  /** JSON, but no list of answers in it. */
  | { readonly code: 'FILE_HAS_NO_LIST' }
  /** An archive without a table, or with several; `tables`: how many. */
  | { readonly code: 'FILE_IS_NO_SINGLE_TABLE'; readonly tables: number }
  /** Totals, not people. */
  | { readonly code: 'FILE_IS_SUMMARY' }
  /** The browser could not read the file (moved, changed or withdrawn while reading). */
  | { readonly code: 'FILE_UNREADABLE' }
);

/** A remark about the whole file; the import goes on. */
export type FileNote = { readonly record: number; readonly line: number } &
  /** `sep=;` in the first record names the delimiter. */
  (
    | { readonly code: 'SEP_LINE'; readonly delimiter: string }
    /** Not plain text: read as what the bytes say. `part`: the sheet, or the file in the archive. Hostile text. */
    | {
        readonly code: 'FILE_TYPE_BY_CONTENT';
        readonly type: Exclude<Container, 'text'>;
        readonly part: string | null;
      }
    | {
        readonly code: 'ENCODING_SUSPECT';
        readonly why: 'replacement-characters' | 'encoded-twice';
        /** A piece of the damaged text. */
        readonly sample: string;
      }
    /** Pillars without a column in a ranking by item columns. */
    | { readonly code: 'ITEM_COLUMN_MISSING'; readonly pillars: readonly PillarId[]; readonly ranks: number }
    /** Long ids rounded by a spreadsheet (`1.18E+11`): not used to find duplicates. */
    | { readonly code: 'ID_ROUNDED'; readonly column: ColumnName }
    /** Every ranking of the sample has the same order: perhaps the form's, not the respondents'. */
    | { readonly code: 'SAME_ORDER_EVERYWHERE'; readonly column: ColumnName }
    /** More different values than a segment may have; the later ones count as no answer. */
    | { readonly code: 'SEGMENT_TOO_MANY_VALUES'; readonly column: ColumnName; readonly kept: number }
    /** Generations follow from an age or a year of birth, by the cut-offs of `generation-years.ts`. */
    | { readonly code: 'GENERATION_COMPUTED'; readonly column: ColumnName; readonly from: SegmentSource }
    /** No ranking was recognised (ratings alone may be). */
    | { readonly code: 'NO_RANKING_FOUND' }
  );
