// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { restateCompared } from '#src/domain/analysis/before-after.ts';
import { trustReport } from '#src/domain/analysis/trust.ts';
import { currentRound, type Project } from '#src/domain/model/project.ts';
import { buildCustomerStatistics } from '#src/domain/stats/sums/build-customer-statistics.ts';
import { ROW_FLAGS, type ResponseTable } from '#src/domain/survey/response-table.ts';
import { TrustScreen } from '#src/features/trust/trust-screen.tsx';
import { renderProjectScreen, textOf, type RenderOptions } from '#tests/features/support/render-screen.tsx';
import { customersToTable } from '#tests/tools/sample-project/customer-files.ts';
import { sampleCustomers } from '#tests/tools/sample-project/customers.ts';
import { sampleProject } from '#tests/tools/sample-project/sample-project.ts';

// Whole screens are slow in an emulated browser on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const customers = sampleCustomers();
const plain = customersToTable(customers);
/** The first 40 people were too fast, three are there twice. */
const flagged: ResponseTable = {
  ...plain,
  flags: plain.flags.map((_, row) => (row < 40 ? ROW_FLAGS.tooFast : row > 396 ? ROW_FLAGS.samePerson : 0)),
};

function projectWith(table: ResponseTable): Project {
  const project = sampleProject(customers);
  const round = currentRound(project);
  const { survey } = round;
  if (survey === null) throw new Error('the sample has a survey');
  const statistics = buildCustomerStatistics(table);
  return { ...project, rounds: [{ ...round, survey: { ...survey, statistics } }] };
}

/** `rows: null`: this device does not hold them. */
function show(rows: ResponseTable | null, options: RenderOptions = {}) {
  return renderProjectScreen(projectWith(rows ?? plain), (live) => <TrustScreen project={live} />, {
    services: {
      trust: (request) => Promise.resolve(trustReport(rows, request)),
      restate: (request) => Promise.resolve(restateCompared(rows, request)),
    },
    ...options,
  });
}

const card = async (name: string) => within(await screen.findByRole('region', { name }));
const surveyOf = ({ store }: Awaited<ReturnType<typeof show>>) => {
  const [project] = Object.values(store.getState().projects).filter(({ isSample }) => isSample);
  const survey = project && currentRound(project).survey;
  if (!survey) throw new Error('the project has a survey');
  return survey;
};

async function weightByGenZ(rendered: Awaited<ReturnType<typeof show>>, share: string) {
  const weighting = await card('Weight to a known mix');
  await rendered.user.click(weighting.getByRole('radio', { name: 'By a known mix of customers' }));
  await rendered.user.type(weighting.getByRole('textbox', { name: /^Gen Z/ }), share);
  await rendered.user.click(weighting.getByRole('button', { name: 'Give the rest to the empty groups' }));
  return weighting;
}

test('each remark stands with its rows and with what happens to the order without them', async () => {
  await show(flagged);
  const flags = await card('What to look at');
  expect(textOf(flags.getByText(/^Rows imported/))).toContain('400');
  expect(flags.getByText('40 of 400 rows (10.0%)')).toBeTruthy();
  expect(flags.getByText(/^Without them (?:the order|the first three)/)).toBeTruthy();
  expect(flags.getByText('3 of 400 rows (0.8%)')).toBeTruthy();
  expect(flags.getByText(/^Fewer than 5 rows make the difference/)).toBeTruthy();
});

test('rows are left out by decision, and come back', async () => {
  const rendered = await show(flagged);
  const flags = await card('What to look at');
  await rendered.user.click(flags.getByRole('checkbox', { name: /^Leave these 40\s+rows\s+out$/ }));
  expect(await screen.findByText('Left out: Answered far too fast.')).toBeTruthy();
  expect(surveyOf(rendered)).toMatchObject({
    leftOut: ['tooFast'],
    statistics: { overall: { respondents: 360 } },
  });
  await rendered.user.click(flags.getByRole('button', { name: 'Count all rows again' }));
  expect(await screen.findByText('All rows count again.')).toBeTruthy();
  expect(surveyOf(rendered)).toMatchObject({ leftOut: [], statistics: { overall: { respondents: 400 } } });
});

test('weights are shown with their cost before they are used, and stopped again', async () => {
  const rendered = await show(plain);
  const weighting = await weightByGenZ(rendered, '40');
  expect(await weighting.findByText('The shares add up to 100%.')).toBeTruthy();
  const table = within(await weighting.findByRole('table', { name: /^Weights by/ }));
  expect([...(table.getAllByRole('row')[1]?.children ?? [])].map(textOf)).toEqual([
    'Gen Z (born 1997–2012)',
    '92',
    '23.0%',
    '40.0%',
    '1.74',
  ]);
  expect(surveyOf(rendered).weighted).toBeNull();
  await rendered.user.click(weighting.getByRole('button', { name: 'Use these weights' }));
  expect(await weighting.findByText('These weights are in use.')).toBeTruthy();
  expect(surveyOf(rendered).weighted?.basis.kind).toBe('targets');
  await rendered.user.click(weighting.getByRole('radio', { name: 'Everybody counts the same' }));
  await rendered.user.click(weighting.getByRole('button', { name: 'Stop weighting' }));
  expect(await screen.findByText('Everybody counts the same again.')).toBeTruthy();
  expect(surveyOf(rendered).weighted).toBeNull();
});

test('every pillar stands without and with weights', async () => {
  const rendered = await show(plain);
  const weighting = await weightByGenZ(rendered, '40');
  await rendered.user.click((await weighting.findAllByRole('button', { name: 'Table' }))[0] as Element);
  const table = within(weighting.getByRole('table', { name: /^Every pillar without and with weights/ }));
  expect(table.getAllByRole('row')).toHaveLength(11);
  expect(textOf(table.getAllByRole('row')[1]?.children[3])).toMatch(/^\d\.\d\d to \d\.\d\d$/);
});

test('a generation that nobody belongs to stops the weights with a reason', async () => {
  const rendered = await show(plain);
  const weighting = await card('Weight to a known mix');
  await rendered.user.click(weighting.getByRole('radio', { name: 'By a known mix of customers' }));
  await rendered.user.type(weighting.getByRole('textbox', { name: /^Earlier/ }), '10');
  await rendered.user.click(weighting.getByRole('button', { name: 'Give the rest to the empty groups' }));
  expect(await weighting.findByText(/^Nobody in the survey belongs to this group: Earlier/)).toBeTruthy();
  expect(weighting.getByRole('button', { name: 'Use these weights' }).hasAttribute('disabled')).toBe(true);
});

test('shares that are no numbers or too much are named', async () => {
  const rendered = await show(plain);
  const weighting = await card('Weight to a known mix');
  await rendered.user.click(weighting.getByRole('radio', { name: 'By a known mix of customers' }));
  const genZ = weighting.getByRole('textbox', { name: /^Gen Z/ });
  await rendered.user.type(genZ, 'many');
  expect(weighting.getByText('Type a number from 0 to 100.')).toBeTruthy();
  expect(genZ.getAttribute('aria-invalid')).toBe('true');
});

test('without the rows the checks say so, and one question can still be weighted', async () => {
  const rendered = await show(null);
  expect(await screen.findByText('The answers cannot be checked here')).toBeTruthy();
  const weighting = await weightByGenZ(rendered, '30');
  await rendered.user.click(await weighting.findByRole('button', { name: 'Use these weights' }));
  expect(surveyOf(rendered).weighted?.basis.kind).toBe('targets');
});

test('random answers are an assumption with a limit', async () => {
  const rendered = await show(plain);
  const checks = await card('All answers together');
  await rendered.user.click(checks.getByText('Averages under this assumption'));
  const table = within(checks.getByRole('table', { name: /random answers$/ }));
  const [, first] = table.getAllByRole('row');
  expect([...(first?.children ?? [])].map(textOf).slice(0, 3)).toEqual([
    'Frictionless journey',
    '2.43',
    '2.09',
  ]);
});

test('before there is a survey there is one thing to do', async () => {
  const project = sampleProject(customers);
  const round = currentRound(project);
  const empty = { ...project, rounds: [{ ...round, survey: null }] } as const;
  await renderProjectScreen(empty, (live) => <TrustScreen project={live} />);
  expect(await screen.findByRole('link', { name: 'Import answers' })).toBeTruthy();
});
