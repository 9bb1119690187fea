import type { PillarId } from '../model/pillar.ts';
import type { ColumnRole, RankDirection } from './mapping.ts';
import type { FileNote } from './problem.ts';
import type { Question } from './proposal.ts';

/** What recognition has found so far; each step adds to it. */
export interface Recognition {
  /** By column index; columns without an entry are still free. */
  readonly roles: Map<number, ColumnRole>;
  readonly questions: Question[];
  readonly notes: FileNote[];
  /** Item texts in cells that the user should confirm, cleaned. */
  readonly items: Record<string, PillarId>;
  direction: RankDirection;
  /** Where the header stands, and the first data record. */
  readonly headerPlace: { readonly record: number; readonly line: number };
  readonly dataPlace: { readonly record: number; readonly line: number };
}
