import type { ImportOutcome, TimedProgress } from '../../workers/survey-import.protocol.ts';
import type { SurveyMapping } from '../../domain/survey/mapping.ts';
import type { FileProblem } from '../../domain/survey/problem.ts';
import type { InspectOverrides, Proposal } from '../../domain/survey/proposal.ts';
import type { UnrankedQuestion } from '../../domain/survey/unranked-question.ts';

/** Why a file was turned away, or the worker with it. */
export type Refusal =
  { readonly kind: 'file'; readonly problem: FileProblem } | { readonly kind: 'worker-failed' };

/** The user looks at how the file is read, and corrects it. Nothing is stored yet. */
export interface MappingPhase {
  readonly kind: 'mapping';
  readonly file: File;
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
export interface ImportReport extends Omit<ImportOutcome, 'statistics' | 'unranked'> {
  readonly fileName: string;
  /** Whether the rows could be kept on this device. */
  readonly rowsKept: boolean;
}

export type ImportPhase =
  | { readonly kind: 'idle' }
  | { readonly kind: 'inspecting'; readonly file: File }
  | {
      readonly kind: 'refused';
      readonly file: File;
      readonly refusal: Refusal;
      /** It was read in a way that the user chose; as recognised it may be fine. */
      readonly wasOverridden: boolean;
    }
  | MappingPhase
  | {
      readonly kind: 'importing';
      readonly from: MappingPhase;
      readonly progress: TimedProgress | null;
    }
  | { readonly kind: 'done'; readonly report: ImportReport };

/** A freshly inspected file. */
export function mappingPhase(file: File, proposal: Proposal, overrides: InspectOverrides): MappingPhase {
  return {
    kind: 'mapping',
    file,
    proposal,
    mapping: proposal.mapping,
    overrides,
    leftOut: [],
    modeTold: false,
    setback: null,
    busy: false,
  };
}

/** Only the whole file showed that people left out pillars: the mapping again, with the question. */
export function withUnrankedQuestion(phase: MappingPhase, question: UnrankedQuestion): MappingPhase {
  const { proposal } = phase;
  const others = proposal.questions.filter(({ code }) => code !== 'UNRANKED_MEANING');
  return { ...phase, proposal: { ...proposal, questions: [...others, question] }, setback: 'unranked' };
}
