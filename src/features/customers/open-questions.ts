import { cleanText } from '../../domain/survey/clean-text.ts';
import type { RoleName } from '../../domain/survey/mapping.ts';
import type { Question } from '../../domain/survey/proposal.ts';
import { validateMapping, type MappingProblem } from '../../domain/survey/validate-mapping.ts';
import type { MappingPhase } from './import-phase.ts';
import { pillarOfItem } from './mapping-edits.ts';

const RANKING_ROLES: readonly RoleName[] = ['item-rank', 'rank-place', 'rank-list'];

type Checked = Pick<MappingPhase, 'proposal' | 'mapping' | 'leftOut' | 'modeTold'>;

/** What the mapping as it stands cannot be imported for. */
function mappingProblems({ proposal, mapping }: Checked): readonly MappingProblem[] {
  const checked = validateMapping(mapping, proposal.columns.length);
  return checked.ok ? [] : checked.reason;
}

/** Whether nothing is imported without the user's own answer. */
export function isNeeded({ blocking, code }: Question): boolean {
  return blocking || code === 'UNRANKED_MEANING';
}

/** The needed questions without an answer. */
export function openQuestions(phase: Checked): readonly Question[] {
  const problems = mappingProblems(phase);
  return phase.proposal.questions.filter(
    (question) => isNeeded(question) && isOpen(question, phase, problems),
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

/** Whether the columns can be read at all, so that the first answers can be shown. */
export function isReadable(phase: Checked): boolean {
  return mappingProblems(phase).length === 0 && openQuestions(phase).every(({ blocking }) => !blocking);
}

/** Whether everything needed for an import is there. */
export function isImportable(phase: Checked): boolean {
  return isReadable(phase) && openQuestions(phase).length === 0;
}

function isOpen(question: Question, phase: Checked, problems: readonly MappingProblem[]): boolean {
  if (question.code === 'UNRANKED_MEANING') return !phase.modeTold && ranksPillars(phase);
  if (question.code === 'ITEMS_UNNAMED') {
    const isRead = question.columns.some(({ index }) => phase.mapping.columns[index]?.role !== 'ignore');
    if (isRead && question.texts.some((text) => !isSettled(text, phase))) return true;
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

function ranksPillars({ mapping }: Checked): boolean {
  return mapping.columns.some(({ role }) => RANKING_ROLES.includes(role));
}

function isSettled(text: string, { mapping, leftOut }: Checked): boolean {
  return pillarOfItem(mapping, text) !== null || leftOut.includes(cleanText(text));
}
