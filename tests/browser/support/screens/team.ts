import { expect, type Locator } from '@playwright/test';
import type { AppPage } from '../app.ts';

export async function expectAnswers({ page, t }: AppPage, count: number): Promise<void> {
  const title = count === 1 ? t('team:title.one') : t('team:title.many', { count });
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

/** From the answers to the page where they come in. */
export async function openCollecting({ page, t }: AppPage): Promise<void> {
  await page.getByRole('link', { name: t('team:answers.collect') }).click();
  await expect(page.getByLabel(t('collect:take.paste'))).toBeVisible();
}

export async function backToAnswers({ page, t }: AppPage): Promise<void> {
  await page.getByRole('link', { name: t('collect:toTeam') }).click();
}

/** What the last intake says of itself; the list of all intakes says it again. */
export async function expectTaken(
  { page, t }: AppPage,
  outcome: 'added' | 'replaced' | 'unchanged',
  count: number,
): Promise<void> {
  await expect(page.getByText(t(`collect:report.${outcome}`, { count })).first()).toBeVisible();
}

function intakeField({ page }: AppPage): Locator {
  return page.locator('input[type=file]');
}

export async function addAnswerFiles(
  app: AppPage,
  files: readonly { readonly name: string; readonly text: string }[],
): Promise<void> {
  await intakeField(app).setInputFiles(
    files.map(({ name, text }) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) })),
  );
}

/** Puts a whole chat into the field and has the answers in it found. */
export async function pasteAnswers({ page, t }: AppPage, text: string): Promise<void> {
  await page.getByLabel(t('collect:take.paste')).fill(text);
  await page.getByRole('button', { name: t('collect:take.find') }).click();
}
