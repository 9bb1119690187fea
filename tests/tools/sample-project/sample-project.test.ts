import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { analyse } from '#src/domain/analysis/analyse.ts';
import { currentRound } from '#src/domain/model/project.ts';
import { buildCustomerStatistics } from '#src/domain/stats/sums/build-customer-statistics.ts';
import { importSurveyFile } from '#src/domain/survey/import-survey.ts';
import { inspectSurveyFile } from '#src/domain/survey/inspect-survey.ts';
import { decodeProjectFile } from '#src/persistence/project-file.ts';
import { decodeRowsFile } from '#src/persistence/rows-file.ts';
import { sampleCustomers } from './customers.ts';
import { sampleFiles, sampleProject } from './sample-project.ts';

const files = sampleFiles();

function published(name: string): string {
  return readFileSync(fileURLToPath(new URL(`../../../public/samples/${name}`, import.meta.url)), 'utf8');
}

describe('the sample files', () => {
  test('are what the generator makes (node tests/tools/sample-project/build.mjs)', () => {
    expect(published('harbor-outfitters.csv')).toBe(files.csv);
    expect(published('harbor-outfitters.plumbline.json')).toBe(files.project);
    expect(published('harbor-outfitters.rows.json')).toBe(files.rows);
  });

  test('the project opens like a user’s own, and is small', async () => {
    const decoded = await decodeProjectFile(files.project);
    expect(decoded).toEqual({ ok: true, value: sampleProject(sampleCustomers()) });
    expect(files.project.length).toBeLessThan(60_000);
  });

  test('the single answers give exactly the sums of the project, and are small', () => {
    const rows = decodeRowsFile(published('harbor-outfitters.rows.json'));
    const { survey } = currentRound(sampleProject(sampleCustomers()));
    expect(rows.ok && buildCustomerStatistics(rows.value)).toEqual(survey?.statistics);
    expect(files.rows.length).toBeLessThan(36_000);
  });
});

test('importing the published answers gives the published rows, without a question but what an unranked pillar means', async () => {
  const file = new Blob([files.csv]);
  const inspected = await inspectSurveyFile(file);
  if (!inspected.ok) throw new Error(inspected.reason.code);
  expect(inspected.value.questions.map(({ code }) => code)).toEqual(['UNRANKED_MEANING']);
  const imported = await importSurveyFile(file, inspected.value.mapping);
  if (!imported.ok) throw new Error('not imported');
  const rows = decodeRowsFile(files.rows);
  expect(rows.ok && imported.value.table).toEqual(rows.ok && rows.value);
});

describe('the findings of the sample', () => {
  const round = currentRound(sampleProject(sampleCustomers()));
  const analysis = analyse({
    answers: round.answers,
    teamSize: round.teamSize,
    statistics: round.survey?.statistics ?? null,
    weighted: null,
    segment: null,
  });

  test('friction is missed, communications too, and the brand is taken too seriously', () => {
    expect(analysis.headline).toEqual({ kind: 'first-missed', pillar: 'friction', teamPlace: 6 });
    const withVerdict = (wanted: string) =>
      analysis.pillars
        .filter(({ gap }) => gap.ok && gap.value.verdict.ok && gap.value.verdict.value === wanted)
        .map(({ pillar }) => pillar);
    expect(withVerdict('blind-spot')).toEqual(['communications', 'friction']);
    expect(withVerdict('over-emphasis')).toEqual(['products', 'reputation']);
  });

  test('some pillars are shown to be aligned and some cannot be told', () => {
    expect(analysis.verdictCounts.aligned).toBeGreaterThanOrEqual(2);
    expect(analysis.verdictCounts.unclear).toBeGreaterThanOrEqual(2);
  });

  test('every generation is large enough to be shown', () => {
    const [generations] = analysis.segmentations;
    expect(generations?.groups.map(({ generation }) => generation)).toEqual([
      'gen_z',
      'millennials',
      'gen_x',
      'baby_boomers',
    ]);
    expect(generations?.hiddenGroups).toBe(0);
  });

  test('the oldest generation wants service first, the youngest wants digital more than they do', () => {
    expect(customerPlaces(3)['service']).toBe(1);
    expect(customerPlaces(0)['digital']).toBe(4);
    expect(customerPlaces(3)['digital']).toBe(9);
  });
});

function customerPlaces(group: number) {
  const { survey } = currentRound(sampleProject(sampleCustomers()));
  const segment = { segmentation: 0, group };
  const { pillars } = analyse({
    answers: [],
    teamSize: null,
    statistics: survey?.statistics ?? null,
    weighted: null,
    segment,
  });
  return Object.fromEntries(
    pillars.map(({ pillar, customerPlace }) => [pillar, customerPlace.ok ? customerPlace.value : null]),
  );
}
