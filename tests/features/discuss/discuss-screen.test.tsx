// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Answer } from '#src/domain/model/answer.ts';
import { currentRound, type Project } from '#src/domain/model/project.ts';
import { DiscussScreen } from '#src/features/discuss/discuss-screen.tsx';
import { paths } from '#src/paths.ts';
import { renderProjectScreen, textOf, type RenderOptions } from '#tests/features/support/render-screen.tsx';
import { sampleProject, sampleWith } from '#tests/features/support/sample-project.ts';
import { workshop } from '#tests/features/support/workshop.ts';

const show = (project: Project, options: RenderOptions = {}) =>
  renderProjectScreen(project, (live) => <DiscussScreen project={live} />, options);
const card = async (name: string) => within(await screen.findByRole('region', { name }));
const answersOf = async () => currentRound(await sampleProject()).answers;

async function sampleOf(change: (answer: Answer, index: number) => Partial<Answer>) {
  return (await answersOf()).map((answer, index) => ({ ...answer, ...change(answer, index) }));
}

function heatMap() {
  return within(screen.getByRole('table', { name: 'The places that each person gives the pillars' }));
}

test('before the reveal nothing of the answers is to be seen', async () => {
  const { container } = await show(await sampleWith({ workshop: workshop({ revealedAt: null }) }));
  expect(screen.queryByRole('table')).toBeNull();
  expect(textOf(container)).not.toMatch(/Marta|digital experiences/);
});

test('the headline says what divides most and what unites, with measure, range and n', async () => {
  const { container } = await show(await sampleProject());
  expect(
    await screen.findByRole('heading', { level: 1, name: /divides you most: digital exp/ }),
  ).toBeTruthy();
  expect(textOf(container)).toMatch(
    /deviation of its places: 2\.4 \(95% range: 1\.7 to 3\.9; n = 12\).* by lot, it would be 2\.9\. What you agree on most: products and services \(1\.2\)\./,
  );
});

describe('who puts what where', () => {
  test('stands in numbers, alike people side by side, what is below a line in brackets', async () => {
    await show(await sampleProject());
    await card('How alike you think');
    const rows = heatMap().getAllByRole('row');
    const names = rows.slice(1, -1).map((row) => textOf(within(row).getByRole('rowheader')));
    expect(Math.abs(names.indexOf('Marta') - names.indexOf('Yusuf'))).toBe(1);
    const olek = rows[1 + names.indexOf('Olek')];
    expect(textOf(olek)).toContain('(8)8, below the line');
    expect(names).toHaveLength(12);
  });

  test('nobody is named unless all agreed', async () => {
    const { container } = await show(await sampleWith({ namesAgreed: false }));
    await card('How alike you think');
    expect(heatMap().getAllByRole('rowheader').map(textOf)).toContain('Person 12');
    for (const { participant } of await answersOf()) {
      expect(textOf(container).split(/\W+/)).not.toContain(participant.nickname);
    }
  });

  test('four unnamed people are not shown one by one, nor by dots, tree or movement', async () => {
    const answers = (await answersOf()).slice(0, 4);
    await show(await sampleWith({ namesAgreed: false, answers }));
    for (const name of ['How alike you think', 'What divides you, pillar by pillar', 'Who ranks alike']) {
      expect((await card(name)).getByText(/everybody would recognise everybody/)).toBeTruthy();
    }
    // The only picture left is the movement of the whole team.
    expect(screen.getAllByRole('figure')).toHaveLength(1);
    expect(
      (await card('What the discussion moved')).getByText(/Single people are shown from five/),
    ).toBeTruthy();
  });
});

test('scores are compared too', async () => {
  const { user } = await show(await sampleProject());
  const divisions = await card('What divides you, pillar by pillar');
  await user.click(divisions.getByRole('radio', { name: 'Scores' }));
  expect(divisions.getByText(/12 colleagues have scored\./)).toBeTruthy();
  await user.click(divisions.getByRole('button', { name: 'Table' }));
  expect(divisions.getAllByRole('row')).toHaveLength(11);
});

test('each person’s nearest one stands in a table beside the tree', async () => {
  const { user } = await show(await sampleProject());
  const alike = await card('Who ranks alike');
  expect(alike.getByText(/not who is right/)).toBeTruthy();
  await user.click(alike.getByRole('button', { name: 'Table' }));
  const cells = within(alike.getByRole('row', { name: /^Marta/ }))
    .getAllByRole('cell')
    .map(textOf);
  // One pillar stands three places apart in the two rankings: tau = 1 - 2 x 3 / 45.
  expect(cells).toEqual(['Yusuf', '0.6', '0.87']);
});

describe('departments', () => {
  test('of six stand beside each other, in the reader’s language', async () => {
    await show(await sampleProject(), { language: 'pl' });
    const departments = await card('Porównanie działów');
    expect(departments.getAllByRole('columnheader').map(textOf)).toEqual([
      'Filar',
      'Obsługa klienta, n = 6',
      'Marketing, n = 6',
    ]);
  });

  test('of four are nowhere on the screen', async () => {
    const answers = await sampleOf(({ participant }, index) => ({
      origin: 'workshop',
      participant: { ...participant, department: ['Quay', 'Hill', 'Lake'][index % 3] ?? null },
    }));
    const { container } = await show(await sampleWith({ answers }));
    const departments = await card('Departments compared');
    expect(departments.getByText(/3 departments are hidden/)).toBeTruthy();
    expect(textOf(container)).not.toMatch(/Quay|Hill|Lake/);
  });

  test('a hostile name is drawn as text', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const answers = await sampleOf(({ participant }) => ({
      origin: 'workshop',
      participant: { ...participant, department: hostile },
    }));
    const { container } = await show(await sampleWith({ answers }));
    expect((await card('Departments compared')).getByText(/<img src=x/)).toBeTruthy();
    expect(container.querySelector('img')).toBeNull();
  });
});

describe('the second ballot', () => {
  test('shows which pillars moved among the same people, and who moved how far', async () => {
    await show(await sampleProject());
    const moved = await card('What the discussion moved');
    expect(textOf(moved.getByText(/^Clearly moved/))).toBe(
      'Clearly moved: products and services (up by 1.7).',
    );
    expect(textOf(moved.getByText(/^Mean rank correlation/))).toMatch(
      /0\.02 before, 0\.66 after \(change: 95% range: \+0\.48 to \+0\.81; n = 9\)/,
    );
    expect(
      moved.getByText('Ranked again: 9 of 12. Only these people are compared, with themselves.'),
    ).toBeTruthy();
    expect(moved.getAllByRole('row')).toHaveLength(10);
  });

  test('before it there is one calm line and the way to start it', async () => {
    const project = await sampleWith({
      answers: await sampleOf(() => ({ ballot: 1, firstRanking: null })),
    });
    await show(project);
    const moved = await card('What the discussion moved');
    expect(moved.getByText(/^Nobody has ranked again yet/)).toBeTruthy();
    expect(moved.getByRole('link').getAttribute('href')).toBe(paths.invite(project.id));
    expect(screen.getByRole('link', { name: 'Start the second ballot' })).toBeTruthy();
  });

  test('of three people among twelve stays hidden where names were not agreed', async () => {
    const answers = await sampleOf((answer, index) =>
      index < 3 ? {} : { ballot: 1, firstRanking: null, ranking: answer.ranking },
    );
    await show(await sampleWith({ answers, namesAgreed: false }));
    const moved = await card('What the discussion moved');
    expect(textOf(moved.getByText(/^Ranked again/))).toMatch(
      /^Ranked again: 3 of 12\. The numbers appear from five/,
    );
    expect(moved.queryByRole('table')).toBeNull();
  });
});

test('one ranking is nothing to talk about yet', async () => {
  const answers = (await answersOf()).slice(0, 1);
  const project = await sampleWith({ answers });
  await show(project);
  const link = await screen.findByRole('link', { name: 'Collect answers' });
  expect(link.getAttribute('href')).toBe(paths.collect(project.id));
});
