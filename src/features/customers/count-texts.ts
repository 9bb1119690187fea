import type { ImportCounts } from '../../domain/model/survey.ts';
import type { Format } from '../../i18n/format.ts';

/** The numbers of an import, ready for a sentence. */
export function countTexts(
  counts: ImportCounts,
  format: Format,
): Readonly<Record<keyof ImportCounts, string>> {
  return {
    records: format.number(counts.records),
    used: format.number(counts.used),
    partial: format.number(counts.partial),
    rejected: format.number(counts.rejected),
    skipped: format.number(counts.skipped),
  };
}
