import { expect, type Locator } from '@playwright/test';
import type { PillarId } from '../../../../src/domain/model/pillar.ts';
import type { Score } from '../../../../src/domain/model/score.ts';
import type { AppPage } from '../app.ts';
import { rankByTapping } from './rank.ts';
import { scoreAll } from './score.ts';

type Part = 'invite' | 'room' | 'collect' | 'team' | 'discuss';

/** Goes to one part of the workshop's step. */
export async function openTeamPart({ page, t }: AppPage, part: Part): Promise<void> {
  const link = page
    .getByRole('navigation', { name: t('team:sections.label') })
    .getByRole('link', { name: t(`team:sections.${part}`), exact: true });
  await link.click();
  await expect(link).toHaveAttribute('aria-current', 'page');
}

interface WorkshopSettings {
  readonly title: string;
  readonly nicknames?: boolean;
  readonly departments?: readonly string[];
  readonly sealed?: boolean;
}

/** On the invite screen: sets a workshop up and returns the link. */
export async function createInvite(app: AppPage, settings: WorkshopSettings): Promise<string> {
  const { page, t } = app;
  await page.getByLabel(t('invite:settings.titleField')).fill(settings.title);
  if (settings.nicknames) {
    await page.getByRole('radio', { name: t('invite:settings.names.nicknames') }).check({ force: true });
  }
  for (const department of settings.departments ?? []) {
    await page.getByLabel(t('invite:departments.name')).fill(department);
    await page.getByRole('button', { name: t('invite:departments.add'), exact: true }).click();
  }
  const sealing = page.getByRole('checkbox', { name: t('invite:sealing.label') });
  if (settings.sealed !== undefined) await sealing.setChecked(settings.sealed);
  await page.getByRole('button', { name: t('invite:setUp.create') }).click();
  return inviteLink(app);
}

export async function inviteLink({ page, t }: AppPage): Promise<string> {
  return page.getByLabel(t('invite:invitation.link'), { exact: true }).inputValue();
}

/** On the room's page: takes this broker and lets people in. */
export async function openRoom({ page, t }: AppPage, broker: string): Promise<void> {
  await page.getByLabel(t('room:setUp.address')).fill(broker);
  await page.getByRole('button', { name: t('room:setUp.make') }).click();
  await page.getByRole('button', { name: t('room:room.open') }).click();
  await expect(page.getByText(t('room:state.connected'))).toBeVisible();
}

interface ColleagueAnswer {
  readonly nickname?: string;
  readonly department?: string;
  readonly scores: readonly Score[];
  /** The most important first. */
  readonly order: readonly PillarId[];
  readonly bets?: boolean;
}

/** From the opened invite to the last look before sending. */
export async function answerInvite(app: AppPage, answer: ColleagueAnswer): Promise<void> {
  const { page, t } = app;
  await page.getByRole('button', { name: t('join:invite.start'), exact: true }).click();
  if (answer.nickname !== undefined) await page.getByLabel(t('join:person.nickname')).fill(answer.nickname);
  if (answer.department !== undefined) {
    await page.getByLabel(t('join:person.department')).selectOption(answer.department);
  }
  if (answer.nickname !== undefined || answer.department !== undefined) {
    await page.getByRole('link', { name: t('common:next'), exact: true }).click();
  }
  await scoreAll(app, answer.scores, 'ranking');
  await rankByTapping(app, answer.order);
  if (answer.bets) await page.getByLabel(t('join:review.betLabel')).check();
  await finishReview(app);
}

/** The invited person has looked everything over. */
export async function finishReview({ page, t }: AppPage): Promise<void> {
  await page.getByRole('button', { name: t('join:review.finish') }).click();
  await expect(page.getByRole('list', { name: t('join:ways.title') })).toBeVisible();
}

/** The code as it stands on the screen: what somebody would read out. */
export async function answerCode({ page, t }: AppPage): Promise<string> {
  return textOf(page.getByRole('group', { name: t('join:ways.code.label') }));
}

export async function answerAddress({ page, t }: AppPage): Promise<string> {
  return textOf(page.getByRole('group', { name: t('join:ways.link.label') }));
}

async function textOf(shown: Locator): Promise<string> {
  return ((await shown.textContent()) ?? '').replaceAll(/\s/g, '');
}

export async function reveal({ page, t }: AppPage): Promise<void> {
  await page.getByRole('button', { name: t('team:reveal.button') }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('team:reveal.button') })
    .click();
  await expect(page.getByRole('dialog')).toBeHidden();
}

/** On the invite screen, after the reveal; returns the new link. */
export async function startSecondBallot(app: AppPage): Promise<string> {
  const { page, t } = app;
  await page.getByRole('button', { name: t('invite:ballot.start') }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('invite:ballot.start') })
    .click();
  await expect(page.getByText(t('invite:ballot.running'))).toBeVisible();
  return inviteLink(app);
}
