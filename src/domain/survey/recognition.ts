import type { PillarId } from '../model/pillar.ts';
import type { RankingMode } from '../model/ranking.ts';
import type { ColumnRole, RankDirection } from './mapping.ts';
import type { FileNote } from './problem.ts';
import type { Question } from './proposal.ts';
import type { SurveyDictionary } from './survey-dictionary.ts';

/** What recognition has found so far; each step adds to it. */
export interface Recognition {
  /** By column index; columns without an entry are still free. */
  readonly roles: Map<number, ColumnRole>;
  readonly questions: Question[];
  readonly notes: FileNote[];
  /** Item texts in cells that the user should confirm, cleaned. */
  readonly items: Record<string, PillarId>;
  direction: RankDirection;
  /** As far as the file says it. */
  mode: RankingMode;
  /** The questionnaire itself said what an unranked pillar means. */
  modeIsTold: boolean;
  /** What is known before the file is looked at. */
  readonly dictionary: SurveyDictionary;
  /** The year in which the answers were given, where the file tells no dates. */
  readonly answerYear: number | null;
  /** Where the header stands, and the first data record. */
  readonly headerPlace: { readonly record: number; readonly line: number };
  readonly dataPlace: { readonly record: number; readonly line: number };
}
