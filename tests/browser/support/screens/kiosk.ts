import { expect, type Locator } from '@playwright/test';
import type { AppPage } from '../app.ts';
import type { Words } from '../texts.ts';

/** From the customers' step to the page where the kiosk is set up. */
export async function openKioskSetUp({ page, t }: AppPage): Promise<void> {
  await page
    .getByRole('navigation', { name: t('customers:sections.label') })
    .getByRole('link', { name: t('customers:sections.kiosk'), exact: true })
    .click();
  await expect(page.getByRole('heading', { name: t('kiosk:setUp.title') })).toBeVisible();
}

/** Starts it with this PIN; customers may choose these languages too. */
export async function startKiosk(
  { page, t }: AppPage,
  { pin, alsoIn = [] }: { readonly pin: string; readonly alsoIn?: readonly string[] },
): Promise<void> {
  for (const language of alsoIn) await page.getByRole('checkbox', { name: language }).check();
  await page.getByLabel(t('kiosk:setUp.pin.label')).fill(pin);
  await page.getByRole('button', { name: t('kiosk:setUp.start') }).click();
  await expect(page.getByRole('button', { name: t('kiosk:run.begin'), exact: true })).toBeVisible();
}

/** What a customer touches, found by the words of the customer's own language. */
export function kioskButton({ page }: AppPage, name: string): Locator {
  return page.getByRole('button', { name, exact: true });
}

/** The button of a pillar on the page where they are put in order. */
export function kioskPillar(
  { page }: AppPage,
  { t }: Words,
  pillar: 'service' | 'content' | 'friction',
): Locator {
  return page
    .getByRole('list', { name: t('kiosk:run.rank.list') })
    .getByRole('button', { name: t(`survey:pillar.${pillar}`) });
}

/** Gives a PIN to the staff's dialog. */
export async function leaveKiosk({ page, t }: AppPage, pin: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  if (!(await dialog.isVisible())) await page.getByRole('button', { name: t('kiosk:staff.button') }).tap();
  await dialog.getByLabel(t('kiosk:staff.pin'), { exact: true }).fill(pin);
  await dialog.getByRole('button', { name: t('kiosk:staff.leave') }).tap();
}
