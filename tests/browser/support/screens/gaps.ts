import { expect, type Locator } from '@playwright/test';
import type { PillarId } from '../../../../src/domain/model/pillar.ts';
import type { AppPage } from '../app.ts';

export async function expectHeadline(
  { page, t }: AppPage,
  pillar: PillarId,
  place: '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '10',
): Promise<void> {
  const name = t('gaps:headline.first-missed', {
    pillar: t(`pillars:${pillar}.accusative`),
    place: t(`gaps:place.${place}`),
  });
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

export function prioritiesCard({ page, t }: AppPage): Locator {
  return page.getByRole('region', { name: t('gaps:priorities.title'), exact: true });
}

export async function chooseView(app: AppPage, view: 'order' | 'intervals' | 'map'): Promise<void> {
  const option = prioritiesCard(app).getByRole('radio', { name: app.t(`gaps:priorities.views.${view}`) });
  await option.check({ force: true });
  await expect(prioritiesCard(app).getByRole('img')).toBeVisible();
}
