import { GENERATION_YEARS } from '../../domain/survey/generation-years.ts';
import type { FileNote, FileProblem } from '../../domain/survey/problem.ts';
import type { MappingProblem } from '../../domain/survey/validate-mapping.ts';
import type { Proposal } from '../../domain/survey/proposal.ts';
import { columnList, columnTitle, delimiterName, pillarList, quoted, type Words } from './words.ts';

/** Why a file was refused, and what to do. */
export function refusalSentence(problem: FileProblem, { t, format }: Words): string {
  switch (problem.code) {
    case 'FILE_TYPE_BY_CONTENT':
      return t(`refused.FILE_TYPE_BY_CONTENT.${problem.type}`);
    case 'FILE_IS_BROKEN':
      return problem.line > 0
        ? t('refused.FILE_IS_BROKEN.line', { line: format.number(problem.line) })
        : t(`refused.FILE_IS_BROKEN.${problem.type}`);
    case 'FILE_TOO_LARGE': {
      const { what, limit } = problem;
      const shown = what === 'bytes' ? format.bytes(limit) : format.number(limit);
      return t(`refused.FILE_TOO_LARGE.${what}`, { limit: shown });
    }
    case 'FILE_IS_NO_SINGLE_TABLE':
      return problem.tables === 0
        ? t('refused.FILE_IS_NO_SINGLE_TABLE.none')
        : t('refused.FILE_IS_NO_SINGLE_TABLE.several', { tables: format.number(problem.tables) });
    default:
      return t(`refused.${problem.code}`);
  }
}

/** A remark about the whole file. */
export function noteSentence(note: FileNote, words: Words): string {
  const { t, format } = words;
  switch (note.code) {
    case 'FILE_TYPE_BY_CONTENT':
      return note.part === null
        ? t(`notes.FILE_TYPE_BY_CONTENT.${note.type}`)
        : t(`notes.FILE_TYPE_BY_CONTENT.${note.type}Part`, { part: quoted(note.part) });
    case 'SEP_LINE':
      return t('notes.SEP_LINE', { delimiter: delimiterName(note.delimiter, words) });
    case 'ENCODING_SUSPECT':
      return t(`notes.ENCODING_SUSPECT.${note.why}`, { sample: quoted(note.sample) });
    case 'ITEM_COLUMN_MISSING':
      return t('notes.ITEM_COLUMN_MISSING', {
        pillars: pillarList(note.pillars, words),
        ranks: format.number(note.ranks),
      });
    case 'ID_ROUNDED':
    case 'SAME_ORDER_EVERYWHERE':
      return t(`notes.${note.code}`, { column: columnTitle(note.column, words) });
    case 'SEGMENT_TOO_MANY_VALUES':
      return t('notes.SEGMENT_TOO_MANY_VALUES', {
        column: columnTitle(note.column, words),
        kept: format.number(note.kept),
      });
    case 'GENERATION_COMPUTED':
      return t(`notes.GENERATION_COMPUTED.${note.from}`, {
        column: columnTitle(note.column, words),
        limits: generationLimits(words),
      });
    case 'NO_RANKING_FOUND':
      return t('notes.NO_RANKING_FOUND');
  }
}

/** Every generation with its years of birth. */
function generationLimits({ t, format }: Words): string {
  return format.list(
    GENERATION_YEARS.flatMap(({ from, generation }, index) => {
      if (generation === null) return [];
      const name = t(`glossary:generations.${generation}`);
      const last = (GENERATION_YEARS[index - 1]?.from ?? from) - 1;
      return generation === 'earlier' ? [`${name} –${last}`] : [`${name} ${from}–${last}`];
    }),
  );
}

/** What does not fit together in a mapping, with the columns by name. */
export function mappingSentence(problem: MappingProblem, proposal: Proposal, words: Words): string {
  const { t, format } = words;
  if (problem.code === 'NOTHING_TO_IMPORT') return t('mappingProblems.NOTHING_TO_IMPORT');
  if (problem.code === 'COLUMN_COUNT') {
    return t('mappingProblems.COLUMN_COUNT', {
      expected: format.number(problem.expected),
      got: format.number(problem.got),
    });
  }
  const columns = columnList(
    problem.columns.flatMap((index) => proposal.columns[index] ?? []),
    words,
  );
  switch (problem.code) {
    case 'PILLAR_UNNAMED':
    case 'PLACES_BROKEN':
    case 'TWO_RANKINGS':
    case 'AGE_NEEDS_YEAR':
    case 'TWO_SHOWN_ORDERS':
      return t(`mappingProblems.${problem.code}`, { columns });
    case 'PILLAR_TWICE':
      return t('mappingProblems.PILLAR_TWICE', { columns, pillar: t(`pillars:${problem.pillar}.name`) });
    case 'ROLE_TWICE':
      return t('mappingProblems.ROLE_TWICE', { columns, role: t(`roles.${problem.role}`) });
  }
}
