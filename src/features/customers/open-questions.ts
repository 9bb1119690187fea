import { cleanText } from '../../domain/survey/clean-text.ts';
import type { Question } from '../../domain/survey/proposal.ts';
import { validateMapping, type MappingProblem } from '../../domain/survey/validate-mapping.ts';
import type { MappingPhase } from './import-phase.ts';
import { pillarOfItem } from './mapping-edits.ts';

type Checked = Pick<MappingPhase, 'proposal' | 'mapping' | 'leftOut'>;

/** What the mapping as it stands cannot be imported for. */
function mappingProblems({ proposal, mapping }: Checked): readonly MappingProblem[] {
  const checked = validateMapping(mapping, proposal.columns.length);
  return checked.ok ? [] : checked.reason;
}

/** The blocking questions without an answer. */
export function openQuestions(phase: Checked): readonly Question[] {
  const problems = mappingProblems(phase);
  return phase.proposal.questions.filter(
    (question) => question.blocking && isOpen(question, phase, problems),
  );
}

/** The problems that no open question already asks about. */
export function otherProblems(phase: Checked): readonly MappingProblem[] {
  const asked = new Set(
    openQuestions(phase)
      .flatMap((question) => ('columns' in question ? question.columns : []))
      .map(({ index }) => index),
  );
  return mappingProblems(phase).filter(
    (problem) => !('columns' in problem) || !problem.columns.every((index) => asked.has(index)),
  );
}

/** Whether everything needed for an import is there. */
export function isImportable(phase: Checked): boolean {
  return mappingProblems(phase).length === 0 && openQuestions(phase).length === 0;
}

function isOpen(question: Question, phase: Checked, problems: readonly MappingProblem[]): boolean {
  if (question.code === 'ITEMS_UNNAMED') {
    const unnamed = question.texts.some((text) => !isSettled(text, phase));
    if (unnamed) return true;
  } else if (question.code !== 'HEADER_DUPLICATE') {
    return false;
  }
  const columns = new Set(question.columns.map(({ index }) => index));
  return problems.some(
    (problem) =>
      (problem.code === 'PILLAR_UNNAMED' || problem.code === 'PILLAR_TWICE') &&
      problem.columns.some((index) => columns.has(index)),
  );
}

function isSettled(text: string, { mapping, leftOut }: Checked): boolean {
  return pillarOfItem(mapping, text) !== null || leftOut.includes(cleanText(text));
}
