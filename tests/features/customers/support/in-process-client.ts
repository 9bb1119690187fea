import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fail, succeed } from '#src/domain/result.ts';
import { buildCustomerStatistics } from '#src/domain/stats/sums/build-customer-statistics.ts';
import { importSurveyFile } from '#src/domain/survey/import-survey.ts';
import { inspectSurveyFile } from '#src/domain/survey/inspect-survey.ts';
import { previewSurveyFile } from '#src/domain/survey/preview-survey.ts';
import { askUnrankedMeaning } from '#src/domain/survey/unranked-question.ts';
import type { SurveyImportClient } from '#src/features/customers/survey-import-client.ts';

/** The worker's work without a worker. */
export const inProcessClient: SurveyImportClient = {
  async inspect(file, overrides) {
    const result = await inspectSurveyFile(file, overrides);
    return result.ok ? result : fail({ kind: 'file', problem: result.reason });
  },
  preview: (file, mapping) => previewSurveyFile(file, mapping),
  async import(file, mapping) {
    const result = await importSurveyFile(file, mapping);
    if (!result.ok) return result;
    const { table, ...found } = result.value;
    return succeed({
      ...found,
      statistics: buildCustomerStatistics(table),
      unranked: askUnrankedMeaning(mapping, result.value),
      rows: { keep: () => Promise.resolve(succeed(null)), discard: () => undefined },
    });
  },
};

// Not by URL: the emulated browser brings a URL of its own, which Node does not read.
const SAMPLES = join(import.meta.dirname, '../../../fixtures/survey-samples');

/** An export of a survey tool, e.g. `bad/ranks.csv`. */
export function sampleFile(path: string): File {
  return new File([readFileSync(join(SAMPLES, path))], basename(path), { type: 'text/csv' });
}

export function csvFile(text: string, name = 'survey.csv'): File {
  return new File([text], name, { type: 'text/csv' });
}

export const ITEMS = [
  'Advertising',
  'Content',
  'Digital experiences',
  'Non-digital experiences',
  'Communications',
  'Representatives',
  'Products and services',
  'Customer service',
  'Frictionless journey',
  'Brand reputation',
];

/** Twelve people, two columns: quick to draw where the file itself does not matter. */
export function smallFile(): File {
  const rows = Array.from({ length: 12 }, (_, turn) => {
    const order = ITEMS.toSpliced(0, turn % 4).concat(ITEMS.slice(0, turn % 4));
    return `${turn},"${order.join(';')}"`;
  });
  return csvFile(`id,Please rank\n${rows.join('\n')}\n`, 'small.csv');
}
