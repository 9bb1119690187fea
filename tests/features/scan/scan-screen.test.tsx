// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { AnswerId } from '#src/domain/model/answer.ts';
import { currentRound } from '#src/domain/model/project.ts';
import type { Workshop, WorkshopId } from '#src/domain/model/workshop.ts';
import { encodeAnswerCode } from '#src/exchange/answer-code.ts';
import { createSealingKeys, sealAnswer } from '#src/exchange/seal.ts';
import { ScanScreen } from '#src/features/scan/scan-screen.tsx';
import type { AppStore } from '#src/store/create-app-store.ts';
import { sentAnswer, workshop } from '#tests/domain/workshop/builders.ts';
import { renderProjectScreen, textOf } from '#tests/features/support/render-screen.tsx';
import { anAnswer, aProject, aRound } from '#tests/persistence/support/builders.ts';
import { fakeCamera } from './fake-camera.ts';

/** What the camera sees; the browser's own reader stands for every reader. */
let inSight: readonly string[] = [];
let camera: ReturnType<typeof fakeCamera>;

const ADA = sentAnswer({ id: '0000000001' as AnswerId, nickname: 'Ada', notes: {} });
const OLEG = sentAnswer({ id: '0000000002' as AnswerId, nickname: 'Oleg', notes: {} });

beforeEach(() => {
  inSight = [];
  camera = fakeCamera();
  vi.stubGlobal(
    'BarcodeDetector',
    class {
      static getSupportedFormats = async () => ['qr_code'];
      detect = async () => inSight.map((rawValue) => ({ rawValue }));
    },
  );
  vi.stubGlobal('isSecureContext', true);
  Object.defineProperty(navigator, 'mediaDevices', { configurable: true, value: camera.media });
  vi.spyOn(navigator.permissions, 'query').mockResolvedValue({ state: 'prompt' } as PermissionStatus);
  onPage('scan');
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  Reflect.deleteProperty(navigator, 'mediaDevices');
  document.head.innerHTML = '';
});

function onPage(page: string): void {
  document.head.innerHTML = `<meta name="plumbline-page" content="${page}">`;
}

async function renderScan(parts: Partial<Workshop> = {}) {
  const round = aRound('r1', { answers: [], workshop: workshop({ naming: 'nicknames', ...parts }) });
  const project = aProject('p1', { rounds: [round] });
  const rendered = await renderProjectScreen(project, (live) => <ScanScreen project={live} />);
  const start = async () => {
    await rendered.user.click(await screen.findByRole('button', { name: 'Start the camera' }));
    await screen.findByLabelText('What the camera sees');
  };
  return { ...rendered, start };
}

function answersIn(store: AppStore) {
  return Object.values(store.getState().projects).flatMap((project) => currentRound(project).answers);
}

/** Reading codes takes a moment, and a busy machine's moments are long. */
vi.setConfig({ testTimeout: 30_000 });
const eventually = (check: () => void) => vi.waitFor(check, { timeout: 10_000 });

const lines = () =>
  within(screen.getByRole('region', { name: 'What was read' }))
    .queryAllByRole('listitem')
    .map((item) => textOf(item.querySelector('span:nth-child(2)')));

describe('a code in front of the camera', () => {
  test('is taken, shown and read aloud', async () => {
    const { store, start, container } = await renderScan();
    await start();
    inSight = [encodeAnswerCode(ADA)];
    await eventually(() => expect(lines()).toEqual(['Ada: added.']));
    expect(answersIn(store)).toHaveLength(1);
    const saidAloud = () => textOf(container.querySelector('[aria-live]'));
    await eventually(() => expect(saidAloud()).toBe('Ada: added.'));
    expect(screen.getByText('Answers in this round: 1')).toBeTruthy();
  });

  test('is taken once while it stays in sight, beside others that come', async () => {
    const { store, start } = await renderScan();
    await start();
    inSight = [encodeAnswerCode(ADA)];
    await eventually(() => expect(lines()).toHaveLength(1));
    inSight = [encodeAnswerCode(ADA), encodeAnswerCode(OLEG)];
    await eventually(() => expect(lines()).toEqual(['Oleg: added.', 'Ada: added.']));
    expect(answersIn(store)).toHaveLength(2);
  });

  test('is opened with the workshop’s key when it is sealed', async () => {
    const keys = await createSealingKeys();
    if (!keys) throw new Error('this Node has no WebCrypto');
    const { start } = await renderScan({ sealing: keys });
    await start();
    inSight = [(await sealAnswer(OLEG, keys)) ?? ''];
    await eventually(() => expect(lines()).toEqual(['Oleg: added.']));
  });

  test('can be taken back at once', async () => {
    const { store, start, user } = await renderScan();
    await start();
    inSight = [encodeAnswerCode(ADA)];
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(answersIn(store)).toEqual([]);
    expect(lines()).toEqual(['Taken back.']);
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });
});

describe('a code that is not taken says why', () => {
  test.each([
    [encodeAnswerCode({ ...ADA, workshop: 'ffffffff' as WorkshopId }), /belongs to another workshop/],
    [`${encodeAnswerCode(ADA).slice(0, -1)}l`, /the code is damaged/],
    ['https://plumbline.example/#/join/AAAA', /invitation to a workshop/],
    ['https://elsewhere.example/menu', /holds no answer/],
  ])('%s', async (text, reason) => {
    const { store, start } = await renderScan();
    await start();
    inSight = [text];
    await eventually(() => expect(lines()).toEqual([expect.stringMatching(reason)]));
    expect(answersIn(store)).toEqual([]);
  });

  test('when the workshop is closed', async () => {
    const { start } = await renderScan({ closedAt: '2026-10-06T12:00:00.000Z' });
    await start();
    inSight = [encodeAnswerCode(ADA)];
    await eventually(() => expect(lines()).toEqual([expect.stringMatching(/workshop is closed/)]));
  });
});

describe('the camera', () => {
  test('says why it is off and starts at a second try', async () => {
    camera.refuse('NotAllowedError');
    const { user } = await renderScan();
    await user.click(await screen.findByRole('button', { name: 'Start the camera' }));
    expect(await screen.findByText('The camera is not allowed here')).toBeTruthy();
    camera.refuse(null);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByLabelText('What the camera sees')).toBeTruthy();
  });

  test('is explained over plain http, where pictures are the way', async () => {
    Reflect.deleteProperty(navigator, 'mediaDevices');
    vi.stubGlobal('isSecureContext', false);
    await renderScan();
    expect(await screen.findByText('No camera over plain http')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Choose pictures' })).toBeTruthy();
  });

  test('offers the other one when there are two', async () => {
    const { start, user } = await renderScan();
    await start();
    await user.selectOptions(screen.getByLabelText('Which camera'), 'Front');
    await eventually(() => expect(camera.streams.map(({ active }) => active)).toEqual([false, true]));
  });

  test('keeps the focus where it was when the pressed button goes', async () => {
    const { start, user } = await renderScan();
    await start();
    expect(document.activeElement?.contains(screen.getByLabelText('What the camera sees'))).toBe(true);
    expect(document.activeElement).not.toBe(document.body);
    await user.click(screen.getByRole('button', { name: 'Stop the camera' }));
    await screen.findByRole('button', { name: 'Start the camera' });
    expect(document.activeElement).not.toBe(document.body);
  });

  test('rests while the page is out of sight', async () => {
    const { start } = await renderScan();
    await start();
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(await screen.findByText(/The camera rests/)).toBeTruthy();
    expect(camera.streams.map(({ active }) => active)).toEqual([false]);
    hidden.mockRestore();
    document.dispatchEvent(new Event('visibilitychange'));
    expect(await screen.findByLabelText('What the camera sees')).toBeTruthy();
  });
});

test('whoever has only begun on this device is not counted as in', async () => {
  const answers = [anAnswer('ada', { status: 'complete' }), anAnswer('ben', { status: 'draft' })];
  const project = aProject('p1', { rounds: [aRound('r1', { answers, workshop: workshop() })] });
  await renderProjectScreen(project, (live) => <ScanScreen project={live} />);
  expect(await screen.findByText('Answers in this round: 1')).toBeTruthy();
});

test('without a workshop there is nothing to scan, and the way to invite is shown', async () => {
  const project = aProject('p1', { rounds: [aRound('r1', { workshop: null })] });
  await renderProjectScreen(project, (live) => <ScanScreen project={live} />);
  expect(await screen.findByRole('link', { name: 'Invite colleagues' })).toHaveProperty(
    'href',
    expect.stringMatching(/\/#\/p\/p1\/team\/invite$/),
  );
});
