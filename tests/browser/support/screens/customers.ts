import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import type { AppPage } from '../app.ts';

/** The survey of the made-up shop, as any visitor can download it: 400 people, one row each. */
export const SHOP_SURVEY = fileURLToPath(
  new URL('../../../../public/samples/harbor-outfitters.csv', import.meta.url),
);

/**
 * Imports a survey file in which some people left out pillars, the way the app proposes to read it; what an unranked
 * pillar means it does not propose. Ends on the four numbers.
 */
export async function importSurvey({ page, t }: AppPage, file: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: t('customers:start.title') })).toBeVisible();
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page.getByRole('heading', { level: 1, name: t('customers:check.title') })).toBeVisible();
  const button = page.getByRole('button', { name: t('customers:check.import'), exact: true });
  await expect(button).toBeDisabled();
  await page.getByLabel(t('customers:questions.UNRANKED_MEANING.options.top')).check();
  await button.click();
}

export async function expectImported({ page, t, format }: AppPage, records: number): Promise<void> {
  const name = t('customers:done.title', { count: records, number: format.number(records) });
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}
