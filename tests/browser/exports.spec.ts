import { LANGUAGES } from '../../src/domain/model/language.ts';
import { PILLAR_IDS } from '../../src/domain/model/pillar.ts';
import { openApp, type AppPage } from './support/app.ts';
import { downloadBy, readPdf, squeezed } from './support/download.ts';
import { expect, test } from './support/journey.ts';
import { coloursIn, FEWEST_COLOURS, readPng } from './support/png.ts';
import { chooseView, prioritiesCard } from './support/screens/gaps.ts';
import { goToStep, openSample } from './support/screens/home.ts';
import { chooseReportLanguage, savePdf, savePoster } from './support/screens/report.ts';
import { wordsIn } from './support/texts.ts';

async function openSampleReport(app: AppPage): Promise<void> {
  await openSample(app);
  await goToStep(app, 'report');
}

for (const language of LANGUAGES) {
  test(`a report in ${language} is a tagged PDF whose text can be read`, async ({ journey }) => {
    const app = await openApp(journey);
    await openSampleReport(app);
    await chooseReportLanguage(app, language);

    const { name, bytes } = await savePdf(app);
    expect(name).toMatch(/^Harbor-Outfitters-.*report-\d{4}-\d{2}-\d{2}\.pdf$/iu);
    expect(bytes.length).toBeLessThan(200_000);

    const { t } = await wordsIn(language);
    const pdf = await readPdf(bytes);
    const text = squeezed(pdf.text);
    const pillars = PILLAR_IDS.map((pillar) => t(`pillars:${pillar}.name`));
    const headline = t('gaps:headline.first-missed', {
      pillar: t('pillars:friction.accusative'),
      place: t('gaps:place.6'),
    });
    for (const phrase of [headline, t('report:method.heading'), t('common:sampleMark'), ...pillars]) {
      expect(text).toContain(squeezed(phrase));
    }
    expect(pdf.tagged).toBe(true);
    expect(pdf.language?.toLowerCase()).toContain(language.slice(0, 2));
    expect(pdf.title).toBe(t('report:pdfTitle', { organisation: 'Harbor Outfitters' }));
    expect(pdf.pages.length).toBeGreaterThanOrEqual(6);
  });
}

test('the same report is the same file, byte for byte', async ({ journey }) => {
  const app = await openApp(journey);
  await openSampleReport(app);
  const first = await savePdf(app);
  await journey.reload();
  const second = await savePdf(app);
  expect(Buffer.from(second.bytes).equals(first.bytes)).toBe(true);
});

test('a section that is left out is not in the PDF', async ({ journey }) => {
  const app = await openApp(journey);
  const { t } = app;
  await openSampleReport(app);
  await journey.getByRole('checkbox', { name: t('report:sections.method') }).uncheck();
  const { text } = await readPdf((await savePdf(app)).bytes);
  expect(text).not.toContain(t('report:method.heading'));
  expect(text).toContain(t('report:team.heading'));
});

test('the poster is a picture at twice its size, drawn from top to bottom', async ({ journey }) => {
  const app = await openApp(journey, 'en');
  await openSampleReport(app);
  await chooseReportLanguage(app, 'zh-Hant');
  const { name, bytes } = await savePoster(app);
  expect(name).toMatch(/poster-\d{4}-\d{2}-\d{2}\.png$/u);
  const picture = readPng(bytes);
  expect(picture.width).toBe(2 * 794);
  expect(picture.height).toBeGreaterThanOrEqual(2 * 1123);
  for (const [from, to] of [
    [0.02, 0.25],
    [0.25, 0.5],
    [0.5, 0.75],
    [0.75, 0.98],
  ] as const) {
    expect(coloursIn(picture, from, to), `colours from ${from} to ${to}`).toBeGreaterThan(FEWEST_COLOURS);
  }
});

test('each chart of the gaps is saved as PNG and SVG with its title inside', async ({ journey }) => {
  const app = await openApp(journey);
  const { t } = app;
  await openSample(app);
  for (const view of ['order', 'intervals', 'map'] as const) {
    await chooseView(app, view);
    const save = (label: string) =>
      downloadBy(journey, () => prioritiesCard(app).getByRole('button', { name: label }).click());

    const png = await save(t('common:chart.savePng'));
    expect(png.name).toContain(view);
    const picture = readPng(png.bytes);
    expect(picture.width).toBeGreaterThanOrEqual(2 * 760);
    // The title stands in the uppermost tenth, the chart in the middle.
    expect(coloursIn(picture, 0.02, 0.12), view).toBeGreaterThan(FEWEST_COLOURS);
    expect(coloursIn(picture, 0.3, 0.8), view).toBeGreaterThan(FEWEST_COLOURS);

    const svg = new TextDecoder().decode((await save(t('common:chart.saveSvg'))).bytes);
    expect(svg).toContain(t('gaps:priorities.title'));
    expect(svg).toContain(t('common:sampleBadge'));
    expect(svg).not.toMatch(/<script|\son\w+=|href=/iu);
  }
});
