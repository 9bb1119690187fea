import { expect, type Locator } from '@playwright/test';
import { isPillarId, PILLAR_IDS, type PillarId } from '../../../../src/domain/model/pillar.ts';
import type { AppPage } from '../app.ts';

/** Taps the pillars in the given order and finishes; the ones left out stay below the line. */
export async function rankByTapping(app: AppPage, order: readonly PillarId[]): Promise<void> {
  const { page, t, format } = app;
  await expect(page.getByRole('heading', { level: 1, name: t('rank:title') })).toBeVisible();
  await page.getByRole('radio', { name: t('rank:mode.tap') }).check({ force: true });
  const pillars = page.getByRole('list', { name: t('rank:tap.list') });
  for (const [index, pillar] of order.entries()) {
    const name = t(`pillars:${pillar}.name`);
    await pillars.getByRole('button', { name, exact: true }).click();
    // What was tapped shows its place.
    const placed = `${format.number(index + 1)} ${name}`;
    await expect(pillars.getByRole('button', { name: placed, exact: true })).toBeVisible();
  }
  await page.getByRole('button', { name: t('common:done'), exact: true }).click();
}

/** A pillar's row of the list in drag mode. */
export function pillarRow({ page, t }: AppPage, pillar: PillarId): Locator {
  return page.getByRole('grid', { name: t('rank:list') }).locator(`[data-key=${pillar}]`);
}

/** The list in drag mode from top to bottom; the line among the pillars is left out. */
export async function pillarsInOrder({ page, t }: AppPage): Promise<readonly PillarId[]> {
  const rows = page.getByRole('grid', { name: t('rank:list') }).getByRole('row');
  await expect(rows).toHaveCount(PILLAR_IDS.length + 1);
  const keys = await rows.evaluateAll((elements) => elements.map((row) => row.getAttribute('data-key')));
  return keys.filter(isPillarId);
}
