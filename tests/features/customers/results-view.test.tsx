// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { currentRound, type Project } from '#src/domain/model/project.ts';
import { buildCustomerStatistics } from '#src/domain/stats/sums/build-customer-statistics.ts';
import type { ResponseTable } from '#src/domain/survey/response-table.ts';
import { CustomersScreen } from '#src/features/customers/customers-screen.tsx';
import { renderProjectScreen, textOf } from '#tests/features/support/render-screen.tsx';
import { customersToTable } from '#tests/tools/sample-project/customer-files.ts';
import { sampleCustomers } from '#tests/tools/sample-project/customers.ts';
import { sampleProject } from '#tests/tools/sample-project/sample-project.ts';
import { inProcessClient } from './support/in-process-client.ts';

// Whole screens are slow in an emulated browser on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const customers = sampleCustomers();
const everybody = customersToTable(customers);
const onlyFirst = (count: number) => customersToTable(customers.slice(0, count));
/** The same people, asked for their first few pillars. */
const firstPlaces = (table: ResponseTable, count: number): ResponseTable => ({
  ...table,
  ranks: table.ranks.map((rank) => (rank > 2 * count ? 0 : rank)),
});

function projectWith(table: ResponseTable): Project {
  const project = sampleProject(customers);
  const round = currentRound(project);
  const { survey } = round;
  if (survey === null) throw new Error('the sample has a survey');
  const statistics = buildCustomerStatistics(table);
  return { ...project, rounds: [{ ...round, survey: { ...survey, mode: table.mode, statistics } }] };
}

const show = (table: ResponseTable) =>
  renderProjectScreen(projectWith(table), (live) => (
    <CustomersScreen project={live} client={inProcessClient} />
  ));
const card = async (name: string) => within(await screen.findByRole('region', { name }));
const sureness = () => card('How sure is this order?');

async function surenessRows({ user }: Awaited<ReturnType<typeof show>>) {
  const shown = await sureness();
  await user.click(shown.getByRole('button', { name: 'Table' }));
  const table = within(shown.getByRole('table', { name: 'How sure each place is' }));
  return table
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map(textOf));
}

test('each place stands with its possible places and with a word, a chance and a share for the top', async () => {
  const rows = await surenessRows(await show(everybody));
  expect(rows.slice(0, 2)).toEqual([
    ['Frictionless journey', '1', '1', 'almost surely (> 99%)', '81%', '77% to 84%', '397'],
    ['Customer service', '2', '2 to 3', 'almost surely (> 99%)', '59%', '55% to 64%', '397'],
  ]);
});

test('another number of first places changes chance and share', async () => {
  const rendered = await show(everybody);
  await rendered.user.click((await sureness()).getByRole('radio', { name: '2' }));
  const [, second] = await surenessRows(rendered);
  const ranked = customers.filter(({ places }) => places.service !== null);
  const inTopTwo = ranked.filter(({ places }) => (places.service ?? 10) <= 2);
  expect(second?.[3]).toMatch(/^probably \(\d+%\)$/);
  expect(second?.[4]).toBe(`${Math.round((100 * inTopTwo.length) / ranked.length)}%`);
});

test('twelve answers have possible places, but a reason instead of chances', async () => {
  const rows = await surenessRows(await show(onlyFirst(12)));
  expect(rows.map((cells) => cells[3])).toEqual(rows.map(() => 'too few answers'));
  expect(rows[0]?.[2]).toBe('1 to 5');
  expect(
    (await sureness()).getByText(/cannot be told here\. Too few answers for this method\./),
  ).toBeTruthy();
});

test('a lead that chance may explain is neither the headline nor hidden', async () => {
  await show(onlyFirst(12));
  const heading = await screen.findByRole('heading', { level: 1 });
  expect(textOf(heading)).toBe('Which pillar customers put first is still open');
  expect(
    screen.getByText(/Ahead on average: a frictionless journey\. The first places may be chance\./),
  ).toBeTruthy();
});

test('a survey that asked for two places offers the first two and no more', async () => {
  await show(firstPlaces(everybody, 2));
  const radios = (await sureness()).getAllByRole<HTMLInputElement>('radio');
  expect(radios.map(({ value }) => value)).toEqual(['1', '2']);
});

test('below five customers nothing is said about the order', async () => {
  await show(onlyFirst(4));
  expect(await screen.findByText(/Hidden to protect people/)).toBeTruthy();
  expect(screen.queryByRole('table')).toBeNull();
  expect(screen.queryByText(/first places may be chance/)).toBeNull();
});

test('ratings alone are a table of ratings, with no word on an order that nobody was asked for', async () => {
  await show({ ...everybody, hasRanking: false, ranks: everybody.ranks.map(() => 0) });
  const table = within((await card('What matters to customers')).getByRole('table'));
  expect(table.getAllByRole('columnheader').map(textOf)).toEqual(['Pillar', 'Rating, 1–5', '95% range', 'n']);
  expect(screen.queryByRole('region', { name: 'How sure is this order?' })).toBeNull();
  expect(screen.queryByText(/first places may be chance/)).toBeNull();
});

test('two at a time: who beats the others, the order that fits best, and the share of every pair', async () => {
  await show(everybody);
  const shown = await sureness();
  expect(shown.getByText('Beats each of the nine others: a frictionless journey.')).toBeTruthy();
  expect(
    shown.getByText(/^The order that contradicts customers least: Frictionless journey, Customer service/),
  ).toBeTruthy();
  const table = shown.getByRole('table', { name: 'Share of people who put the row above the column' });
  const [, first, second] = within(table).getAllByRole('row');
  expect([...(first?.children ?? [])].map(textOf).slice(0, 4)).toEqual([
    'Frictionless journey',
    '–',
    '65%',
    '63%',
  ]);
  expect([...(second?.children ?? [])].map(textOf).slice(0, 2)).toEqual(['Customer service', '35%']);
});

test('what a group values otherwise stands with its difference, its range and n', async () => {
  await show(everybody);
  const groups = await card('Do groups value different things?');
  const table = groups.getByRole('table', { name: /differ from all other customers, by “generation”/ });
  const [, first] = within(table).getAllByRole('row');
  expect([...(first?.children ?? [])].map(textOf)).toEqual([
    'Digital experiences',
    'Baby Boomers (born 1946–64)',
    '8.4',
    '+3.0',
    '+2.5 to +3.5',
    '57',
  ]);
});

test('groups too small to compare are told so, and a hidden group is not even named', async () => {
  // Three Baby Boomers among the 35.
  await show(onlyFirst(35));
  const groups = await card('Do groups value different things?');
  expect(
    groups.getByText('“generation”: to compare groups, at least two of them need 30 rankings.'),
  ).toBeTruthy();
  expect(groups.queryByRole('table')).toBeNull();
  expect(screen.queryByText(/Baby Boomers/)).toBeNull();
});

test('where people ranked different pillars, each pillar is tested on its own', async () => {
  await show({ ...firstPlaces(everybody, 6), mode: 'subset' });
  const groups = await card('Do groups value different things?');
  expect(
    groups.getByText(/people ranked different pillars, so each pillar is tested on its own/),
  ).toBeTruthy();
});

test('the explanation names the method, its formula, its source and n', async () => {
  const { user } = await show(everybody);
  await user.click((await sureness()).getByRole('button', { name: 'How is this computed?' }));
  const dialog = within(screen.getByRole('dialog'));
  expect(dialog.getByText('n here: 397 customers')).toBeTruthy();
  expect(dialog.getByRole('heading', { name: 'Range of possible places (rank set)' })).toBeTruthy();
  expect(dialog.getByText('t = (r̄(A) − r̄(B)) / SE(r(A) − r(B))')).toBeTruthy();
  expect(dialog.getByText(/Mogstad, Romano, Shaikh & Wilhelm 2024/)).toBeTruthy();
});
