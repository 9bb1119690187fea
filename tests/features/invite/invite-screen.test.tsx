// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import type { Language } from '#src/domain/model/language.ts';
import type { Project } from '#src/domain/model/project.ts';
import { inviteOf } from '#src/domain/workshop/invite-of.ts';
import { decodeInvite } from '#src/exchange/invite-link.ts';
import { InviteScreen } from '#src/features/invite/invite-screen.tsx';
import { renderProjectScreen } from '#tests/features/support/render-screen.tsx';
import { complete, projectWith, storedRound, workshop } from '#tests/features/support/workshop.ts';
import { aProject } from '#tests/persistence/support/builders.ts';

afterEach(() => vi.unstubAllGlobals());

const show = (project: Project, language: Language = 'en') =>
  renderProjectScreen(project, (live) => <InviteScreen project={live} />, { language });
const shownLink = () => screen.getByLabelText<HTMLTextAreaElement>('Link alone').value;
const shownInvite = () => decodeInvite(shownLink().split('#/join/')[1] ?? '');
/** Its words may have to be loaded first. */
const chatText = async () => {
  const area = screen.getByLabelText<HTMLTextAreaElement>('Text for a chat or a mail');
  await waitFor(() => expect(area.value).not.toBe(''));
  return area;
};
const fromWorkshop = complete('Ada', { origin: 'workshop' });

test('what is set up is what the link says', async () => {
  const { store, user } = await show(aProject('p'));
  await user.clear(screen.getByLabelText('Title'));
  await user.paste('Autumn');
  await user.click(screen.getByRole('radio', { name: /Ranking only/ }));
  await user.click(screen.getByRole('radio', { name: 'The top three' }));
  await user.click(screen.getByRole('radio', { name: 'With nicknames' }));
  await user.click(screen.getByLabelText('Add a department'));
  for (const department of ['Customer care', 'Logistics']) {
    await user.paste(department);
    await user.keyboard('{Enter}');
  }
  await user.click(screen.getByRole('button', { name: 'Create the invite' }));
  await screen.findByRole('heading', { name: 'Invite your colleagues' });
  const held = storedRound(store).workshop;
  expect(held).toMatchObject({
    title: 'Autumn',
    asks: 'ranking',
    ranked: 3,
    naming: 'nicknames',
    departments: ['Customer care', 'Logistics'],
  });
  expect(storedRound(store).namesAgreed).toBe(true);
  expect(shownInvite()).toEqual({ ok: true, value: held && inviteOf(held) });
});

test('answers are sealed unless the facilitator says no, and the private key stays out of the link', async () => {
  const { store, user } = await show(aProject('p'));
  await user.click(screen.getByRole('button', { name: 'Create the invite' }));
  await screen.findByRole('heading', { name: 'Invite your colleagues' });
  const keys = storedRound(store).workshop?.sealing;
  expect(shownInvite()).toMatchObject({ value: { sealing: { publicKey: keys?.publicKey } } });
  expect(keys?.privateKey).toBeTruthy();
  expect(shownLink()).not.toContain(keys?.privateKey);
});

test('without a secure connection encryption is off, the reason is said, and the rest works', async () => {
  vi.stubGlobal('crypto', {
    getRandomValues: (bytes: Uint8Array) => bytes.fill(7),
  });
  const { store, user } = await show(aProject('p'));
  expect(screen.getByText('Encryption is off here')).toBeTruthy();
  expect(screen.queryByRole('checkbox', { name: 'Encrypt the answers' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Create the invite' }));
  await screen.findByRole('heading', { name: 'Invite your colleagues' });
  expect(storedRound(store).workshop).toMatchObject({ id: '07070707', sealing: null });
});

test('an address of this machine alone is warned about', async () => {
  await show(projectWith(workshop()));
  expect(screen.getByText('Other devices cannot open this link')).toBeTruthy();
});

test('the text for the chat has link, title and last day, in the language that is chosen for it', async () => {
  const { user } = await show(projectWith(workshop({ language: 'pl', deadline: '2026-12-04' })));
  const polish = (await chatText()).value;
  expect(polish).toContain('warsztat „Lighthouse day”');
  expect(polish).toContain('4 grudnia 2026');
  expect(polish).toContain(shownLink());
  await user.selectOptions(screen.getByLabelText('Language of the text'), 'English');
  const english = await screen.findByDisplayValue<HTMLTextAreaElement>(/You are invited to the workshop/);
  expect(english.value).toContain('Please answer by 4 December 2026.');
});

test('a copied link is said to be copied; where copying is not allowed, it is selected', async () => {
  const { user } = await show(projectWith(workshop()));
  await user.click(screen.getByRole('button', { name: 'Copy the link' }));
  expect(await navigator.clipboard.readText()).toBe(shownLink());
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
  await user.click(screen.getByRole('button', { name: 'Copy the link' }));
  expect((await screen.findAllByText(/The text is selected/)).length).toBeGreaterThan(0);
  const area = screen.getByLabelText<HTMLTextAreaElement>('Link alone');
  expect([area.selectionStart, area.selectionEnd]).toEqual([0, area.value.length]);
});

test('a department can go as long as no answer is in', async () => {
  const { store, user } = await show(projectWith(workshop()));
  await user.click(screen.getByRole('button', { name: 'Remove: Marketing' }));
  expect(storedRound(store).workshop?.departments).toEqual(['Logistics']);
});

test('once answers are in, departments only grow, and what was asked and promised stays', async () => {
  const { store, user } = await show(projectWith(workshop(), [fromWorkshop]));
  expect(screen.queryByRole('button', { name: 'Remove: Marketing' })).toBeNull();
  expect(screen.queryByRole('radio', { name: 'Anonymous' })).toBeNull();
  await user.type(screen.getByLabelText('Add a department'), 'Stores{Enter}');
  expect(storedRound(store).workshop?.departments).toEqual(['Marketing', 'Logistics', 'Stores']);
});

test('the same department twice is refused', async () => {
  const { store, user } = await show(projectWith(workshop()));
  await user.type(screen.getByLabelText('Add a department'), 'Logistics{Enter}');
  expect(screen.getByText(/in the list already/)).toBeTruthy();
  expect(storedRound(store).workshop?.departments).toEqual(['Marketing', 'Logistics']);
});

test('departments that no link could carry are refused with what to do', async () => {
  const departments = Array.from({ length: 20 }, (_, index) => `${index}`.padStart(59, 'x'));
  const { store, user } = await show(projectWith(workshop({ departments })));
  await user.click(screen.getByLabelText('Add a department'));
  await user.paste('y'.repeat(21));
  expect(screen.getByText(/too long for the link. Use a shorter name/)).toBeTruthy();
  await user.keyboard('{Enter}');
  expect(storedRound(store).workshop?.departments).toHaveLength(20);
  await user.keyboard('{Backspace}{Enter}');
  expect(storedRound(store).workshop?.departments.at(-1)).toBe('y'.repeat(20));
  expect(shownInvite().ok).toBe(true);
});

test('a workshop from elsewhere that makes no readable link is said to, and no link is shown', async () => {
  const departments = Array.from({ length: 31 }, (_, index) => `${index}`.padStart(60, 'д'));
  await show(projectWith(workshop({ departments })));
  expect(screen.getByText('No link can be made of these settings')).toBeTruthy();
  expect(screen.queryByLabelText('Link alone')).toBeNull();
});

test('names follow what the invite promises', async () => {
  const { store, user } = await show(projectWith(workshop({ naming: 'anonymous' })));
  await user.click(screen.getByRole('radio', { name: 'With nicknames' }));
  expect(storedRound(store).namesAgreed).toBe(true);
  await user.click(screen.getByRole('radio', { name: 'Anonymous' }));
  expect(storedRound(store).namesAgreed).toBe(false);
});

test('the workshop is closed and reopened by a click', async () => {
  const { store, user } = await show(projectWith(workshop()));
  await user.click(screen.getByRole('button', { name: 'Close' }));
  expect(storedRound(store).workshop?.closedAt).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Reopen' }));
  expect(storedRound(store).workshop?.closedAt).toBeNull();
});

test('a second ballot cannot start before the answers are revealed', async () => {
  await show(projectWith(workshop()));
  expect(screen.queryByRole('button', { name: 'Start the second ballot' })).toBeNull();
  expect(screen.getByText(/once the answers are revealed/)).toBeTruthy();
});

test('the second ballot opens the workshop again and has a link of its own', async () => {
  const held = workshop({ revealedAt: '2026-11-24T09:00:00.000Z', closedAt: '2026-11-24T08:00:00.000Z' });
  const { store, user } = await show(projectWith(held));
  const first = shownLink();
  await user.click(screen.getByRole('button', { name: 'Start the second ballot' }));
  const dialog = within(screen.getByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: 'Start the second ballot' }));
  expect(storedRound(store).workshop).toMatchObject({ ballot: 2, closedAt: null });
  expect(shownLink()).not.toBe(first);
  expect(shownInvite()).toMatchObject({ value: { ballot: 2, workshop: held.id } });
  expect((await chatText()).value).toContain('please rank once more');
});

test('the workshop is removed only after the dialog, and its answers stay', async () => {
  const { store, user } = await show(projectWith(workshop(), [fromWorkshop]));
  await user.click(screen.getByRole('button', { name: 'Remove the workshop' }));
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Cancel' }));
  expect(storedRound(store).workshop).not.toBeNull();
  await user.click(screen.getByRole('button', { name: 'Remove the workshop' }));
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Remove the workshop' }));
  expect(storedRound(store)).toMatchObject({ workshop: null, answers: [fromWorkshop] });
});
