import type { PillarId } from '../model/pillar.ts';
import type { RankingMode } from '../model/ranking.ts';
import type { ColumnRole, DateOrder, Delimiter, Encoding, RankDirection, SurveyMapping } from './mapping.ts';
import type { PartialRankings } from './partial-rankings.ts';
import type { ColumnName, FileNote, Verdict } from './problem.ts';
import type { ResponseRow } from './response-table.ts';
import type { SurveyWords } from './survey-words.ts';
import type { ToolId } from './tool-signatures.ts';

/** What the importer believes about a file, for the user to confirm or correct before anything is imported. */
export interface Proposal {
  readonly tool: ToolId;
  readonly encoding: EncodingFinding;
  readonly delimiter: Delimiter;
  readonly headerRecords: number;
  readonly columns: readonly ColumnSummary[];
  /** Complete but for what a blocking question asks. Import takes it back, corrected or not. */
  readonly mapping: SurveyMapping;
  readonly questions: readonly Question[];
  readonly notes: readonly FileNote[];
  /** The first responses as understood under `mapping`; empty while a blocking question is open. */
  readonly sample: readonly SampleRow[];
  readonly bytes: number;
}

export interface EncodingFinding {
  readonly encoding: Encoding;
  /** `guessed`: by letter frequencies; show the user the sample and the choice. */
  readonly by: 'byte-order-mark' | 'content' | 'guessed' | 'user';
}

export interface ColumnSummary extends ColumnName {
  /** Share of the sampled records in which the cell is not blank, 0 … 1. */
  readonly filled: number;
  /** Up to three different values, as in the file. Hostile text. */
  readonly examples: readonly string[];
}

export interface SampleRow extends ResponseRow {
  readonly line: number;
  readonly verdict: Verdict;
}

/**
 * One thing to ask. `suggested` stands already in `mapping`; `null` = there is no safe default. Answering =
 * changing the named part of the mapping. While a question with `blocking: true` is open, `mapping` does
 * not validate and nothing can be imported.
 */
export type Question = QuestionPlace &
  /** Item columns or items in cells without a known name. Answer: `columns[i].pillar`, or `items`. */
  (
    | {
        readonly code: 'ITEMS_UNNAMED';
        readonly blocking: true;
        readonly suggested: null;
        readonly columns: readonly ColumnName[];
        /** The unknown texts of a place or list ranking; `[]` for item columns. Hostile text. */
        readonly texts: readonly string[];
      }
    /** Two columns of one block carry the same pillar. Answer: `columns[i].pillar`. */
    | {
        readonly code: 'HEADER_DUPLICATE';
        readonly blocking: true;
        readonly suggested: null;
        readonly columns: readonly ColumnName[];
        readonly pillar: PillarId;
        readonly missing: readonly PillarId[];
      }
    /** The encoding was guessed, or the text looks damaged. Answer: inspect again with another encoding. */
    | {
        readonly code: 'ENCODING_SUSPECT';
        readonly blocking: false;
        readonly suggested: Encoding;
        readonly choices: readonly Encoding[];
        /** Text with letters outside ASCII, as read now. Hostile text. */
        readonly preview: string;
      }
    /** A text almost like a pillar's name, or one that may mean another pillar. Answer: `columns` or `items`. */
    | {
        readonly code: 'ITEM_FUZZY' | 'ITEM_ASK_FIRST';
        readonly blocking: false;
        readonly suggested: PillarId;
        readonly text: string;
        readonly columns: readonly ColumnName[];
      }
    /**
     * Some rankings are partial. Answer: `mode`. The mapping validates with what is suggested, but whoever asks a
     * person must have the person's answer: only the questionnaire can tell.
     */
    | {
        readonly code: 'UNRANKED_MEANING';
        readonly blocking: false;
        readonly suggested: RankingMode;
        /** What speaks for the suggestion; `null` = nothing does. */
        readonly because: 'tool-leaves-out' | 'pillar-without-column' | null;
        readonly partial: PartialRankings;
      }
    /** Answer: `direction`. */
    | { readonly code: 'RANK_DIRECTION'; readonly blocking: false; readonly suggested: RankDirection }
    /** Answer: `ties`. */
    | { readonly code: 'RANK_TIES'; readonly blocking: false; readonly suggested: 'keep' }
    /** Too few rows, or too little in the header, to be sure. Answer: the roles of `columns`. */
    | {
        readonly code: 'RANKING_OR_RATING';
        readonly blocking: false;
        readonly suggested: 'ranking' | 'rating';
        readonly columns: readonly ColumnName[];
      }
    /** Several columns or blocks look like the ranking. Answer: the roles of one candidate; the others are left out. */
    | {
        readonly code: 'RANKING_COLUMN';
        readonly blocking: false;
        readonly suggested: RankingCandidate;
        /** The suggested one first, which stands in `mapping`. */
        readonly candidates: readonly RankingCandidate[];
      }
    /** Ratings on a scale of 7 or 10. Answer: `rating.points`, and the role `rating` for `columns`. */
    | {
        readonly code: 'RATING_SCALE';
        readonly blocking: false;
        readonly suggested: 'leave-out';
        readonly points: 7 | 10;
        readonly columns: readonly {
          readonly index: number;
          readonly header: string;
          readonly pillar: PillarId;
        }[];
      }
    /** A number just outside the scale. Answer: `rating.outside[value]`. */
    | {
        readonly code: 'RATING_OUTSIDE';
        readonly blocking: false;
        readonly suggested: 'not-applicable' | 'no-answer';
        readonly value: string;
      }
    /** Rating labels that no dictionary knows. Answer: `rating.labels`. */
    | {
        readonly code: 'RATING_LABELS';
        readonly blocking: false;
        readonly suggested: 'no-answer';
        readonly labels: readonly string[];
      }
    /** Labels and numbers disagree ("1 - Very satisfied"). Answer: `rating.direction`. */
    | {
        readonly code: 'RATING_DIRECTION';
        readonly blocking: false;
        readonly suggested: 'highest-is-best' | 'one-is-best';
      }
    /** A negatively worded item beside agree labels. Answer: `columns[i].reversed`. */
    | {
        readonly code: 'NEGATIVE_WORDING';
        readonly blocking: false;
        readonly suggested: 'as-is';
        readonly columns: readonly ColumnName[];
      }
    /** The segment column holds codes. Answer: `segmentLabels`. */
    | {
        readonly code: 'SEGMENT_CODES';
        readonly blocking: false;
        readonly suggested: 'keep-codes';
        readonly codes: readonly string[];
      }
    /** Nothing in the sample says whether day or month comes first. Answer: `dateOrder`. */
    | { readonly code: 'DATE_AMBIGUOUS'; readonly blocking: false; readonly suggested: DateOrder }
  );

export type QuestionCode = Question['code'];

/** Columns that together may be the ranking, each with its role in it. */
export type RankingCandidate = readonly [RankingColumn, ...RankingColumn[]];

export interface RankingColumn extends ColumnName {
  readonly role: ColumnRole;
}

interface QuestionPlace {
  /** The record and line that raised the question; header = 1. */
  readonly record: number;
  readonly line: number;
  readonly column: ColumnName | null;
}

/** What the user may fix before inspecting again. */
export interface InspectOverrides {
  readonly encoding?: Encoding;
  readonly delimiter?: Delimiter;
  readonly headerRecords?: number;
  /** Texts whose meaning is known already: from the project's questionnaire and from the last import. */
  readonly words?: SurveyWords;
  /** The year in which the answers were given, for ages in files without dates. */
  readonly answerYear?: number;
}
