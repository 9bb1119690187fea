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
  /** Of a longer file of the same survey: what was known; `null` = a survey of its own. */
  readonly known: ComparedResponses | null;
  /** Whether the rows could be kept on this device. */
  readonly rowsKept: boolean;
  /** Whether what the user left out and weighted before still holds. */
  readonly countingKept: boolean;
}

/** The file does not hold the answers of the present survey: nothing is stored before the user says so. */
export interface AnotherPhase {
  readonly kind: 'another';
  readonly from: MappingPhase;
  readonly imported: ImportedSurvey;
  /** `null`: the rows of the present survey are not on this device. */
  readonly known: ComparedResponses | null;
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
  | AnotherPhase
  | { readonly kind: 'done'; readonly report: ImportReport };

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
