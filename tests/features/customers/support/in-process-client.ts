import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fail, succeed } from '#src/domain/result.ts';
import { buildCustomerStatistics } from '#src/domain/stats/sums/build-customer-statistics.ts';
import { importSurveyFile } from '#src/domain/survey/import-survey.ts';
import {
  asPlainText,
  inspectOpenedSurvey,
  sourceOf,
  type OpenedSurvey,
} from '#src/domain/survey/opened-survey.ts';
import { previewSurveyFile } from '#src/domain/survey/preview-survey.ts';
import { askUnrankedMeaning } from '#src/domain/survey/unranked-question.ts';
import type { SurveyImportClient } from '#src/features/customers/survey-import-client.ts';
import { openSurvey } from '#src/spreadsheet/open-survey.ts';

/** The worker's work without a worker. */
export const inProcessClient: SurveyImportClient = {
  async open(file) {
    const opening = await openSurvey(file);
    if (!opening.ok) return fail({ kind: 'file', problem: opening.reason });
    const opened = opening.value;
    const result = await inspectOpenedSurvey(opened, {});
    return result.ok
      ? succeed({ kind: 'survey', opened, proposal: result.value })
      : fail({ kind: 'file', problem: result.reason });
  },
  async inspect(source, overrides = {}) {
    const result = await inspectOpenedSurvey(toOpened(source), overrides);
    return result.ok ? result : fail({ kind: 'file', problem: result.reason });
  },
  preview: (source, mapping) => previewSurveyFile(sourceOf(toOpened(source)), mapping),
  async import(source, mapping) {
    const result = await importSurveyFile(sourceOf(toOpened(source)), mapping);
    if (!result.ok) return result;
    const { table, ...found } = result.value;
    return succeed({
      ...found,
      statistics: buildCustomerStatistics(table),
      weighted: null,
      unranked: askUnrankedMeaning(mapping, result.value),
      rows: {
        compare: () => Promise.resolve(null),
        keep: () => Promise.resolve(succeed(null)),
        discard: () => undefined,
      },
    });
  },
};

function toOpened(source: Blob | OpenedSurvey): OpenedSurvey {
  return source instanceof Blob ? asPlainText(source) : source;
}

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
