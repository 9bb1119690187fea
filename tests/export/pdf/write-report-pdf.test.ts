import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { LANGUAGES, type Language } from '#src/domain/model/language.ts';
import { writeReportPdf } from '#src/export/pdf/write-report-pdf.ts';
import { fontsFor } from '../report-fonts.ts';
import { readPdf, type ReadPdf } from '../read-pdf.ts';
import { SAMPLE_TEXTS, sampleReport } from '../sample-report.ts';

// Whole reports in four languages, on machines that do other things too.
vi.setConfig({ testTimeout: 30_000 });

const LARGEST_REPORT = 200_000;

function withoutSpaces(text: string): string {
  return text.replace(/\s+/gu, '');
}

type Report = ReturnType<typeof sampleReport>;

async function write(report: Report): ReturnType<typeof writeReportPdf> {
  return writeReportPdf(report, { fonts: await fontsFor(report) });
}

async function writeAndRead(report: Report): Promise<ReadPdf> {
  return readPdf((await write(report)).bytes);
}

const writtenSamples = new Map<Language, Promise<Uint8Array>>();

/** The unchanged sample report, written once for all tests that only look at the file. */
function sampleFile(language: Language): Promise<Uint8Array> {
  const written = writtenSamples.get(language) ?? write(sampleReport(language)).then(({ bytes }) => bytes);
  writtenSamples.set(language, written);
  return written;
}

const QPDF = 'qpdf';
const PDF_TO_TEXT = 'pdftotext';

/** The programs are not everywhere; the checks that must not be skipped read the file themselves. */
function hasProgram(name: string, versionOption: string): boolean {
  try {
    execFileSync(name, [versionOption], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe.each(LANGUAGES)('a report in %s', (language) => {
  const texts = SAMPLE_TEXTS[language];

  test('holds every text of every block, in real characters', async () => {
    const { pages } = readPdf(await sampleFile(language));
    const [first] = pages;
    const all = withoutSpaces(pages.join(''));
    for (const text of [texts.headline, texts.lead, texts.section, texts.organisation, ...texts.pillars]) {
      expect(withoutSpaces(first ?? '')).toContain(withoutSpaces(text));
    }
    expect(all).toContain(withoutSpaces(texts.body));
    expect(all).toContain(withoutSpaces(texts.pillars.join(', ')));
    for (const [value, unit, label] of texts.numbers) {
      expect(all).toContain(withoutSpaces(value + unit));
      expect(all).toContain(withoutSpaces(label));
    }
    expect(all).not.toContain('\ufffd');
  });

  test('embeds subsets of the app’s own fonts only, with their characters', async () => {
    const { fonts, dictionaries } = readPdf(await sampleFile(language));
    expect(fonts).toHaveLength(language === 'zh-Hant' ? 4 : 2);
    for (const font of fonts) {
      expect(font.name).toMatch(/^[A-Z]{6}\+IBMPlexSans/u);
      expect(font.hasUnicode).toBe(true);
      expect(font.fontFile).toBeGreaterThan(1000);
      expect(font.fontFile).toBeLessThan(120_000);
    }
    expect(dictionaries).not.toContain('/Subtype /Type1');
  });

  test('numbers its pages and stays small', async () => {
    const file = await sampleFile(language);
    const { pages } = readPdf(file);
    for (const [index, page] of pages.entries()) {
      expect(page.split('\n').at(-1)).toBe(`${index + 1} / ${pages.length}`);
    }
    expect(pages.length).toBeGreaterThanOrEqual(8);
    expect(file.length).toBeLessThan(LARGEST_REPORT);
  });

  test('is tagged, titled, bookmarked and says its language', async () => {
    const { dictionaries } = readPdf(await sampleFile(language));
    expect(dictionaries).toContain(`/Lang (${language})`);
    expect(dictionaries).toContain('/Marked true');
    expect(dictionaries).toContain('/DisplayDocTitle true');
    expect(dictionaries).toMatch(/\/StructTreeRoot \d+ 0 R/u);
    expect(dictionaries).toMatch(/\/Outlines \d+ 0 R/u);
    expect(dictionaries).toMatch(/\/Title \d+ 0 R/u);
    // One bookmark a heading; the root, the first heading and five chapters have some below them.
    expect(dictionaries.match(/\/Dest \[/gu)).toHaveLength(13);
    expect(dictionaries.match(/\/First \d/gu)).toHaveLength(7);
    for (const tag of ['H1', 'H2', 'H3', 'P', 'L', 'LI', 'LBody', 'Figure', 'Table', 'THead', 'TR', 'TD']) {
      expect(dictionaries).toMatch(new RegExp(`/S /${tag}\\b`, 'u'));
    }
    expect(dictionaries.match(/\/Scope \/Column/gu)).toHaveLength(12);
    expect(dictionaries.match(/\/Scope \/Row/gu)).toHaveLength(50);
    expect(dictionaries.match(/\/S \/Figure\b/gu)).toHaveLength(6);
    expect(dictionaries.match(/\/BBox/gu)).toHaveLength(6);
    expect(dictionaries.match(/\/Alt \(/gu)).toHaveLength(6);
  });

  test('is the same bytes for the same input', async () => {
    const again = await write(sampleReport(language));
    expect(Buffer.compare(await sampleFile(language), again.bytes)).toBe(0);
  });
});

test('the running head, the footer and the sample mark are on every page of a Letter report', async () => {
  const report = sampleReport('en', { paper: 'letter', sampleMark: 'Sample data' });
  const { pages, dictionaries } = await writeAndRead(report);
  for (const page of pages) {
    expect(page).toContain('Sample data');
    expect(page).toContain(report.organisation);
    expect(page).toContain('Methods on page 8.');
  }
  expect(dictionaries).toContain('/MediaBox [0 0 612 792]');
});

test('a page number pattern of any language is filled in', async () => {
  const { pages } = await writeAndRead(sampleReport('ru', { pageNumber: 'стр. {{page}} из {{pages}}' }));
  expect(pages[1]).toContain(`стр. 2 из ${pages.length}`);
});

test('a character that no font shows is reported, does no harm, and still copies', async () => {
  const report = sampleReport('en', { organisation: 'ก Unicorn 🦄 Ltd' });
  const written = await write(report);
  expect(written.missingCharacters).toEqual(['ก', '🦄']);
  const content = readPdf(written.bytes).pages[0];
  expect(content).toContain('Unicorn');
});

test('markup in a title stays text in the dictionary and is escaped in the XMP packet', async () => {
  const report = sampleReport('en', { title: 'A & B <script>' });
  const { bytes } = await write(report);
  expect(readPdf(bytes).dictionaries).toContain('(A & B <script>)');
  expect(Buffer.from(bytes).toString('latin1')).toContain('A &amp; B &lt;script&gt;</rdf:li>');
});

test('progress counts pages up to all of them', async () => {
  const report = sampleReport('en');
  const seen: (readonly [number, number])[] = [];
  const { pages } = await writeReportPdf(report, {
    fonts: await fontsFor(report),
    onProgress: (done, of) => seen.push([done, of]),
  });
  expect(seen).toEqual(Array.from({ length: pages }, (_unused, index) => [index + 1, pages]));
});

test.runIf(hasProgram(QPDF, '--version') && hasProgram(PDF_TO_TEXT, '-v'))(
  'other programs read the file without complaint',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'report-'));
    try {
      for (const language of LANGUAGES) {
        const file = join(folder, `${language}.pdf`);
        writeFileSync(file, await sampleFile(language));
        expect(execFileSync(QPDF, ['--check', file], { encoding: 'utf8' })).toContain('No syntax');
        const text = execFileSync(PDF_TO_TEXT, [file, '-'], { encoding: 'utf8' });
        expect(withoutSpaces(text)).toContain(withoutSpaces(SAMPLE_TEXTS[language].headline));
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);
