import { startBroker } from '../tools/broker.mjs';
import { openApp, type AppPage } from './support/app.ts';
import { orderFrom } from './support/colleagues.ts';
import { allowBroker, expect, test, watchedContext } from './support/journey.ts';
import { goToStep, startScoring } from './support/screens/home.ts';
import { expectTaken, pasteAnswers } from './support/screens/team.ts';
import {
  answerCode,
  answerInvite,
  createInvite,
  inviteLink,
  openRoom,
  openTeamPart,
  reveal,
} from './support/screens/workshop.ts';

const SCORES = [4, 3, 5, 2, 4, 3, 4, 5, 2, 2] as const;

test.slow();

async function send({ page, t }: AppPage): Promise<void> {
  await page.getByRole('button', { name: t('room:send.send') }).click();
  await expect(page.getByText(t('room:send.arrived')).first()).toBeVisible();
}

test('a live room: answers arrive by themselves, once, and codes go on when the broker is gone', async ({
  journey,
  browser,
}) => {
  const broker = await startBroker();
  allowBroker(broker.address);
  const host = await openApp(journey);
  await startScoring(host);
  await journey.getByRole('link', { name: host.t('score:question.leave') }).click();
  await goToStep(host, 'team');
  await openTeamPart(host, 'invite');
  await createInvite(host, { title: 'Live', nicknames: true });
  await openTeamPart(host, 'room');
  await expect(journey).toHaveURL(/\/room\.html#/);
  await openRoom(host, broker.address);
  const invitePage = await journey.context().newPage();
  await invitePage.goto(journey.url().replace('room.html', '').replace('/team/room', '/team/invite'));
  const link = await inviteLink({ ...host, page: invitePage });
  expect(link).toContain('room.html#/join/');

  const join = async (nickname: string): Promise<AppPage> => {
    const context = await watchedContext(browser, { viewport: { width: 360, height: 740 } });
    const phone = await openApp(await context.newPage(), 'en', link);
    await answerInvite(phone, { nickname, scores: SCORES, order: orderFrom('service') });
    return phone;
  };
  // The facilitator goes on to other screens: what comes in meanwhile is taken there.
  await openTeamPart(host, 'collect');
  const ada = await join('Ada');
  await send(ada);
  await expect(journey.getByText(host.t('room:line.open', { number: '1' }))).toBeVisible();
  await journey.getByRole('link', { name: host.t('room:line.go') }).click();
  const arrived = journey.getByRole('region', { name: host.t('room:arrived.title') });
  await expect(arrived.getByRole('row', { name: host.t('room:arrived.added') })).toContainText('1');

  // The page is loaded again on another screen: who was in the room is counted once, and a reveal is told to the phones.
  await openTeamPart(host, 'team');
  await journey.reload();
  await expect(journey.getByText(host.t('room:line.open', { number: '1' }))).toBeVisible();
  await reveal(host);
  await expect(ada.page.getByText(ada.t('room:send.revealed'))).toBeVisible();

  const ben = await join('Ben');
  await broker.stop();
  await expect(ben.page.getByText(ben.t('room:send.standing.unreachable'))).toBeVisible({ timeout: 15_000 });
  const collecting = await journey.context().newPage();
  await collecting.goto(invitePage.url().replace('/team/invite', '/team/collect'));
  const desk = { ...host, page: collecting };
  await pasteAnswers(desk, await answerCode(ben));
  await expectTaken(desk, 'added', 1);
  await expect(collecting.getByRole('rowheader', { name: 'Ada' })).toHaveCount(1);
});
