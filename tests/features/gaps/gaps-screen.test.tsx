// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { analyse } from '#src/domain/analysis/analyse.ts';
import { fail } from '#src/domain/result.ts';
import { currentRound, type Project } from '#src/domain/model/project.ts';
import type { Measured } from '#src/domain/stats/estimates/measured.ts';
import { GapsScreen } from '#src/features/gaps/gaps-screen.tsx';
import { renderProjectScreen, textOf } from '#tests/features/support/render-screen.tsx';
import { sampleProject, sampleWith } from '#tests/features/support/sample-project.ts';

const show = (project: Project) => renderProjectScreen(project, (live) => <GapsScreen project={live} />);
const headline = async () => textOf(await screen.findByRole('heading', { level: 1 }));
const card = (name: string) => within(screen.getByRole('region', { name }));

test('the finding is the headline, and whom it rests on stands below', async () => {
  await show(await sampleProject());
  expect(await headline()).toBe('Customers put a frictionless journey first. Your team puts it sixth.');
  const lead = textOf(screen.getByText(/^Blind spots: 2\. Over-emphasis: 2\./));
  expect(lead).toContain('12 colleagues and 397 customers');
});

test('without a ranking of the team the way leads to ranking', async () => {
  const project = await sampleWith({ answers: [] });
  await show(project);
  expect(await headline()).toBe('No guess to compare with yet');
  const link = screen.getByRole('link', { name: 'Rank the pillars' });
  expect(link.getAttribute('href')).toBe(`#/p/${project.id}/rank`);
});

test('without customers the way leads to their survey', async () => {
  const project = await sampleWith({ survey: null });
  await show(project);
  expect(await headline()).toBe('Now ask your customers');
  const link = screen.getByRole('link', { name: 'Import a survey' });
  expect(link.getAttribute('href')).toBe(`#/p/${project.id}/customers`);
});

test('a team of four gets numbers but no verdict', async () => {
  const answers = currentRound(await sampleProject()).answers.slice(0, 4);
  await show(await sampleWith({ answers }));
  expect(await screen.findByText(/the guess of so few says too little/)).toBeTruthy();
  expect(screen.queryByText('blind spot')).toBeNull();
});

test('the table behind the chart has all ten pillars in the customers’ order', async () => {
  const { user } = await show(await sampleProject());
  await headline();
  const priorities = card('What matters most, guessed and real');
  expect(priorities.queryByRole('table')).toBeNull();
  await user.click(priorities.getByRole('button', { name: 'Table' }));
  const pillars = priorities.getAllByRole('rowheader').map((cell) => textOf(cell));
  expect(pillars).toHaveLength(10);
  expect([pillars[0], pillars[9]]).toEqual(['Frictionless journey', 'Advertising']);
});

test('choosing a group of customers compares with them alone', async () => {
  const { user } = await show(await sampleProject());
  await headline();
  const filter = screen.getByLabelText('Customers shown');
  const [, group] = within(filter).getAllByRole<HTMLOptionElement>('option');
  const size = /\((\d+)\)/.exec(textOf(group))?.[1] ?? '';
  expect(Number(size)).toBeLessThan(397);
  await user.selectOptions(filter, group ?? []);
  const basis = new RegExp(`^Blind spots.*12 colleagues and ${size} customers`);
  expect(await screen.findByText(basis)).toBeTruthy();
});

test('each finding says which places are possible and how probable the top 3 is', async () => {
  await show(await sampleProject());
  await headline();
  const misses = card('Where you miss them').getAllByRole('listitem');
  const sureness = misses.map((miss) => /Possible places.*/.exec(textOf(miss))?.[0] ?? '');
  expect(sureness[0]).toMatch(/^Possible places with customers: 1\. In the top 3: almost surely \(> 99%\)\./);
  expect(sureness.every((text) => text !== '')).toBe(true);
});

test('a survey that asked for two places is judged by its top 2', async () => {
  const notAsked: Measured<never> = fail('not-asked');
  const services = {
    analyse: async (request: Parameters<typeof analyse>[0]) => {
      const analysis = analyse(request);
      const pillars = analysis.pillars.map((pillar) => ({
        ...pillar,
        topShares: pillar.topShares.map((share, index) => (index < 2 ? share : notAsked)),
        topChances: pillar.topChances.map((chance, index) => (index < 2 ? chance : notAsked)),
      }));
      return { ...analysis, pillars };
    },
  };
  const project = await sampleProject();
  const { user } = await renderProjectScreen(project, (live) => <GapsScreen project={live} />, { services });
  await headline();
  const priorities = card('What matters most, guessed and real');
  await user.click(priorities.getByRole('button', { name: 'Table' }));
  expect(priorities.getByRole('columnheader', { name: 'In the top 2' })).toBeTruthy();
  expect(priorities.queryByRole('columnheader', { name: 'In the top 3' })).toBeNull();
});

test.each([
  ['Order', ['Average place (mean rank)', 'Gap and its verdict', 'Range of possible places (rank set)']],
  ['Map', ['Importance–performance map']],
])('the view %s explains its own methods', async (view, names) => {
  const { user } = await show(await sampleProject());
  await headline();
  const priorities = card('What matters most, guessed and real');
  await user.click(priorities.getByRole('radio', { name: view }));
  await user.click(priorities.getByRole('button', { name: 'How is this computed?' }));
  const headings = within(screen.getByRole('dialog')).getAllByRole('heading', { level: 3 });
  expect(headings.map((heading) => textOf(heading))).toEqual(expect.arrayContaining(names));
});

test('customers who only ranked get no map, and it is said why', async () => {
  const survey = currentRound(await sampleProject()).survey;
  if (!survey) throw new Error('the sample has a survey');
  const { overall } = survey.statistics;
  const withoutRatings = {
    ...overall,
    ratings: {
      ...overall.ratings,
      n: 0,
      completeRows: 0,
      counts: overall.ratings.counts.map((row) => row.map(() => 0)),
    },
  };
  const statistics = { overall: withoutRatings, segmentations: [] };
  const { user } = await show(await sampleWith({ survey: { ...survey, statistics } }));
  await headline();
  await user.click(screen.getByRole('radio', { name: 'Map' }));
  expect(screen.getByText(/The map needs customers who ranked the pillars and rated all ten/)).toBeTruthy();
});
