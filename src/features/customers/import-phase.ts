import type { CustomerSurvey } from '../../domain/model/survey.ts';
import type { StoredSurvey } from '../../shared/use-store-survey.ts';
import type { ImportedSurvey } from '../../workers/survey-import.client.ts';
import type { ComparedResponses } from '../../domain/survey/compare-responses.ts';
import type { ImportOutcome, OpenedFile, TimedProgress } from '../../workers/survey-import.protocol.ts';
import type { OpenedSurvey } from '../../domain/survey/opened-survey.ts';
import type { SurveyMapping } from '../../domain/survey/mapping.ts';
import type { FileProblem } from '../../domain/survey/problem.ts';
import type { InspectOverrides, Proposal } from '../../domain/survey/proposal.ts';
import type { UnrankedQuestion } from '../../domain/survey/unranked-question.ts';
import type { WarehouseProblem, WarehouseSurvey } from '../../domain/warehouse/warehouse-survey.ts';

/** Why a file was turned away, or the worker with it. */
export type Refusal =
  | { readonly kind: 'file'; readonly problem: FileProblem }
  | { readonly kind: 'warehouse'; readonly problem: WarehouseProblem }
  | { readonly kind: 'worker-failed' };

/** The user looks at how the file is read, and corrects it. Nothing is stored yet. */
export interface MappingPhase {
  readonly kind: 'mapping';
  readonly file: File;
  /** The file's table, as everything that follows reads it. */
  readonly opened: OpenedSurvey;
  readonly proposal: Proposal;
  readonly mapping: SurveyMapping;
  /** What the user fixed about the reading of the file. */
  readonly overrides: InspectOverrides;
  /** Unknown item texts that the user declared to be none of the ten pillars, cleaned. */
  readonly leftOut: readonly string[];
  /** The user said what an unranked pillar means; until then the mapping's `mode` is nobody's answer. */
  readonly modeTold: boolean;
  /** Why an import came back here. */
  readonly setback: 'cancelled' | 'worker-failed' | 'unranked' | null;
  /** The file is being inspected again with another encoding, delimiter or header. */
  readonly busy: boolean;
}

/** What an import found, without the rows: kept in memory only, because it quotes the file. */
export interface ImportReport extends Omit<ImportOutcome, 'statistics' | 'weighted' | 'unranked'> {
  readonly fileName: string;
}

/** The whole file was read. Nothing is stored before the user has seen what became of every record, and says so. */
export interface ReviewPhase {
  readonly kind: 'review';
  readonly from: MappingPhase;
  readonly imported: ImportedSurvey;
  /** Compared with the present survey; `null`: there is none, or its rows are not on this device. */
  readonly known: ComparedResponses | null;
  /** The present survey, of which the file does not hold nearly all answers: it would be replaced. */
  readonly replaces: CustomerSurvey | null;
  readonly storing: boolean;
  /** What could be kept besides the results; `null` = not stored yet. */
  readonly stored: StoredSurvey | null;
}

export type ImportPhase =
  | { readonly kind: 'idle' }
  | { readonly kind: 'inspecting'; readonly file: File }
  | {
      readonly kind: 'refused';
      readonly file: File;
      readonly refusal: Refusal;
      /** There where it was read in a way that the user chose; as recognised it may be fine. */
      readonly again: OpenedSurvey | null;
    }
  | MappingPhase
  /** The result of a query in a warehouse: there is nothing to map, only to say yes. */
  | { readonly kind: 'warehouse'; readonly file: File; readonly survey: WarehouseSurvey }
  | {
      readonly kind: 'importing';
      readonly from: MappingPhase;
      readonly progress: TimedProgress | null;
    }
  | ReviewPhase;

/** What a freshly inspected file is known by. */
type Inspected = Pick<MappingPhase, 'file' | 'opened' | 'proposal' | 'overrides'>;

export function mappingPhase({ file, opened, proposal, overrides }: Inspected): MappingPhase {
  return {
    kind: 'mapping',
    file,
    opened,
    proposal,
    mapping: proposal.mapping,
    overrides,
    leftOut: [],
    modeTold: false,
    setback: null,
    busy: false,
  };
}

/** What comes after a file was opened. */
export function openedPhase(file: File, found: OpenedFile): ImportPhase {
  return found.kind === 'survey'
    ? mappingPhase({ file, opened: found.opened, proposal: found.proposal, overrides: {} })
    : { kind: 'warehouse', file, survey: found.survey };
}

/** Only the whole file showed that people left out pillars: the mapping again, with the question. */
export function withUnrankedQuestion(phase: MappingPhase, question: UnrankedQuestion): MappingPhase {
  const { proposal } = phase;
  const others = proposal.questions.filter(({ code }) => code !== 'UNRANKED_MEANING');
  return { ...phase, proposal: { ...proposal, questions: [...others, question] }, setback: 'unranked' };
}

export function reportOf({ from, imported }: ReviewPhase): ImportReport {
  const {
    statistics: _statistics,
    weighted: _weighted,
    unranked: _unranked,
    rows: _rows,
    ...found
  } = imported;
  return { ...found, fileName: from.file.name };
}
