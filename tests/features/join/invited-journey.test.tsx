// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { PILLAR_IDS } from '#src/domain/model/pillar.ts';
import { paths } from '#src/paths.ts';
import { ranking, scores } from '#tests/domain/support.ts';
import { aJoined, button, heading, kept, keptAnswer, openAt, openInvite, visit } from './support.tsx';

const ALL = scores('1234512345');
const FIRST = ranking('fr se pr cm re no di co ad rp');

/** The menu of places is filled when the list has been drawn. */
async function place(user: UserEvent, name: string, at: number): Promise<void> {
  const menu = await screen.findByLabelText(`Place of “${name}”`);
  await user.selectOptions(menu, await within(menu).findByRole('option', { name: String(at) }));
}

async function scoreEverything(user: UserEvent): Promise<void> {
  for (const [index, pillar] of PILLAR_IDS.entries()) {
    await screen.findByText(`Pillar ${index + 1}`);
    await user.keyboard('4');
    await user.click(await button(pillar === 'reputation' ? 'To the ranking' : 'Next'));
  }
}

test(
  'an invited colleague goes all the way: name, scores, ranking, bet, review',
  { timeout: 60_000 },
  async () => {
    const invite = { naming: 'nicknames', departments: ['Care', 'Sales'], ranked: 3 } as const;
    const { store, user } = await openInvite(invite);
    await user.click(await button('Start'));

    await user.type(await screen.findByLabelText('Nickname'), 'Ada');
    await user.selectOptions(screen.getByLabelText('Department'), 'Sales');
    await user.click(screen.getByRole('link', { name: 'Next' }));

    await scoreEverything(user);

    await place(user, 'Customer service', 1);
    await place(user, 'Content', 2);
    await place(user, 'Advertising', 3);
    await user.click(await button('Done'));

    await heading('Look it over once more');
    const mine = within(screen.getByRole('list', { name: 'Your ranking' }));
    expect(mine.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      '1Customer service',
      '2Content',
      '3Advertising',
    ]);
    await user.click(screen.getByLabelText('I bet a taco that I am closest to the customers'));
    await user.click(await button('Everything is right'));

    await heading('Hand your answer over');
    expect(keptAnswer(store)).toMatchObject({
      participant: { nickname: 'Ada', department: 'Sales' },
      scores: Object.fromEntries(PILLAR_IDS.map((pillar) => [pillar, 4])),
      ranking: ranking('se co ad'),
      bet: true,
      status: 'complete',
    });
    expect(kept(store).joined.handedOverAt).toBeNull();
  },
);

test('a changed score leads back to the review', async () => {
  const project = aJoined({}, { scores: ALL, ranking: FIRST });
  const { store, user } = await openAt(paths.send(project.id), { projects: [project] });
  await user.click(await screen.findByRole('link', { name: 'Change the answer: Content' }));
  await heading('Content');
  await user.keyboard('1');
  await user.click(await button('Review'));
  expect(await heading('Look it over once more')).toBeTruthy();
  expect(keptAnswer(store).scores.content).toBe(1);
});

test('no address of the facilitator’s steps leads anywhere else', async () => {
  const project = aJoined({}, { scores: ALL });
  const opened = await openAt(paths.team(project.id), { projects: [project] });
  await heading('What do your customers value most?');
  visit(paths.scoreResult(project.id, '00ff00ff00' as never));
  await heading('What do your customers value most?');
  expect(opened.place()).toBe('#/p/joined/a/00ff00ff00/rank');
  expect(screen.queryByRole('navigation')).toBeNull();
});

const FACILITATORS_STEPS = [
  'rank',
  'team',
  'invite',
  'collect',
  'scan',
  'discuss',
  'room',
  'present',
  'customers',
  'planning',
  'questionnaire',
  'kiosk',
  'kioskRun',
  'trust',
  'warehouse',
  'gaps',
  'report',
] as const;

test.each(FACILITATORS_STEPS)(
  'the address of %s leads an invited colleague to what is theirs',
  async (step) => {
    const project = aJoined({ naming: 'nicknames' });
    const opened = await openAt(paths[step](project.id), { projects: [project] });
    await heading('Who is answering?');
    expect(opened.place()).toBe(paths.person(project.id));
  },
);

test('what is not asked cannot be opened', async () => {
  const project = aJoined({ asks: 'ranking' });
  await openAt(paths.scorePillar(project.id, '00ff00ff00' as never, 'content'), { projects: [project] });
  expect(await heading('What do your customers value most?')).toBeTruthy();
  expect(screen.getByText('Step 1 of 2')).toBeTruthy();
});

test('a project of one’s own has nothing to send', async () => {
  const project = { ...aJoined(), joined: null };
  await openAt(paths.send(project.id), { projects: [project] });
  expect(await heading('There is nothing at this address')).toBeTruthy();
});

test('keeping the first ranking in the second ballot is a newer answer', async () => {
  const first = {
    ranking: FIRST,
    firstRanking: FIRST,
    ballot: 2,
    status: 'complete',
    shownOrder: PILLAR_IDS,
  } as const;
  const project = aJoined({ ballot: 2 }, first);
  const { store, user } = await openAt(paths.rankAnswer(project.id, '00ff00ff00' as never), {
    projects: [project],
  });
  await user.click(await screen.findByText('Your first ranking'));
  expect(screen.getByRole('list', { name: 'Your first ranking' })).toBeTruthy();
  await user.click(await button('Done'));
  await heading('Hand your answer over');
  expect(keptAnswer(store).updatedAt > project.updatedAt).toBe(true);
  expect(keptAnswer(store).ranking).toEqual(FIRST);
});

test('a long nickname shows what will be left of it', async () => {
  const project = aJoined({ naming: 'nicknames' });
  const { user } = await openAt(paths.person(project.id), { projects: [project] });
  await user.type(await screen.findByLabelText('Nickname'), 'Maximiliane from the second floor');
  expect(screen.getByText('Long names are shortened: “Maximiliane from the second”.')).toBeTruthy();
});
