import type { TFunction } from 'i18next';
import type { Analysis } from '../domain/analysis/analysis.ts';
import type { CustomerSurvey, WeightBasis } from '../domain/model/survey.ts';
import type { Format } from '../i18n/format.ts';
import { cutText } from '../persistence/limits.ts';

export type CountingWords = TFunction<['trust']>;

/**
 * How the answers count, where they do not all count once: weighted by what, worth how many answers, and what is left out. Whole
 * sentences; none if every answer counts the same. Stands wherever a number of the customers does.
 */
export function countingNotes(
  survey: CustomerSurvey | null,
  analysis: Analysis,
  { t, format }: { readonly t: CountingWords; readonly format: Format },
): readonly string[] {
  if (survey === null) return [];
  const notes: string[] = [];
  if (survey.weighted !== null) {
    notes.push(basisNote(survey.weighted.basis, t, format));
    const weighting = analysis.customers.ok ? analysis.customers.value.weighting : null;
    if (weighting !== null) {
      const { people, effectiveN } = weighting;
      notes.push(
        t('notes.cost', { n: format.number(people), effective: format.number(effectiveN) }),
        t('notes.honest'),
      );
    }
  }
  if (survey.leftOut.length > 0) {
    const reasons = format.list(survey.leftOut.map((flag) => t(`flags.names.${flag}`)));
    notes.push(t('notes.leftOut', { reasons }));
  }
  return notes;
}

const LONGEST_NAME = 60;

function basisNote(basis: WeightBasis, t: CountingWords, format: Format): string {
  if (basis.kind === 'column') {
    return basis.name === '' ? t('notes.columnUnnamed') : t('notes.column', { name: cut(basis.name) });
  }
  return t('notes.targets', { questions: format.list(basis.questions.map(({ name }) => cut(name))) });
}

/** Any length may come out of a file; a sentence has to hold it. */
function cut(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length <= LONGEST_NAME ? line : `${cutText(line, LONGEST_NAME - 1)}…`;
}
