// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { inviteOf } from '#src/domain/workshop/invite-of.ts';
import { DataScreen } from '#src/features/data/data-screen.tsx';
import { encodeAnswerFile } from '#src/persistence/answer-file.ts';
import { decodeBackup, encodeBackup } from '#src/persistence/backup-file.ts';
import { DEFAULT_SETTINGS } from '#src/persistence/saved-things.ts';
import { joinedProject, workshop } from '#tests/domain/workshop/builders.ts';
import { renderScreen, textOf } from '#tests/features/support/render-screen.tsx';
import { aProject, anAnswer, EARLY, LATE } from '#tests/persistence/support/builders.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** What the browser was asked to save. */
function savedFiles(): Blob[] {
  const files: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    if (file instanceof Blob) files.push(file);
    return 'blob:saved';
  });
  return files;
}

const choose = async (user: { upload: (input: HTMLElement, file: File) => Promise<void> }, text: string) =>
  user.upload(screen.getByLabelText('Choose a file', { selector: 'input' }), new File([text], 'any.json'));

test('lists what is stored, where, and how large it is', async () => {
  await renderScreen(<DataScreen />, {
    services: {
      describeStorage: () =>
        Promise.resolve([
          { key: 'a', kind: 'project', name: 'Harbor Outfitters', bytes: 12_300 },
          { key: 'b', kind: 'rows', name: 'customers.csv', bytes: 2_000_000 },
        ]),
    },
  });
  const table = await screen.findByRole('table', { name: 'What Plumbline keeps on this device' });
  const rows = within(table).getAllByRole('row').map(textOf);
  expect(rows[1]).toBe('Project “Harbor Outfitters”Local storage12.3 kB');
  expect(rows[2]).toBe('Survey rows of “customers.csv”IndexedDB2.0 MB');
  expect(rows[3]).toBe('Together2.0 MB');
});

test('what the browser does not tell the size of is no number, and the sum says that it is without it', async () => {
  await renderScreen(<DataScreen />, {
    services: {
      describeStorage: () =>
        Promise.resolve([
          { key: 'a', kind: 'joined', name: '', bytes: 12_300 },
          { key: 'b', kind: 'joined-room', name: 'Spring workshop', bytes: null },
          { key: 'c', kind: 'room', name: 'Harbor Outfitters', bytes: 700 },
        ]),
    },
  });
  const table = await screen.findByRole('table', { name: 'What Plumbline keeps on this device' });
  const rows = within(table).getAllByRole('row').map(textOf);
  expect(rows.slice(1)).toEqual([
    'Your answer to the workshop “Workshop on customer experience”Local storage12.3 kB',
    'Your key for the live room of the workshop “Spring workshop”IndexedDBnot known',
    'Live room of “Harbor Outfitters”: known keys and countersIndexedDB700 B',
    'Together, without unknown sizes13.0 kB',
  ]);
  expect(screen.getByText(/does not tell how large a key is/)).toBeTruthy();
});

test('without any known size there is no sum', async () => {
  await renderScreen(<DataScreen />, {
    services: {
      describeStorage: () =>
        Promise.resolve([{ key: 'b', kind: 'joined-room', name: 'Spring workshop', bytes: null }]),
    },
  });
  const table = await screen.findByRole('table', { name: 'What Plumbline keeps on this device' });
  const rows = within(table).getAllByRole('row').map(textOf);
  expect(rows[2]).toBe('Together, without unknown sizesnot known');
});

test('an answer to somebody else’s workshop is saved and deleted under that name, not as a project', async () => {
  const answer = joinedProject(inviteOf(workshop()), anAnswer('00ff00ff00'));
  const { user } = await renderScreen(<DataScreen />, { projects: [aProject('p'), answer] });
  expect(
    screen.getByRole('button', { name: 'Save as a file: Your answer to the workshop “Spring workshop”' }),
  ).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Delete all data…' }));
  const dialog = within(screen.getByRole('dialog'));
  expect(dialog.getByText(/^1 project with all its answers/)).toBeTruthy();
  expect(dialog.getByText(/^Your answer to 1 workshop will be gone/)).toBeTruthy();
});

test('before an older answer of one’s own is restored, it is asked by the name of its workshop', async () => {
  const project = joinedProject(inviteOf(workshop()), anAnswer('00ff00ff00'));
  const { user } = await renderScreen(<DataScreen />, { projects: [{ ...project, updatedAt: LATE }] });
  const older = { ...project, updatedAt: EARLY };
  await choose(user, encodeBackup({ savedAt: LATE, settings: DEFAULT_SETTINGS, projects: [older] }));
  expect(await screen.findByText(/^Your answer to the workshop “Spring workshop” was changed/)).toBeTruthy();
});

test('a backup holds every project', async () => {
  const files = savedFiles();
  const { user } = await renderScreen(<DataScreen />, { projects: [aProject('p'), aProject('q')] });
  await user.click(screen.getByRole('button', { name: 'Back up everything' }));
  const decoded = await decodeBackup((await files[0]?.text()) ?? '');
  expect(decoded.ok && decoded.value.projects.map(({ id }) => String(id)).toSorted()).toEqual(['p', 'q']);
});

test('one project is saved by itself', async () => {
  const files = savedFiles();
  const names: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download);
  });
  const { user } = await renderScreen(<DataScreen />, { projects: [aProject('p')] });
  await user.click(screen.getByRole('button', { name: 'Save as a file: Lighthouse Bakery' }));
  expect(await files[0]?.text()).toContain('"plumbline-project"');
  expect(names[0]).toMatch(/^Lighthouse-Bakery-Spring-\d{4}-\d\d-\d\d\.plumbline\.json$/);
});

test('restoring a backup says what became of each project', async () => {
  const here = [
    aProject('same', { organisation: 'Same', updatedAt: EARLY }),
    aProject('old', { organisation: 'Old', updatedAt: EARLY }),
  ];
  const { store, user } = await renderScreen(<DataScreen />, { projects: here });
  const projects = [
    aProject('same', { organisation: 'Same', updatedAt: EARLY }),
    aProject('old', { organisation: 'Fresh', updatedAt: LATE }),
    aProject('new', { organisation: 'New' }),
  ];
  await choose(user, encodeBackup({ savedAt: LATE, settings: DEFAULT_SETTINGS, projects }));
  expect(await screen.findByText('“New” was added.')).toBeTruthy();
  expect(screen.getByText('“Fresh” was replaced by the newer state of the file.')).toBeTruthy();
  expect(screen.getByText('“Same” was here already, unchanged.')).toBeTruthy();
  expect(Object.keys(store.getState().projects)).toHaveLength(3);
});

test('each project that is newer here is asked about on its own', async () => {
  const here = ['p', 'q'].map((id) => aProject(id, { organisation: `Newer ${id}`, updatedAt: LATE }));
  const { store, user } = await renderScreen(<DataScreen />, { projects: here });
  const projects = ['p', 'q'].map((id) => aProject(id, { organisation: `Older ${id}`, updatedAt: EARLY }));
  await choose(user, encodeBackup({ savedAt: LATE, settings: DEFAULT_SETTINGS, projects }));
  await user.click(await screen.findByRole('button', { name: 'Keep what is here' }));
  await user.click(await screen.findByRole('button', { name: 'Take the file' }));
  const names = Object.values(store.getState().projects).map(({ organisation }) => organisation);
  expect(names.toSorted()).toEqual(['Newer p', 'Older q']);
});

test('an unreadable project of a backup is counted, the others come', async () => {
  const { store, user } = await renderScreen(<DataScreen />);
  const backup = encodeBackup({ savedAt: LATE, settings: DEFAULT_SETTINGS, projects: [aProject('p')] });
  await choose(user, backup.replace('"projects":[', '"projects":[{"id":7},'));
  expect(await screen.findByText('1 project in the file is damaged and was left out.')).toBeTruthy();
  expect(Object.keys(store.getState().projects)).toEqual(['p']);
});

test('language and colours of a backup are taken only when that is wanted', async () => {
  const { store, user } = await renderScreen(<DataScreen />);
  const settings = { language: 'pl', theme: 'dark' } as const;
  await choose(user, encodeBackup({ savedAt: LATE, settings, projects: [] }));
  const button = await screen.findByRole('button', { name: 'Take over its language and colours' });
  expect(store.getState().settings.theme).toBe('system');
  await user.click(button);
  expect(store.getState().settings).toEqual(settings);
});

test('a colleague’s answer is not taken for a backup', async () => {
  const { store, user } = await renderScreen(<DataScreen />, { projects: [aProject('p')] });
  const answer = anAnswer('a', { status: 'complete' });
  await choose(user, encodeAnswerFile({ savedAt: LATE, roundId: null, organisation: '', answer }));
  expect(await screen.findByText(/This file holds answers of colleagues/)).toBeTruthy();
  expect(store.getState().projects[aProject('p').id]?.rounds[0].answers).toEqual([]);
});

test('everything is deleted only after it was ticked that this cannot be undone', async () => {
  const { store, user } = await renderScreen(<DataScreen />, { projects: [aProject('p')] });
  await user.click(screen.getByRole('button', { name: 'Delete all data…' }));
  const dialog = within(screen.getByRole('dialog'));
  const confirm = dialog.getByRole('button', { name: 'Delete all data' });
  expect(confirm.hasAttribute('disabled')).toBe(true);
  await user.click(dialog.getByRole('checkbox'));
  await user.click(confirm);
  await waitFor(() => expect(Object.keys(store.getState().projects)).toHaveLength(0));
  expect(await screen.findAllByText('All data was deleted from this device.')).not.toHaveLength(0);
});

test('an entry that could not be read can be saved as it was, then removed', async () => {
  const files = savedFiles();
  const entry = { key: 'plumbline.quarantine.1', reason: 'invalid-content', text: '{"broken":' } as const;
  const { store, user } = await renderScreen(<DataScreen />);
  store.setState({ quarantine: [entry] });
  await user.click(await screen.findByRole('button', { name: 'Download the original' }));
  expect(await files[0]?.text()).toBe('{"broken":');
  await user.click(screen.getByRole('button', { name: 'Remove' }));
  expect(store.getState().quarantine).toHaveLength(1);
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Remove' }));
  expect(store.getState().quarantine).toHaveLength(0);
});

test('what a newer version stored is only taken off the list', async () => {
  const entry = { key: 'plumbline.project.1', reason: 'newer-version', text: '{}' } as const;
  const { store, user } = await renderScreen(<DataScreen />);
  store.setState({ quarantine: [entry] });
  await user.click(await screen.findByRole('button', { name: 'Hide' }));
  expect(store.getState().quarantine).toHaveLength(0);
});

test('says what may be lost where the browser gives no database', async () => {
  await renderScreen(<DataScreen />, { device: { hasDatabases: false } });
  expect(screen.getByText(/This browser gives no database here/)).toBeTruthy();
});

test('shows the policy that the page carries', async () => {
  const meta = document.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = "default-src 'none'; script-src 'self'";
  document.head.append(meta);
  await renderScreen(<DataScreen />);
  expect(screen.getByText(/default-src 'none';/)).toBeTruthy();
  meta.remove();
});

test('over plain http it says which functions the browser withholds', async () => {
  const { isSecureContext } = window;
  vi.stubGlobal('isSecureContext', false);
  onTestFinished(() => void vi.stubGlobal('isSecureContext', isSecureContext));
  await renderScreen(<DataScreen />);
  expect(screen.getByText(/This page was opened over plain http/)).toBeTruthy();
});
