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

/** What was read becomes the survey of the round. */
export async function keepImported({ page, t }: AppPage): Promise<void> {
  await page.getByRole('button', { name: t('customers:review.keep'), exact: true }).click();
  await expectKept({ page, t });
}

export async function expectKept({ page, t }: Pick<AppPage, 'page' | 't'>): Promise<void> {
  await expect(page.getByText(t('customers:review.stored'))).toBeVisible();
}

type Part = 'planning' | 'questionnaire' | 'kiosk' | 'customers' | 'trust' | 'warehouse';

/** Goes to one part of the customers' step. */
export async function openCustomersPart({ page, t }: AppPage, part: Part): Promise<void> {
  const link = page
    .getByRole('navigation', { name: t('customers:sections.label') })
    .getByRole('link', { name: t(`customers:sections.${part}`), exact: true });
  await link.click();
  await expect(link).toHaveAttribute('aria-current', 'page');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
}

/** A file as a survey tool writes it. */
export function surveySample(name: string): string {
  return fileURLToPath(new URL(`../../../fixtures/survey-samples/${name}`, import.meta.url));
}

export async function chooseSurveyFile(
  { page }: AppPage,
  file: string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer },
): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(file);
}

/** Imports a file whose rankings leave out pillars, the way the app proposes to read it. */
export async function importAsProposed({ page, t }: AppPage): Promise<void> {
  await page.getByLabel(t('customers:questions.UNRANKED_MEANING.options.top')).check();
  await page.getByRole('button', { name: t('customers:check.import'), exact: true }).click();
}
