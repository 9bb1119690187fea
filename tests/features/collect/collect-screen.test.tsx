// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { PILLAR_IDS } from '#src/domain/model/pillar.ts';
import type { Project } from '#src/domain/model/project.ts';
import type { SentAnswer } from '#src/domain/model/workshop.ts';
import { encodeAnswerCode } from '#src/exchange/answer-code.ts';
import { encodeAnswerFile as encodeWorkshopFile } from '#src/exchange/answer-file.ts';
import { encodeAnswerLink } from '#src/exchange/answer-link.ts';
import { createSealingKeys } from '#src/exchange/seal.ts';
import { CollectScreen } from '#src/features/collect/collect-screen.tsx';
import { encodeAnswerFile } from '#src/persistence/answer-file.ts';
import { toId } from '#src/persistence/ids.ts';
import { renderProjectScreen, textOf, type RenderOptions } from '#tests/features/support/render-screen.tsx';
import { complete, projectWith, sent, storedRound, workshop } from '#tests/features/support/workshop.ts';
import { aProject, anAnswer, aRound, LATE } from '#tests/persistence/support/builders.ts';

/** Every test has a project of its own: what was taken in is remembered for the visit. */
let projects = 0;
const nextId = () => `p${(projects += 1)}`;
const show = (project: Project, options: RenderOptions = {}) =>
  renderProjectScreen(project, (live) => <CollectScreen project={live} />, options);
type Shown = Awaited<ReturnType<typeof show>>;

const paste = async ({ user }: Shown, text: string) => {
  await user.click(screen.getByLabelText('Paste a message, a mail or a chat'));
  await user.paste(text);
  await user.click(screen.getByRole('button', { name: 'Find the answers' }));
  // The first time, the part of the app that reads answer files has to be loaded.
  await waitFor(() => expect(screen.queryByText('Reading…')).toBeNull(), { timeout: 10_000 });
};
const people = ({ store }: Shown, id: string) =>
  storedRound(store, id).answers.map(({ participant }) => participant.nickname);
const takeIn = () => within(screen.getByRole('region', { name: 'Take answers in' }));
const whoIsIn = () => within(screen.getByRole('region', { name: 'Who is in' }));

const ada = sent(1, { nickname: 'Ada', department: 1 });
const ben = sent(2, { nickname: 'Ben' });
const held = async (changes: Partial<Parameters<typeof workshop>[0]> = {}) => {
  const id = nextId();
  return { id, shown: await show(projectWith(workshop(changes), [], id)) };
};

describe('what is pasted', () => {
  test('a whole chat gives the answers in it, once each, and says who is in now', async () => {
    const { id, shown } = await held();
    const chat = `[10:02] Ada: here is mine\n${encodeAnswerCode(ada)}\n[10:05] Ben: > ${encodeAnswerCode(ada)}\nand mine https://cx.example.org/#/answer/${encodeAnswerCode(ben)} bye`;
    await paste(shown, chat);
    expect(await takeIn().findByText('2 answers added.')).toBeTruthy();
    expect(people(shown, id)).toEqual(['Ada', 'Ben']);
    const rows = whoIsIn()
      .getAllByRole('row')
      .slice(1)
      .map((row) => [...row.children].map(textOf));
    expect(rows.map(([name, department]) => [name, department])).toEqual([
      ['Ada', 'Logistics'],
      ['Ben', '–'],
    ]);
  });

  test('a newer answer of the same person replaces the older one, and the same one again changes nothing', async () => {
    const { id, shown } = await held();
    await paste(shown, encodeAnswerCode(ada));
    await paste(shown, encodeAnswerCode({ ...ada, nickname: 'Ada L', sentAt: '2026-11-23T11:00:00.000Z' }));
    expect(await takeIn().findByText('1 answer replaced by a newer one of the same person.')).toBeTruthy();
    await paste(shown, encodeAnswerCode(ada));
    expect(await takeIn().findByText('1 answer was here already.')).toBeTruthy();
    expect(people(shown, id)).toEqual(['Ada L']);
  });

  test('a first ballot that comes after the second is added to it', async () => {
    const { shown } = await held({ ballot: 2, revealedAt: LATE });
    await paste(shown, encodeAnswerCode({ ...ada, ballot: 2, sentAt: '2026-11-24T10:00:00.000Z' }));
    await paste(shown, encodeAnswerCode(ada));
    expect(await takeIn().findByText(/1 first ballot added/)).toBeTruthy();
    expect(whoIsIn().getByText('ranked again')).toBeTruthy();
  });

  test('a damaged code is named with its line, and the others are taken', async () => {
    const { id, shown } = await held();
    const code = encodeAnswerCode(ben);
    const wrong = code.slice(0, -1) + (code.endsWith('q') ? 'p' : 'q');
    await paste(shown, `${encodeAnswerCode(ada)}\n\n${wrong}`);
    expect(await takeIn().findByText(/1 answer is damaged/)).toBeTruthy();
    expect(takeIn().getByText('Where: line 3')).toBeTruthy();
    expect(people(shown, id)).toEqual(['Ada']);
  });

  test('a text without answers is said to have none', async () => {
    const { shown } = await held();
    await paste(shown, 'See you at ten. Coffee is on me.');
    expect(await takeIn().findByText('No answer was found in it')).toBeTruthy();
  });

  test('notes that a link brings along are kept', async () => {
    const { id, shown } = await held();
    const link = await encodeAnswerLink({ ...ada, notes: { friction: 'Three clicks too many' } }, null);
    await paste(shown, `${encodeAnswerCode(ada)} https://cx.example.org/#/answer/${link}`);
    await takeIn().findByText('1 answer added.');
    expect(storedRound(shown.store, id).answers[0]?.notes).toEqual({ friction: 'Three clicks too many' });
  });
});

describe('what cannot be taken', () => {
  test('an answer to a workshop that is not here is refused', async () => {
    const { id, shown } = await held();
    await paste(shown, encodeAnswerCode(sent(1, { workshop: toId('workshop', '00000001') })));
    expect(
      await takeIn().findByText(/belongs to another workshop, and that one is not on this device/),
    ).toBeTruthy();
    expect(people(shown, id)).toEqual([]);
  });

  test('an answer to a workshop in another project goes there by a click', async () => {
    const [id, otherId] = [nextId(), nextId()];
    const other = toId('workshop', '00000002');
    const shown = await show(projectWith(workshop(), [], id), {
      projects: [projectWith(workshop({ id: other }), [], otherId)],
    });
    await paste(shown, encodeAnswerCode({ ...ada, workshop: other }));
    await shown.user.click(await takeIn().findByRole('button', { name: 'Take it into that project' }));
    await waitFor(() => expect(shown.place()).toBe(`#/p/${otherId}/team/collect`));
    expect(people(shown, id)).toEqual([]);
    expect(people(shown, otherId)).toEqual(['Ada']);
  });

  test('an answer after the close is refused, and taken when the workshop is reopened', async () => {
    const { id, shown } = await held({ closedAt: LATE });
    await paste(shown, encodeAnswerCode(ada));
    expect(await takeIn().findByText('1 answer came after you closed the workshop.')).toBeTruthy();
    expect(people(shown, id)).toEqual([]);
    await shown.user.click(takeIn().getByRole('button', { name: 'Reopen and take' }));
    expect(await takeIn().findByText('1 answer added.')).toBeTruthy();
    expect(people(shown, id)).toEqual(['Ada']);
    expect(storedRound(shown.store, id).workshop?.closedAt).toBeNull();
  });

  test('a sealed answer is opened with the workshop’s key, and with no other one', async () => {
    const [own, foreign] = [await createSealingKeys(), await createSealingKeys()];
    if (!own || !foreign) throw new Error('Node has WebCrypto');
    const { id, shown } = await held({ sealing: own });
    const link = async (answer: SentAnswer, key: typeof own) => (await encodeAnswerLink(answer, key)) ?? '';
    await paste(shown, `${await link(ada, own)}\n${await link(ben, foreign)}`);
    expect(await takeIn().findByText(/sealed for the key of another device/)).toBeTruthy();
    expect(takeIn().getByText('Where: line 2')).toBeTruthy();
    expect(people(shown, id)).toEqual(['Ada']);
  });
});

const answerFile = (name: string, roundId: string | null) =>
  encodeAnswerFile({
    savedAt: LATE,
    roundId: roundId === null ? null : toId('round', roundId),
    organisation: 'Elsewhere',
    answer: complete(name),
  });
const showWithout = async () => {
  const id = nextId();
  return { id, shown: await show(aProject(id, { rounds: [aRound(`${id}-round`)] })) };
};

describe('answer files', () => {
  test('are taken without a workshop, pasted or chosen', async () => {
    const { id, shown } = await showWithout();
    await paste(shown, `From: Ada\n${answerFile('Ada', `${id}-round`)}\nbye`);
    expect(await takeIn().findByText('1 answer added.')).toBeTruthy();
    await shown.user.upload(
      screen.getByLabelText('Choose files'),
      new File([answerFile('Ben', null)], 'ben.json', { type: 'application/json' }),
    );
    await waitFor(() => expect(people(shown, id)).toEqual(['Ada', 'Ben']));
  });

  test('of another round are added only on request', async () => {
    const { id, shown } = await showWithout();
    await paste(shown, answerFile('Ben', 'another-round'));
    expect(await takeIn().findByText(/1 answer file was made for another round/)).toBeTruthy();
    expect(people(shown, id)).toEqual([]);
    await shown.user.click(takeIn().getByRole('button', { name: 'Add all the same' }));
    await waitFor(() => expect(people(shown, id)).toEqual(['Ben']));
  });

  test('that are cut off say so', async () => {
    const { id, shown } = await showWithout();
    await paste(shown, answerFile('Ben', null).slice(0, -20));
    expect(await takeIn().findByText(/1 answer ends too early/)).toBeTruthy();
    expect(people(shown, id)).toEqual([]);
  });

  test('of a workshop, chat exports and pages are all read as text', async () => {
    const { id, shown } = await held();
    const cleo = encodeWorkshopFile(encodeAnswerCode(sent(3, { nickname: 'Cleo' })));
    await shown.user.upload(screen.getByLabelText('Choose files'), [
      new File([cleo], 'cleo.json', { type: 'application/json' }),
      new File([`<p>${encodeAnswerCode(ada)}</p>`], 'export.html', { type: 'text/html' }),
      new File([`10:02;${encodeAnswerCode(ben)};`], 'chat.csv', { type: 'text/csv' }),
    ]);
    await waitFor(() => expect(people(shown, id)).toEqual(['Cleo', 'Ada', 'Ben']));
    expect(takeIn().queryByText('Not taken')).toBeNull();
    await shown.user.click(takeIn().getByText('3 answers one by one'));
    expect(takeIn().getByText('export.html, line 1')).toBeTruthy();
  });
});

describe('afterwards', () => {
  test('notes that a newer code had no room for are not gone without a word', async () => {
    const { shown } = await held();
    const newer = { ...ada, sentAt: '2026-11-23T11:00:00.000Z' };
    const link = await encodeAnswerLink({ ...ada, notes: { service: 'slow' } }, null);
    await paste(shown, `https://plumbline.example/#/answer/${link ?? ''}`);
    expect(await takeIn().findByText('1 answer added.')).toBeTruthy();
    expect(takeIn().queryByText(/had notes/)).toBeNull();
    await paste(shown, encodeAnswerCode(newer));
    expect(await takeIn().findByText(/1 of the replaced answers had notes/)).toBeTruthy();
  });

  test('the focus goes on with what came of it, as the button has nothing more to find', async () => {
    const { shown } = await held();
    await paste(shown, encodeAnswerCode(ada));
    await waitFor(() => expect(textOf(document.activeElement)).toContain('1 answer added.'));
  });

  test('an intake can be taken back, and the answer it replaced is there again', async () => {
    const { id, shown } = await held();
    await paste(shown, encodeAnswerCode(ada));
    await paste(shown, encodeAnswerCode({ ...ada, nickname: 'Eve', sentAt: '2026-11-23T11:00:00.000Z' }));
    const [latest] = screen.getAllByRole('button', { name: /Take back the intake/ });
    if (!latest) throw new Error('there is an intake to take back');
    await shown.user.click(latest);
    expect(people(shown, id)).toEqual(['Ada']);
    expect(screen.getByText('taken back')).toBeTruthy();
  });

  test('what was answered stands nowhere before the reveal', async () => {
    const id = nextId();
    const { i18n } = await show(projectWith(workshop(), [complete('Ada')], id));
    expect(whoIsIn().getByText(/not what: the answers stay hidden/)).toBeTruthy();
    for (const pillar of PILLAR_IDS) expect(screen.queryByText(i18n.t(`pillars:${pillar}.name`))).toBeNull();
    expect(screen.queryByText('10 of 10')).toBeNull();
  });

  test('people who have not finished on this device are not in yet, and the team’s size is the measure', async () => {
    const id = nextId();
    const round = aRound('r', {
      workshop: workshop(),
      teamSize: 12,
      answers: [complete('Ada'), anAnswer('ben')],
    });
    await show(aProject(id, { rounds: [round] }));
    expect(textOf(screen.getByRole('heading', { level: 1 }))).toBe('1 of 12 have answered');
    expect(whoIsIn().getAllByRole('row')).toHaveLength(2);
  });

  test('an answer is deleted only after the dialog', async () => {
    const id = nextId();
    const shown = await show(projectWith(workshop(), [complete('Ada'), complete('Ben')], id));
    await shown.user.click(screen.getByRole('button', { name: 'Delete the answer: Ada' }));
    expect(people(shown, id)).toEqual(['Ada', 'Ben']);
    const dialog = within(screen.getByRole('dialog'));
    await shown.user.click(dialog.getByRole('button', { name: 'Delete the answer' }));
    expect(people(shown, id)).toEqual(['Ben']);
  });
});
