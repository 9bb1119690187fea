// @vitest-environment happy-dom
import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PILLAR_IDS } from '#src/domain/model/pillar.ts';
import { DEFAULT_QUESTIONNAIRE } from '#src/domain/model/questionnaire.ts';
import type { Project } from '#src/domain/model/project.ts';
import { fail } from '#src/domain/result.ts';
import { KioskRunScreen } from '#src/features/kiosk/kiosk-run-screen.tsx';
import { createKioskStore } from '#src/persistence/browser/kiosk-store.ts';
import type { KioskSession } from '#src/persistence/kiosk-records.ts';
import type { KioskStore } from '#src/persistence/ports.ts';
import { kioskOfTab, releaseTab } from '#src/shared/kiosk-tab.ts';
import { aProject } from '#tests/persistence/support/builders.ts';
import { fakeDevice } from '#tests/persistence/support/fake-device.ts';
import { renderProjectScreen } from '../support/render-screen.tsx';
import { aKioskSession, KIOSK_PROJECT } from './support/kiosk-answers.ts';

vi.setConfig({ testTimeout: 20_000 });

interface Options {
  readonly session?: Partial<KioskSession>;
  readonly project?: Partial<Project>;
  /** What differs from a store that works. */
  readonly broken?: Partial<KioskStore>;
}

async function startKiosk({ session = {}, project = {}, broken = {} }: Options = {}) {
  const working = createKioskStore(fakeDevice().databases);
  const kiosk = { ...working, ...broken };
  await kiosk.keepSession(aKioskSession(session));
  const rendered = await renderProjectScreen(
    aProject(KIOSK_PROJECT, project),
    (live) => <KioskRunScreen project={live} />,
    { services: { kiosk } },
  );
  await screen.findByText(/we do not ask for your name|nie pytamy o nazwisko/);
  const kept = async () => {
    const found = await working.answers(KIOSK_PROJECT);
    return found.ok ? found.value.answers : [];
  };
  return { ...rendered, kiosk: working, kept };
}

type Kiosk = Awaited<ReturnType<typeof startKiosk>>;

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const pillar = (name: string) => within(screen.getByRole('list', { name: 'Tap in order' })).getByText(name);

async function rankTwo({ user }: Kiosk) {
  await user.click(button('Start'));
  await user.click(pillar('Customer service'));
  await user.click(pillar('Content'));
}

async function answerAll(kiosk: Kiosk) {
  await rankTwo(kiosk);
  await kiosk.user.click(button('Next'));
  const service = screen.getByRole('group', { name: 'Customer service' });
  await kiosk.user.click(within(service).getByRole('radio', { name: '5, Very satisfied' }));
  const content = screen.getByRole('group', { name: 'Content' });
  await kiosk.user.click(within(content).getByRole('radio', { name: 'Does not apply' }));
  await kiosk.user.click(button('Next'));
  await kiosk.user.type(screen.getByRole('textbox'), ' Too loud ');
  await kiosk.user.click(screen.getByRole('radio', { name: /^Gen X/ }));
}

async function leaveWith(kiosk: Kiosk, digits: string) {
  if (!screen.queryByLabelText('PIN')) await kiosk.user.click(button('Staff'));
  await kiosk.user.type(screen.getByLabelText('PIN'), digits);
  await kiosk.user.click(button('Leave'));
}

async function walkAway() {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const kiosk = await startKiosk({ session: { idleSeconds: 60 } });
  await rankTwo(kiosk);
  return kiosk;
}

beforeEach(() => releaseTab());
afterEach(() => {
  vi.useRealTimers();
});

describe('one customer', () => {
  test('is thanked when the answer is on the disk, not before', async () => {
    const writes: (() => void)[] = [];
    const device = createKioskStore(fakeDevice().databases);
    const kiosk = await startKiosk({
      broken: {
        keepAnswer: async (answer) => {
          await new Promise<void>((resolve) => {
            writes.push(resolve);
          });
          return device.keepAnswer(answer);
        },
      },
    });
    await answerAll(kiosk);
    await kiosk.user.click(button('Send'));
    expect(screen.getByText('Saving your answers…')).toBeTruthy();
    expect(screen.queryByText(/^Thank you/)).toBeNull();
    for (const write of writes) write();
    await screen.findByText(/^Thank you/);
    expect(await device.answers(KIOSK_PROJECT)).toMatchObject({ ok: true, value: { answers: [{}] } });
  });

  test('leaves exactly what was answered', async () => {
    const kiosk = await startKiosk();
    await answerAll(kiosk);
    const seen = screen.queryByText('Harbor');
    expect(seen).toBeNull();
    await kiosk.user.click(button('Send'));
    await screen.findByText(/^Thank you/);
    const [answer, ...others] = await kiosk.kept();
    expect(others).toEqual([]);
    expect(answer).toMatchObject({
      project: KIOSK_PROJECT,
      language: 'en',
      ranked: ['service', 'content'],
      ratings: { service: 5, content: 'not-applicable' },
      generation: 'gen_x',
      comment: 'Too loud',
    });
    expect(answer?.shown.toSorted()).toEqual(PILLAR_IDS.toSorted());
    expect(answer?.day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  test('ranks no more than is asked for, and only answers what is asked', async () => {
    const questionnaire = {
      ...DEFAULT_QUESTIONNAIRE,
      ranked: 3,
      asksRatings: false,
      asksComment: false,
      asksGeneration: false,
      wording: { en: { 'pillar.service': 'Our people at the till' } },
    } as const;
    const kiosk = await startKiosk({ project: { questionnaire } });
    await kiosk.user.click(button('Start'));
    for (const name of ['Our people at the till', 'Content', 'Advertising', 'Communications']) {
      await kiosk.user.click(pillar(name));
    }
    expect(screen.getByText('All 3 places are taken. You can still change the order.')).toBeTruthy();
    await kiosk.user.click(button('Send'));
    await screen.findByText(/^Thank you/);
    expect(await kiosk.kept()).toMatchObject([
      { ranked: ['service', 'content', 'advertising'], ratings: {}, generation: null, comment: '' },
    ]);
  });

  test('mends the order by arrow keys, and hears where a pillar is', async () => {
    const kiosk = await startKiosk();
    await rankTwo(kiosk);
    const handle = button(/^“Content”: place 2\sof 10/);
    handle.focus();
    await kiosk.user.keyboard('{ArrowUp}');
    expect(screen.getByText('“Content”: place 1 of 10')).toBeTruthy();
    expect(document.activeElement).toBe(button(/^“Content”: place 1\sof 10/));
    await kiosk.user.click(button('Move “Customer service” up'));
    expect(screen.getByText('“Customer service”: place 1 of 10')).toBeTruthy();
  });

  test('cannot go on without a single place', async () => {
    const { user } = await startKiosk();
    await user.click(button('Start'));
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Next' }).disabled).toBe(true);
  });

  test('reads and hears their own language, whatever the shop speaks', async () => {
    const kiosk = await startKiosk({ session: { languages: ['en', 'pl'] } });
    await kiosk.user.click(screen.getByRole('radio', { name: 'Polski' }));
    await kiosk.user.click(await screen.findByRole('button', { name: 'Rozpocznij' }));
    const heading = screen.getByRole('heading', { level: 1 });
    expect(heading.closest('[lang]')?.getAttribute('lang')).toBe('pl');
    const list = within(screen.getByRole('list', { name: 'Dotykanie po kolei' }));
    await kiosk.user.click(list.getByText('Treści'));
    const said = screen.getByText('„Treści”: miejsce 1 z 10');
    expect(said.closest('[lang]')?.getAttribute('lang')).toBe('pl');
    // The way out is in the language of those who work here.
    expect(button('Staff').closest('[lang]')?.getAttribute('lang')).not.toBe('pl');
  });
});

describe('the next customer', () => {
  test('finds nothing of the last one', async () => {
    const kiosk = await startKiosk({ session: { languages: ['en', 'pl'] } });
    await answerAll(kiosk);
    await kiosk.user.click(button('Send'));
    await screen.findByText(/^Thank you/);
    await kiosk.user.click(button('To the beginning'));
    expect(kiosk.container.textContent).not.toMatch(/place 2|Too loud/);
    await kiosk.user.click(button('Start'));
    expect(screen.getByText('Tap what takes place 1 of 10')).toBeTruthy();
    expect(kiosk.container.querySelectorAll('[aria-pressed="true"]')).toHaveLength(0);
    await kiosk.user.click(pillar('Content'));
    await kiosk.user.click(button('Next'));
    expect(screen.getAllByRole<HTMLInputElement>('radio').filter(({ checked }) => checked)).toEqual([]);
    await kiosk.user.click(button('Next'));
    expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('');
    expect(screen.getAllByRole<HTMLInputElement>('radio').filter(({ checked }) => checked)).toEqual([]);
  });

  test('is welcomed some seconds after the thanks', async () => {
    const kiosk = await startKiosk();
    await answerAll(kiosk);
    vi.useFakeTimers({ shouldAdvanceTime: true });
    await kiosk.user.click(button('Send'));
    await screen.findByText(/^Thank you/);
    await act(() => vi.advanceTimersByTimeAsync(9000));
    expect(button('Start')).toBeTruthy();
  });

  test('gets the greeting language back', async () => {
    const kiosk = await startKiosk({ session: { languages: ['en', 'pl'] } });
    await kiosk.user.click(screen.getByRole('radio', { name: 'Polski' }));
    await screen.findByRole('button', { name: 'Rozpocznij' });
    act(() => {
      window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    });
    expect(button('Start')).toBeTruthy();
  });
});

describe('a customer who walks away', () => {
  test('is asked, and the answer begun is gone after the count', async () => {
    const { container, kept } = await walkAway();
    await act(() => vi.advanceTimersByTimeAsync(62_000));
    expect(screen.getByRole('heading', { name: 'Are you still there?' })).toBeTruthy();
    expect(container.textContent).toMatch(/Starting over in 1[0-5]\s?seconds/);
    await act(() => vi.advanceTimersByTimeAsync(16_000));
    expect(screen.queryByRole('heading', { name: 'Are you still there?' })).toBeNull();
    expect(button('Start')).toBeTruthy();
    expect(container.textContent).not.toContain('place 2');
    expect(await kept()).toEqual([]);
  });

  test('and comes back goes on where they were', async () => {
    const { user } = await walkAway();
    await act(() => vi.advanceTimersByTimeAsync(62_000));
    const dialog = within(screen.getByRole('dialog'));
    const [, goOn] = dialog.getAllByRole('button', { name: 'Go on' });
    if (!goOn) throw new Error('there is a way on');
    await user.click(goOn);
    await act(() => vi.advanceTimersByTimeAsync(20_000));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByText('Tap what takes place 3 of 10')).toBeTruthy();
  });

  test('is no hurry to those who keep on tapping', async () => {
    const { user } = await walkAway();
    for (const name of ['Advertising', 'Communications', 'Brand reputation']) {
      await act(() => vi.advanceTimersByTimeAsync(40_000));
      await user.click(pillar(name));
    }
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByText('Tap what takes place 6 of 10')).toBeTruthy();
  });

  test('leaves nothing on a tablet that fell asleep', async () => {
    const { kept } = await walkAway();
    vi.setSystemTime(Date.now() + 3_600_000);
    act(() => {
      document.dispatchEvent(new Event('visibilitychange'));
    });
    expect(button('Start')).toBeTruthy();
    expect(await kept()).toEqual([]);
  });
});

describe('a device that takes no more', () => {
  test('has the customer call staff, keeps the answer and tries again by itself', async () => {
    let isFull = true;
    const device = createKioskStore(fakeDevice().databases);
    const kiosk = await startKiosk({
      broken: {
        keepAnswer: (answer) =>
          isFull ? Promise.resolve(fail('storage-full' as const)) : device.keepAnswer(answer),
      },
    });
    await answerAll(kiosk);
    vi.useFakeTimers({ shouldAdvanceTime: true });
    await kiosk.user.click(button('Send'));
    await screen.findByRole('heading', { name: 'Please call a member of staff' });
    // Nobody is sent away from an answer that is not saved.
    await act(() => vi.advanceTimersByTimeAsync(180_000));
    expect(screen.getByRole('heading', { name: 'Please call a member of staff' })).toBeTruthy();
    isFull = false;
    await act(() => vi.advanceTimersByTimeAsync(6_000));
    await screen.findByText(/^Thank you/);
    const found = await device.answers(KIOSK_PROJECT);
    expect(found).toMatchObject({ ok: true, value: { answers: [{ comment: 'Too loud' }] } });
  });

  test('lets staff take the answer along as a file, and only then go on', async () => {
    const saved: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      saved.push(blob as Blob);
      return 'blob:answer';
    });
    const kiosk = await startKiosk({
      broken: { keepAnswer: () => Promise.resolve(fail('unavailable' as const)) },
    });
    await answerAll(kiosk);
    await kiosk.user.click(button('Send'));
    await screen.findByRole('heading', { name: 'Please call a member of staff' });
    expect(screen.queryByRole('button', { name: 'Next customer' })).toBeNull();
    await kiosk.user.click(button('Save this answer as a file'));
    expect(saved).toHaveLength(2);
    expect(await saved[1]?.text()).toContain('Too loud');
    await kiosk.user.click(button('Next customer'));
    expect(button('Start')).toBeTruthy();
    vi.restoreAllMocks();
  });
});

describe('the way out', () => {
  test('takes the PIN, and the kiosk is over', async () => {
    const kiosk = await startKiosk();
    expect(kioskOfTab()).toBe(`#/p/${KIOSK_PROJECT}/kiosk`);
    await leaveWith(kiosk, '2468');
    await waitFor(() => expect(kiosk.place()).toBe(`#/p/${KIOSK_PROJECT}/customers/kiosk`));
    expect(kioskOfTab()).toBeNull();
    expect(await kiosk.kiosk.session(KIOSK_PROJECT)).toMatchObject({ ok: true, value: { lock: null } });
  });

  test('stays shut for a wrong PIN, and for longer the more there are, also after a reload', async () => {
    const kiosk = await startKiosk();
    for (const digits of ['1111', '2222']) {
      await leaveWith(kiosk, digits);
      await screen.findByText('That is not the PIN.');
    }
    await leaveWith(kiosk, '3333');
    await screen.findByText(/^Too many wrong PINs/);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Leave' }).disabled).toBe(true);
    const stored = await kiosk.kiosk.session(KIOSK_PROJECT);
    expect(stored).toMatchObject({ ok: true, value: { lock: { wrong: 3 } } });
    expect(stored.ok && (stored.value?.lock?.waitUntil ?? 0) > Date.now()).toBe(true);
    expect(kiosk.place()).not.toContain('customers');
  });

  test('opens to a PIN that was set anew in another tab', async () => {
    const kiosk = await startKiosk();
    await kiosk.kiosk.keepSession(
      aKioskSession({ lock: { pin: { kind: 'plain', digits: '777777' }, wrong: 0, waitUntil: 0 } }),
    );
    await leaveWith(kiosk, '2468');
    await screen.findByText('That is not the PIN.');
    await leaveWith(kiosk, '777777');
    await waitFor(() => expect(kiosk.place()).toBe(`#/p/${KIOSK_PROJECT}/customers/kiosk`));
  });
});

test('where no kiosk was started there is nothing to answer', async () => {
  const kiosk = createKioskStore(fakeDevice().databases);
  await renderProjectScreen(aProject(KIOSK_PROJECT), (live) => <KioskRunScreen project={live} />, {
    services: { kiosk },
  });
  const link = await screen.findByRole<HTMLAnchorElement>('link', { name: 'Set up the kiosk' });
  expect(link.getAttribute('href')).toBe(`#/p/${KIOSK_PROJECT}/customers/kiosk`);
});
