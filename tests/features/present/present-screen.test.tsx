// @vitest-environment happy-dom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createWorkshopActions } from '#src/store/workshop-actions.ts';
import type { Answer } from '#src/domain/model/answer.ts';
import { PILLAR_IDS } from '#src/domain/model/pillar.ts';
import { currentRound, type Project, type Round } from '#src/domain/model/project.ts';
import type { SentAnswer, Workshop } from '#src/domain/model/workshop.ts';
import { NotesWindow } from '#src/features/present/notes-window.tsx';
import { PresentScreen } from '#src/features/present/present-screen.tsx';
import { toId } from '#src/persistence/ids.ts';
import type { AppStore } from '#src/store/create-app-store.ts';
import { renderProjectScreen, textOf, type RenderOptions } from '#tests/features/support/render-screen.tsx';
import { sampleWith } from '#tests/features/support/sample-project.ts';
import { anAnswer, aProject, aRound, aWorkshop, LATE } from '#tests/persistence/support/builders.ts';

const turned = (by: number) =>
  PILLAR_IDS.map((_, place) => PILLAR_IDS[(3 * place + 7 * by) % 10] ?? 'friction');
const person = (name: string, turn: number, changes: Partial<Answer> = {}): Answer =>
  anAnswer(name.toLowerCase(), {
    participant: { nickname: name, department: null },
    status: 'complete',
    scores: { friction: 3 },
    ranking: { mode: 'top', groups: turned(turn).map((pillar) => [pillar]) },
    ...changes,
  });
const NAMES = ['Ada', 'Ben', 'Cleo', 'Dan', 'Eve', 'Finn'];
const team = (changes: Partial<Answer> = {}) => NAMES.map((name, index) => person(name, index, changes));
const workshop = (changes: Partial<Workshop> = {}) =>
  aWorkshop('1a2b3c4d', { sealing: null, room: null, agenda: {}, ...changes });
const project = (changes: Partial<Round>): Project =>
  aProject('p', { rounds: [aRound('round-1', { teamSize: 8, answers: team(), ...changes })] });
const hidden = () => project({ workshop: workshop() });
const revealed = (changes: Partial<Workshop> = {}) =>
  project({ workshop: workshop({ revealedAt: LATE, ...changes }) });
const show = (shown: Project, options: RenderOptions = {}) =>
  renderProjectScreen(shown, (live) => <PresentScreen project={live} />, options);
const workshopIn = (store: AppStore) => {
  const stored = store.getState().projects[toId('project', 'p')];
  return stored ? currentRound(stored).workshop : null;
};
const heading = () => textOf(screen.getByRole('heading', { level: 1 }));
const goTo = async ({ user }: Awaited<ReturnType<typeof show>>, step: string) =>
  user.click(within(screen.getByRole('navigation')).getByRole('button', { name: step }));

const tick = (seconds: number) => act(() => vi.advanceTimersByTimeAsync(seconds * 1000));
const time = () => textOf(screen.getByRole('timer'));
const press = (key: string) =>
  act(() => {
    window.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  });
/** A wall on which time goes only as far as the test lets it. */
const clockwork = async (shown = hidden()) => {
  const now = Date.UTC(2026, 2, 1, 12);
  vi.useFakeTimers({ now, toFake: ['Date'] });
  await show(shown);
  vi.useFakeTimers({ now });
};

beforeEach(() => {
  sessionStorage.clear();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('keys', () => {
  test.each(['{ArrowRight}', '{PageDown}', ' '])(
    '%s shows the next step and reads its heading',
    async (key) => {
      const { user } = await show(hidden());
      expect(heading()).toBe('How good are we, pillar by pillar?');
      await user.keyboard(key);
      expect(heading()).toBe('What do our customers value most?');
      expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
    },
  );

  test('back, the first and the last step', async () => {
    const { user } = await show(hidden());
    await user.keyboard('{End}');
    expect(screen.getByText('Step 8 of 8: Choose')).toBeTruthy();
    await user.keyboard('{ArrowLeft}');
    expect(screen.getByText('Step 7 of 8: Gap')).toBeTruthy();
    await user.keyboard('{Home}{ArrowLeft}');
    expect(screen.getByText('Step 1 of 8: Score')).toBeTruthy();
  });

  test('what is typed into a note is no key', async () => {
    const { user, store } = await show(hidden());
    await user.keyboard('n');
    await user.type(screen.getByLabelText('Your own notes for this step'), 'Start from there');
    expect(heading()).toBe('How good are we, pillar by pillar?');
    expect(workshopIn(store)?.agenda.score?.note).toBe('Start from there');
  });

  test('space on a button presses the button', async () => {
    const { user } = await show(hidden());
    screen.getByRole('button', { name: 'Notes' }).focus();
    await user.keyboard(' ');
    expect(screen.getByRole('complementary', { name: 'Notes for the facilitator' })).toBeTruthy();
    expect(screen.getByText('Step 1 of 8: Score')).toBeTruthy();
  });

  test('Escape closes the notes first and leaves then', async () => {
    const { user, place } = await show(hidden());
    await user.keyboard('n{Escape}');
    expect(screen.queryByRole('complementary')).toBeNull();
    expect(place()).not.toContain('/team');
    await user.keyboard('{Escape}');
    expect(place()).toBe('#/p/p/team');
  });

  test('letters can be turned off in the list of keys', async () => {
    const { user } = await show(hidden());
    await user.keyboard('?');
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByRole('checkbox', { name: 'Letters work as keys' }));
    await user.click(dialog.getByRole('button', { name: 'Close' }));
    await user.keyboard('n');
    expect(screen.queryByRole('complementary')).toBeNull();
  });

  test('C switches high contrast on for the wall', async () => {
    const { user, container } = await show(hidden());
    expect(container.querySelector('[data-contrast="high"]')).toBeNull();
    await user.keyboard('c');
    expect(container.querySelector('[data-contrast="high"]')).toBeTruthy();
  });
});

describe('before the reveal', () => {
  test.each(['Reveal', 'Discuss', 'Rank again', 'Gap', 'Choose'])('%s shows no answer', async (step) => {
    const shown = await show(await sampleWith({ workshop: workshop(), namesAgreed: true }));
    await goTo(shown, step);
    expect(heading()).toBe('The answers are still hidden');
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.queryByRole('figure')).toBeNull();
  });

  test('asks once, and a no changes nothing', async () => {
    const { user, store } = await show(hidden());
    await user.keyboard('r');
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Cancel' }));
    expect(workshopIn(store)?.revealedAt).toBeNull();
    expect(heading()).toBe('The answers are still hidden');
  });

  test('a yes reveals, from whatever step it was asked', async () => {
    const { user, store } = await show(hidden());
    await user.keyboard('r');
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Reveal' }));
    expect(workshopIn(store)?.revealedAt).not.toBeNull();
    expect(await screen.findByRole('heading', { level: 1, name: 'Hardly any agreement' })).toBeTruthy();
    expect(screen.getByText('Step 3 of 8: Reveal')).toBeTruthy();
  });

  test('an answer stored meanwhile is counted at once', async () => {
    const { store } = await show(hidden());
    expect(screen.getByText('Answered: 6 of 8')).toBeTruthy();
    const sent: SentAnswer = {
      ...person('Gus', 3),
      id: toId('answer', '0123456789'),
      workshop: toId('workshop', '1a2b3c4d'),
      nickname: null,
      department: null,
      sentAt: LATE,
    };
    act(() => {
      store.actionsOf(createWorkshopActions).takeAnswers(toId('project', 'p'), [sent]);
    });
    expect(screen.getByText('Answered: 7 of 8')).toBeTruthy();
  });

  test('drafts are not counted', async () => {
    await show(project({ workshop: workshop(), answers: team({ status: 'draft' }) }));
    expect(screen.getByText('Answered: 0 of 8')).toBeTruthy();
  });
});

describe('after the reveal', () => {
  test('the discussion goes through what divides most, without names', async () => {
    const shown = await show(revealed());
    await goTo(shown, 'Discuss');
    expect(await screen.findByText('What divides us most: 1 of 3')).toBeTruthy();
    const first = heading();
    await shown.user.keyboard('{ArrowRight}');
    expect(screen.getByText('What divides us most: 2 of 3')).toBeTruthy();
    expect(heading()).not.toBe(first);
    await shown.user.keyboard('{ArrowRight}{ArrowRight}');
    expect(screen.getByText('Step 5 of 8: Rank again')).toBeTruthy();
    for (const name of NAMES) expect(screen.queryByText(name)).toBeNull();
  });

  test('four people who did not agree to names are no dots', async () => {
    const shown = await show(
      project({ workshop: workshop({ revealedAt: LATE }), answers: team().slice(0, 4) }),
    );
    await goTo(shown, 'Discuss');
    expect(await screen.findByText(/everybody would recognise everybody/)).toBeTruthy();
    expect(screen.queryByRole('figure')).toBeNull();
    expect(screen.queryByText(/From place/)).toBeNull();
  });

  test('the second ballot is opened by a click', async () => {
    const shown = await show(revealed({ closedAt: LATE }));
    await goTo(shown, 'Rank again');
    await shown.user.click(screen.getByRole('button', { name: 'Open the second ballot' }));
    expect(workshopIn(shown.store)).toMatchObject({ ballot: 2, closedAt: null, revealedAt: LATE });
    expect(heading()).toBe('Now rank once more');
    expect(screen.getByText('Ranked again: 0 of 6')).toBeTruthy();
  });

  test('what moved appears when it is asked for, and for five people at least', async () => {
    const again = { ballot: 2, firstRanking: { mode: 'top', groups: [['friction']] } } as const;
    const answers = [...team(again).slice(0, 5), ...team().slice(5)];
    const shown = await show(project({ workshop: workshop({ revealedAt: LATE, ballot: 2 }), answers }));
    await goTo(shown, 'Rank again');
    expect(screen.getByText('Ranked again: 5 of 6')).toBeTruthy();
    expect(screen.queryByRole('figure')).toBeNull();
    await shown.user.keyboard('r');
    expect(await screen.findByRole('figure')).toBeTruthy();
    cleanup();
    sessionStorage.clear();
    const few = [...team(again).slice(0, 4), ...team().slice(4)];
    const second = await show(project({ workshop: workshop({ revealedAt: LATE, ballot: 2 }), answers: few }));
    await goTo(second, 'Rank again');
    await second.user.keyboard('r');
    expect(await screen.findByText(/Hidden to protect people/)).toBeTruthy();
  });

  test('while people rank again, the discussion stays what it was', async () => {
    const first = { mode: 'top', groups: PILLAR_IDS.map((pillar) => [pillar]) } as const;
    const shown = await show(
      project({
        workshop: workshop({ revealedAt: LATE, ballot: 2 }),
        answers: team({ ballot: 2, firstRanking: first }),
      }),
    );
    await goTo(shown, 'Discuss');
    expect(await screen.findByRole('heading', { level: 1, name: 'Nothing divides us' })).toBeTruthy();
  });

  test('the gaps suggest where to begin, with their ranges', async () => {
    const shown = await show(await sampleWith({ workshop: workshop({ revealedAt: LATE }) }));
    await goTo(shown, 'Choose');
    expect(await screen.findByText('Begin with these 2 pillars')).toBeTruthy();
    expect(screen.getByRole('heading', { level: 2, name: 'Frictionless journey' })).toBeTruthy();
    expect(screen.getAllByText(/95% range of the gap/).length).toBe(2);
  });
});

describe('the clock', () => {
  test('starts, pauses, goes on and is reset', async () => {
    await clockwork();
    expect(time()).toBe('6:00');
    press('t');
    await tick(61);
    expect(time()).toBe('4:59');
    press('t');
    await tick(30);
    expect(time()).toBe('4:59');
    press('t');
    await tick(9);
    expect(time()).toBe('4:50');
    press('t');
    act(() => screen.getByRole('button', { name: 'Reset' }).click());
    expect(time()).toBe('6:00');
  });

  test('says once that time is over', async () => {
    await clockwork(project({ workshop: workshop({ agenda: { score: { minutes: 1, note: '' } } }) }));
    press('t');
    await tick(59);
    expect(screen.queryByText('Time is up for the step “Score”')).toBeNull();
    await tick(2);
    expect(time()).toBe('Time is up');
    expect(screen.getByText('Time is up for the step “Score”')).toBeTruthy();
  });

  test('runs on while another step is looked at, where T starts the new time', async () => {
    await clockwork();
    press('t');
    await tick(60);
    press('ArrowRight');
    expect(screen.getByText('Score: 5:00')).toBeTruthy();
    press('t');
    await tick(10);
    expect(time()).toBe('5:50');
    expect(screen.queryByText(/Score: /)).toBeNull();
  });

  test('a clock that is over stays behind', async () => {
    await clockwork();
    press('t');
    await tick(361);
    expect(time()).toBe('Time is up');
    press('ArrowRight');
    expect(screen.queryByText(/Score: /)).toBeNull();
    expect(time()).toBe('6:00');
  });

  test('survives a reload', async () => {
    await clockwork();
    press('ArrowRight');
    press('t');
    await tick(10);
    vi.useRealTimers();
    cleanup();
    vi.useFakeTimers({ now: Date.UTC(2026, 2, 1, 12, 0, 40), toFake: ['Date'] });
    await show(hidden());
    expect(heading()).toBe('What do our customers value most?');
    expect(time()).toBe('5:20');
  });
});

describe('notes', () => {
  test('are not on the wall until asked for', async () => {
    const { user } = await show(hidden());
    expect(screen.queryByText('What to watch for')).toBeNull();
    await user.keyboard('n');
    expect(screen.getByText('What to watch for')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Notes for the facilitator' }));
  });

  test('minutes that are no minutes are refused and not stored', async () => {
    const { user, store } = await show(hidden());
    await user.keyboard('n');
    const field = screen.getByLabelText('Minutes for this step');
    await user.clear(field);
    await user.type(field, '12');
    expect(workshopIn(store)?.agenda.score?.minutes).toBe(12);
    expect(textOf(screen.getByRole('timer'))).toBe('12:00');
    await user.type(field, 'x');
    expect(screen.getByText(/whole number from 0 to/)).toBeTruthy();
    expect(workshopIn(store)?.agenda.score?.minutes).toBe(12);
  });

  test('the window of the facilitator follows the wall, and the wall follows it', async () => {
    const { user } = await renderProjectScreen(hidden(), (live) => (
      <>
        <section aria-label="wall">
          <PresentScreen project={live} />
        </section>
        <section aria-label="notes">
          <NotesWindow project={live} />
        </section>
      </>
    ));
    const wall = within(screen.getByRole('region', { name: 'wall' }));
    const notes = within(screen.getByRole('region', { name: 'notes' }));
    await user.click(wall.getByRole('button', { name: 'Next' }));
    await waitFor(() => expect(notes.getByRole('heading', { level: 1, name: 'Rank' })).toBeTruthy());
    await user.click(notes.getByRole('button', { name: 'Next' }));
    await waitFor(() => expect(wall.getByText('Step 3 of 8: Reveal')).toBeTruthy());
  });
});

describe('without an invitation', () => {
  test('the steps work with the answers of this device', async () => {
    const shown = await show(project({ workshop: null }));
    expect(screen.getByText('Answered: 6 of 8')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Set up the invitation' }).getAttribute('href')).toBe(
      '#/p/p/team/invite',
    );
    await goTo(shown, 'Reveal');
    expect(await screen.findByRole('heading', { level: 1, name: 'Hardly any agreement' })).toBeTruthy();
  });

  test('an empty project says what is missing at each step', async () => {
    const shown = await show(project({ workshop: null, answers: [], teamSize: null }));
    const titles: string[] = [];
    for (const step of ['Reveal', 'Discuss', 'Rank again', 'Customers', 'Gap', 'Choose']) {
      await goTo(shown, step);
      titles.push(heading());
    }
    expect(titles).toEqual([
      'Nobody has ranked yet',
      'Too few rankings to compare',
      'Ready to rank once more?',
      'What would customers say?',
      'No guess to compare with yet',
      'First, rank the pillars',
    ]);
  });
});

test('in a workshop that asks for scores alone the reveal is about the total', async () => {
  const scores = Object.fromEntries(PILLAR_IDS.map((pillar) => [pillar, 4]));
  const shown = await show(
    project({
      workshop: workshop({ asks: 'scores', revealedAt: LATE }),
      answers: team({ scores, ranking: null }),
    }),
  );
  await goTo(shown, 'Reveal');
  expect(await screen.findByText('Our own score: 40.0 of 50')).toBeTruthy();
  expect(screen.getByText('Step 2 of 5: Reveal')).toBeTruthy();
});
