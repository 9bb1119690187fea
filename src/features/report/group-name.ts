import type { GenerationId } from '../../domain/stats/sums/customer-statistics.ts';
import { cutText } from '../../persistence/limits.ts';
import type { ReportText } from './report-context.ts';

const LONGEST_GROUP = 40;
const LONGEST_QUESTION = 80;

/** A generation in the report's language, or the value as it stands in the file. */
export function groupName(
  group: { readonly generation: GenerationId | null; readonly label: string },
  t: ReportText,
): string {
  return group.generation ? t(`glossary:generations.${group.generation}`) : cut(group.label, LONGEST_GROUP);
}

/** Survey tools write the whole question into a column's header. */
export function questionName(header: string): string {
  return cut(header, LONGEST_QUESTION);
}

/** Any length may come out of a file; a line has to hold it. */
function cut(text: string, longest: number): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length <= longest ? line : `${cutText(line, longest - 1)}…`;
}
