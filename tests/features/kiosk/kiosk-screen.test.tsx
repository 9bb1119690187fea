// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { currentRound } from '#src/domain/model/project.ts';
import { fail, succeed } from '#src/domain/result.ts';
import { KioskScreen } from '#src/features/kiosk/kiosk-screen.tsx';
import { createKioskStore } from '#src/persistence/browser/kiosk-store.ts';
import type { KioskAnswer } from '#src/persistence/kiosk-records.ts';
import type { KioskStore } from '#src/persistence/ports.ts';
import { aProject, aRound, aSurvey } from '#tests/persistence/support/builders.ts';
import { fakeDevice } from '#tests/persistence/support/fake-device.ts';
import { inProcessClient } from '../customers/support/in-process-client.ts';
import { renderProjectScreen, textOf } from '../support/render-screen.tsx';
import { aKioskAnswer, KIOSK_PROJECT } from './support/kiosk-answers.ts';

vi.setConfig({ testTimeout: 20_000 });

interface Options {
  readonly client?: typeof inProcessClient;
  readonly answers?: readonly KioskAnswer[];
  readonly hasSurvey?: boolean;
  readonly broken?: Partial<KioskStore>;
}

async function showKiosk({
  answers = [],
  hasSurvey = false,
  broken = {},
  client = inProcessClient,
}: Options = {}) {
  const working = createKioskStore(fakeDevice().databases);
  for (const answer of answers) await working.keepAnswer(answer);
  const project = aProject(KIOSK_PROJECT, {
    rounds: [aRound('round-1', { survey: hasSurvey ? aSurvey('old') : null })],
  });
  const rendered = await renderProjectScreen(
    project,
    (live) => <KioskScreen project={live} client={client} />,
    { services: { kiosk: { ...working, ...broken } } },
  );
  await screen.findByRole('heading', { name: 'Set up and start' });
  await screen.findByRole('heading', { name: 'Collected answers' });
  const survey = () => {
    const live = rendered.store.getState().projects[KIOSK_PROJECT];
    return live ? currentRound(live).survey : null;
  };
  return { ...rendered, kiosk: working, survey };
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const PIN = /^PIN to leave the kiosk/;
const three = ['a', 'b', 'c'].map((id, index) =>
  aKioskAnswer(id, { day: `2026-11-2${index}`, comment: id === 'b' ? 'Too loud' : '' }),
);

describe('setting up', () => {
  test('starts with a PIN of four digits, and keeps no readable one', async () => {
    const { user, kiosk, place } = await showKiosk();
    await user.type(screen.getByLabelText(PIN), '12');
    await user.click(button('Start the kiosk'));
    expect(screen.getByText('Type 4 to 8 digits.')).toBeTruthy();
    expect(place()).toBe('');
    await user.type(screen.getByLabelText(PIN), '34');
    await user.click(screen.getByRole('checkbox', { name: 'Polski' }));
    await user.selectOptions(screen.getByLabelText('Without a touch, start over after'), '90');
    await user.click(button('Start the kiosk'));
    await vi.waitFor(() => expect(place()).toBe(`#/p/${KIOSK_PROJECT}/kiosk`));
    const stored = await kiosk.session(KIOSK_PROJECT);
    expect(stored).toMatchObject({
      ok: true,
      value: { languages: ['en', 'pl'], idleSeconds: 90, lock: { pin: { kind: 'hashed' }, wrong: 0 } },
    });
    expect(JSON.stringify(stored)).not.toContain('1234');
  });

  test('says what customers will be asked', async () => {
    const { container } = await showKiosk();
    expect(textOf(container)).toContain(
      'Customers will rank all ten pillars, rate their satisfaction with each',
    );
  });

  test('does not pretend to start where nothing can be stored', async () => {
    const { user, place } = await showKiosk({
      broken: { keepSession: () => Promise.resolve(fail('storage-full' as const)) },
    });
    await user.type(screen.getByLabelText(PIN), '1234');
    await user.click(button('Start the kiosk'));
    await screen.findByText(/^The kiosk could not be started/);
    expect(place()).toBe('');
  });
});

describe('collected answers', () => {
  test('are counted with their days', async () => {
    const { container } = await showKiosk({ answers: three });
    const text = textOf(container);
    expect(text).toContain('3 customers');
    expect(text).toContain('The first is of 20 November 2026, the latest of 22 November 2026.');
    expect(text).toContain('in this browser on this device only');
  });

  test('become the survey of the round, without a question', async () => {
    const { user, survey } = await showKiosk({
      answers: [...three, aKioskAnswer('d', { ranked: ['service'], ratings: {}, generation: null })],
    });
    await user.click(button('Use these answers in this round'));
    await screen.findAllByText('These answers are now this round’s survey');
    expect(survey()).toMatchObject({ mode: 'top', counts: { records: 4, rejected: 0 } });
    expect(survey()?.statistics.overall.ranks.n).toBe(4);
    expect(survey()?.fileName).toMatch(/^Lighthouse-Bakery-Spring-kiosk-answers-.*\.csv$/);
  });

  test('take the place of a survey only when told to', async () => {
    const { user, survey } = await showKiosk({ answers: three, hasSurvey: true });
    await user.click(button('Use these answers in this round'));
    const dialog = within(screen.getByRole('dialog'));
    expect(survey()?.counts.records).not.toBe(3);
    await user.click(dialog.getByRole('button', { name: 'Replace the survey' }));
    await screen.findAllByText('These answers are now this round’s survey');
    expect(survey()?.counts.records).toBe(3);
  });

  test.each([
    ['all known answers and one more stay the same survey', { same: 3, added: 1, gone: 0 }, true],
    ['other answers are another survey', { same: 1, added: 2, gone: 2 }, false],
    ['answers whose rows are not here are another survey', null, false],
  ])('%s', async (_name, known, isSame) => {
    const client: typeof inProcessClient = {
      ...inProcessClient,
      async import(...request) {
        const read = await inProcessClient.import(...request);
        if (!read.ok) return read;
        return succeed({
          ...read.value,
          rows: { ...read.value.rows, compare: () => Promise.resolve(known) },
        });
      },
    };
    const { user, survey } = await showKiosk({ answers: three, hasSurvey: true, client });
    const before = survey()?.id;
    await user.click(button('Use these answers in this round'));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Replace the survey' }));
    await screen.findAllByText('These answers are now this round’s survey');
    expect(survey()?.id === before).toBe(isSame);
  });

  test('are not deleted before they were downloaded or given up, and then only those shown', async () => {
    const { user, kiosk } = await showKiosk({ answers: three });
    await user.click(button('Delete from this device…'));
    const dialog = within(screen.getByRole('dialog'));
    const confirm = dialog.getByRole<HTMLButtonElement>('button', { name: 'Delete the answers' });
    expect(confirm.disabled).toBe(true);
    await user.click(dialog.getByRole('checkbox'));
    // A customer finishes in another tab meanwhile.
    await kiosk.keepAnswer(aKioskAnswer('new'));
    await user.click(confirm);
    await vi.waitFor(async () => {
      expect(await kiosk.answers(KIOSK_PROJECT)).toMatchObject({ value: { answers: [{ id: 'new' }] } });
    });
  });

  test('and their comments are two files, and deleting asks for both', async () => {
    const files: { readonly name: string; readonly blob: Blob }[] = [];
    let last: Blob | null = null;
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      last = blob as Blob;
      return 'blob:file';
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      if (last) files.push({ name: this.download, blob: last });
    });
    const { user } = await showKiosk({ answers: three });
    await user.click(button('Download answers (CSV)'));
    await user.click(button('Delete from this device…'));
    expect(screen.getByText(/^The comments are not part of the answers’ file/)).toBeTruthy();
    await user.click(button('Cancel'));
    await user.click(button(/^Download 1\s?comment \(CSV\)$/));
    await user.click(button('Delete from this device…'));
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Delete the answers' }).disabled).toBe(
      false,
    );
    expect(files.map(({ name }) => name.replace(/-\d{4}-\d\d-\d\d/, ''))).toEqual([
      'Lighthouse-Bakery-Spring-kiosk-answers.csv',
      'Lighthouse-Bakery-Spring-kiosk-comments.csv',
    ]);
    const texts = await Promise.all(files.map(({ blob }) => blob.text()));
    expect(texts[0]).not.toContain('Too loud');
    expect(texts[1]).toContain('2026-11-21,pl,Too loud');
    vi.restoreAllMocks();
  });
});

test('without a database there is no kiosk, and the page says so', async () => {
  await renderProjectScreen(aProject(KIOSK_PROJECT), (live) => <KioskScreen project={live} />, {
    services: { kiosk: null },
  });
  await screen.findByText('This browser stores no answers');
  expect(screen.queryByRole('button', { name: 'Start the kiosk' })).toBeNull();
});
