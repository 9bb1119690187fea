import { expect } from '@playwright/test';
import type { AppPage } from '../app.ts';

export async function startScoring({ page, t }: AppPage): Promise<void> {
  await page.getByRole('button', { name: t('home:start'), exact: true }).click();
}

/** Opens the made-up company, which has everything: answers, customers, gaps. */
export async function openSample({ page, t }: AppPage): Promise<void> {
  await page.getByRole('button', { name: t('home:sample'), exact: true }).click();
  await expect(page.getByRole('heading', { name: t('gaps:priorities.title') })).toBeVisible();
}

/** A step of the sidebar. */
export async function goToStep(
  { page, t }: AppPage,
  step: 'score' | 'rank' | 'team' | 'customers' | 'gaps' | 'report',
): Promise<void> {
  const steps = page.getByRole('navigation', { name: t('common:navigation') });
  await steps.getByRole('link', { name: t(`glossary:nav.${step}`) }).click();
}
