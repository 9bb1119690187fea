// @vitest-environment node
import { describe, expect, test, vi } from 'vitest';
import { LANGUAGES } from '#src/domain/model/language.ts';
import { openFontBook } from '#src/export/fonts/font-book.ts';
import { writeReportPdf } from '#src/export/pdf/write-report-pdf.ts';
import { METHODS, methodsOfReports } from '#src/shared/methods.ts';
import { fontsFor } from '#tests/export/report-fonts.ts';
import { readPdf } from '#tests/export/read-pdf.ts';
import { sampleReport } from '#tests/export/sample-report.ts';
import { sampleProject } from '#tests/features/support/sample-project.ts';
import { reportOf } from './support/report-of.ts';

// Whole reports in four languages, on machines that do other things too.
vi.setConfig({ testTimeout: 30_000 });

const LARGEST_REPORT = 200_000;

describe.each(LANGUAGES)('the sample’s report in %s', (language) => {
  test('has every section, every character and a small file', async () => {
    const report = await reportOf(await sampleProject(), { language });
    const written = await writeReportPdf(report, { fonts: await fontsFor(report) });
    expect(written.missingCharacters).toEqual([]);
    expect(written.bytes.length).toBeLessThan(LARGEST_REPORT);
    const text = withoutSpaces(readPdf(written.bytes).pages.join(''));
    const headings = report.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
    const formulas = methodsOfReports().flatMap(({ formula }) => formula ?? []);
    const missing = [...headings, ...formulas].filter((wanted) => !text.includes(withoutSpaces(wanted)));
    expect(missing).toEqual([]);
  });
});

test('every formula and every source is written in the fonts of a report without Chinese', async () => {
  const book = openFontBook(await fontsFor(sampleReport('en')));
  for (const { formula, sources } of METHODS) {
    book.shape((formula ?? '').normalize('NFC'), 400);
    book.shape(sources.normalize('NFC'), 400);
  }
  expect(book.missingCharacters()).toEqual([]);
});

function withoutSpaces(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/gu, '');
}
