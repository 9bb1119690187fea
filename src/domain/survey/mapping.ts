import type { PillarId } from '../model/pillar.ts';
import type { RankingMode } from '../model/ranking.ts';
import type { GenerationId } from '../stats/sums/customer-statistics.ts';

/** How the bytes of a file become text. `utf-8-twice` repairs text that was encoded as UTF-8 two times. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1250',
  'windows-1251',
  'windows-1252',
  'gb18030',
  'big5',
  'utf-8-twice',
] as const;
export type Encoding = (typeof ENCODINGS)[number];

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** What a column of the file holds. `pillar: null` = a place in the ranking or rating block still to be named. */
export type ColumnRole =
  /** One column per pillar, the cell is its rank. */
  | { readonly role: 'item-rank'; readonly pillar: PillarId | null }
  /** One column per place (1 = first), the cell is the pillar. */
  | { readonly role: 'rank-place'; readonly place: number }
  /** One column, the cell is the whole ordered list, best first. */
  | { readonly role: 'rank-list' }
  /** `reversed`: the item is worded the other way round, so 5 is bad. */
  | { readonly role: 'rating'; readonly pillar: PillarId | null; readonly reversed?: boolean }
  /**
   * `from`: the cell is an age or a year of birth, and the group is the generation that follows from it. `option`: the
   * question has one column per option; columns with the same `question` belong together.
   */
  | {
      readonly role: 'segment';
      readonly from?: SegmentSource;
      readonly option?: { readonly question: string; readonly label: string };
    }
  /** How often this respondent counts; above 0. */
  | { readonly role: 'weight' }
  /** One column per pillar, the cell is the position at which it was shown. */
  | { readonly role: 'shown-place'; readonly pillar: PillarId | null }
  /** One column, the cell is the list of the pillars as they were shown. */
  | { readonly role: 'shown-list' }
  /** When the answer was sent: submit or end time rather than start time. */
  | { readonly role: 'date' }
  /** When the person began; with `date` it gives the seconds where no column holds them. */
  | { readonly role: 'started' }
  | { readonly role: 'seconds' }
  | { readonly role: 'id' }
  | { readonly role: 'email' }
  /** Preview, test, spam, partial …: rows that are no responses. */
  | { readonly role: 'status' }
  | { readonly role: 'finished' }
  /** Empty = the response was never submitted. */
  | { readonly role: 'submitted' }
  /** Recognised as free text; never read, never kept. */
  | { readonly role: 'comment' }
  | { readonly role: 'ignore' };

export type RoleName = ColumnRole['role'];

/** A number from which a generation follows. */
export type SegmentSource = 'age' | 'birth-year';

/** In item columns, which end of the numbers is the most important one. Places and lists are best first. */
export type RankDirection = 'one-is-first' | 'highest-is-first';

export type DateOrder =
  /** From the whole file: any part above 12 decides; where none does, the dates are left out and listed. */
  'auto' | 'day-first' | 'month-first';

/** How cells of rating columns become 1 … 5. */
export interface RatingReading {
  /** Number of points of the asked scale; 7 and 10 are converted to 5, which needs the user's consent. */
  readonly points: 5 | 7 | 10;
  readonly direction: 'highest-is-best' | 'one-is-best';
  /** Numbers just outside the scale: what each one means. Others are "no answer", with a remark. */
  readonly outside: Readonly<Record<string, 'not-applicable' | 'no-answer'>>;
  /** Labels that no dictionary knows, cleaned (see `cleanText`): their point on the scale. */
  readonly labels: Readonly<Record<string, 1 | 2 | 3 | 4 | 5 | 'not-applicable'>>;
}

/** Everything the import needs to know about a file. Plain data: the user may change each part of it. */
export interface SurveyMapping {
  /** A name out of `TOOL_IDS`; it decides which status texts and codes mean what. */
  readonly tool: string;
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  readonly headerRecords: number;
  /** One role per column of the file, by column index: headers may repeat. */
  readonly columns: readonly ColumnRole[];
  readonly mode: RankingMode;
  readonly direction: RankDirection;
  /** Repeated ranks that form a valid coding of ties: read as ties, or refuse those rankings. */
  readonly ties: 'keep' | 'reject';
  readonly dateOrder: DateOrder;
  readonly rating: RatingReading;
  /** Item texts and codes in cells, cleaned, that no dictionary knows (or that the user confirmed). */
  readonly items: Readonly<Record<string, PillarId>>;
  /** Names for coded segment values, e.g. `{"1": "Gen Z"}`; unnamed values keep their text. */
  readonly segmentLabels: Readonly<Record<string, string>>;
  /** Unfinished rows with a complete ranking: keep with a remark, or set aside. */
  readonly unfinished: 'keep-ranked' | 'skip';
  /** The file or the questionnaire itself says what `mode` is: then nobody is asked. */
  readonly modeIsTold?: boolean;
  /** Generations by segment text, cleaned, where no dictionary knows it. */
  readonly generations?: Readonly<Record<string, GenerationId>>;
  /** The year in which the answers were given: an age without a date becomes a generation by it. */
  readonly answerYear?: number;
}
