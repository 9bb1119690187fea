// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { settleBets } from '#src/domain/analysis/bets.ts';
import { closestToCustomers } from '#src/domain/analysis/closest.ts';
import { fail, succeed } from '#src/domain/result.ts';
import { currentRound, type Project } from '#src/domain/model/project.ts';
import { GapsScreen } from '#src/features/gaps/gaps-screen.tsx';
import type { Services } from '#src/store/services.tsx';
import { renderProjectScreen, textOf } from '#tests/features/support/render-screen.tsx';
import { sampleProject, sampleWith } from '#tests/features/support/sample-project.ts';

const show = (project: Project, services: Partial<Services> = {}) =>
  renderProjectScreen(project, (live) => <GapsScreen project={live} />, { services });
const closestCard = async () =>
  within(await screen.findByRole('region', { name: 'Who is closest to the customers' }));

/** As a device answers that holds the single rankings: the first two cannot be told apart. */
const withRows: Services['closest'] = async (request) => {
  const view = closestToCustomers(request, null);
  if (!view.ok || !view.value.colleagues.ok) return view;
  const colleagues = view.value.colleagues.value.map((colleague, index) => ({
    ...colleague,
    interval: succeed({ low: colleague.agreement - 0.02, high: colleague.agreement + 0.02 }),
    places: succeed(index < 2 ? { from: 1, to: 2 } : { from: index + 1, to: index + 1 }),
  }));
  return succeed({ ...view.value, colleagues: succeed(colleagues) });
};

async function tableRows(): Promise<string[][]> {
  const rows = (await closestCard()).getAllByRole('row').slice(1);
  return rows.map((row) =>
    [...within(row).getAllByRole('rowheader'), ...within(row).getAllByRole('cell')].map((cell) =>
      textOf(cell),
    ),
  );
}

test('the likeness of the two orders stands with its range, chance and n', async () => {
  await show(await sampleProject());
  const card = await closestCard();
  const sentence = textOf(card.getByText(/of the 45 pairs of pillars the same way round/));
  expect(sentence).toMatch(/put \d+% of the 45 pairs .* \(\d+% to \d+%; 50% is chance\)/);
  expect(textOf(card.getByText(/places off on average/))).toMatch(
    /\d\.\d places off on average; chance gives 3\.3\. Compared: 12 colleagues and 397 customers\./,
  );
});

test('without consent the colleagues have numbers instead of names', async () => {
  const { user } = await show(await sampleWith({ namesAgreed: false }), { closest: withRows });
  await user.click(await (await closestCard()).findByRole('button', { name: 'Table' }));
  const names = (await tableRows()).map(([name]) => name);
  expect(names).toHaveLength(12);
  expect(names.slice(0, 2)).toEqual(['Colleague 1', 'Colleague 2']);
});

test('with everybody’s consent they have their names, the closest first', async () => {
  const { answers } = currentRound(await sampleProject());
  const named = answers.map((answer, index) => ({
    ...answer,
    participant: { ...answer.participant, nickname: `Ada ${index}` },
  }));
  const { user } = await show(await sampleWith({ namesAgreed: true, answers: named }));
  await user.click(await (await closestCard()).findByRole('button', { name: 'Table' }));
  const rows = await tableRows();
  expect(rows.every(([name = '']) => name.startsWith('Ada '))).toBe(true);
  const shares = rows.map(([, share = '']) => Number.parseFloat(share));
  expect(shares).toEqual(shares.toSorted((left, right) => right - left));
});

test('who cannot be told apart shares a place', async () => {
  const { user } = await show(await sampleProject(), { closest: withRows });
  await user.click(await (await closestCard()).findByRole('button', { name: 'Table' }));
  expect((await tableRows()).slice(0, 3).map((cells) => cells[3])).toEqual(['1 to 2', '1 to 2', '3']);
  expect((await closestCard()).getByText(/Filled marks share the first place/)).toBeTruthy();
});

test('a browser with only the sums of the survey says that it has no ranges and no places', async () => {
  await show(await sampleProject());
  expect(await (await closestCard()).findByText(/so there are no ranges and no places/)).toBeTruthy();
});

test('fewer than five colleagues who did not agree to names are not compared one by one', async () => {
  const answers = currentRound(await sampleProject()).answers.slice(0, 4);
  await show(await sampleWith({ answers, namesAgreed: false }));
  const card = await closestCard();
  expect(await card.findByText(/everybody would recognise everybody/)).toBeTruthy();
  expect(card.queryByRole('button', { name: 'Table' })).toBeNull();
});

test('with a group of customers chosen it says that colleagues are compared with everyone only', async () => {
  const { user } = await show(await sampleProject());
  const filter = await screen.findByLabelText('Customers shown');
  const [, group] = within(filter).getAllByRole<HTMLOptionElement>('option');
  await user.selectOptions(filter, group ?? []);
  const card = await closestCard();
  expect(await card.findByText(/compared with all customers together/)).toBeTruthy();
  expect(card.queryByRole('button', { name: 'Table' })).toBeNull();
});

test('where customers cannot be compared, the reason stands instead of the picture', async () => {
  await show(await sampleProject(), { closest: () => Promise.resolve(fail('import-again')) });
  expect(await (await closestCard()).findByText(/Import the file again/)).toBeTruthy();
});

test('its method names both ways of comparing and on whom they rest', async () => {
  const { user } = await show(await sampleProject());
  await user.click(await (await closestCard()).findByRole('button', { name: 'How is this computed?' }));
  const dialog = within(screen.getByRole('dialog'));
  expect(dialog.getByText('n here: 12 colleagues and 397 customers')).toBeTruthy();
  expect(dialog.getByRole('heading', { name: 'Two orders compared' })).toBeTruthy();
});

/** As the worker answers where the device holds the single answers. */
const settled: Services['closest'] = async (request) => {
  const view = await withRows(request);
  if (!view.ok) return view;
  return succeed({ ...view.value, bets: settleBets(view.value.bets.bettors, view.value.colleagues) });
};

describe('the bet', () => {
  test('is won by who bet and shares the first place, with the caveat', async () => {
    await show(await sampleProject(), { closest: settled });
    const card = await closestCard();
    expect(await card.findByText('The taco goes to: Marta')).toBeTruthy();
    expect(textOf(card.getByText(/share the first place, with or without a bet: 2\./))).toMatch(
      /may be chance, or is at most one pair\. 4 colleagues have bet/,
    );
  });

  test('names nobody where not all agreed', async () => {
    await show(await sampleWith({ namesAgreed: false }), { closest: settled });
    expect(await (await closestCard()).findByText('The taco goes to: Colleague 2')).toBeTruthy();
  });

  test('is won by nobody where only others are closest', async () => {
    const { answers } = currentRound(await sampleProject());
    const last = await sampleWith({
      answers: answers.map((answer) => ({ ...answer, bet: answer.participant.nickname === 'Chiara' })),
    });
    await show(last, { closest: settled });
    const words = await (await closestCard()).findByText(/^Nobody gets the taco/);
    expect(textOf(words.parentElement)).not.toMatch(/Chiara|share the first place/);
  });

  test('stays open while there are no customers to be close to', async () => {
    await show(await sampleProject(), { closest: () => Promise.resolve(fail('group-too-small')) });
    expect(
      await (
        await closestCard()
      ).findByText(/4 colleagues have bet.*when at least five customers have ranked/),
    ).toBeTruthy();
  });

  test('is not spoken of where nobody bet', async () => {
    const { answers } = currentRound(await sampleProject());
    const none = await sampleWith({ answers: answers.map((answer) => ({ ...answer, bet: false })) });
    await show(none, { closest: settled });
    const card = await closestCard();
    await card.findByRole('button', { name: 'Table' });
    expect(card.queryByText(/taco|bet/)).toBeNull();
  });
});
