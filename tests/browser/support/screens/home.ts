import { expect, type Page } from '@playwright/test';
import type { Project } from '../../../../src/domain/model/project.ts';
import { encodeProjectFile } from '../../../../src/persistence/project-file.ts';
import { openApp, type AppPage } from '../app.ts';

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

/** A fresh page into which this project was brought as a file. */
export async function openProjectFile(page: Page, project: Project): Promise<AppPage> {
  const app = await openApp(page);
  const file = encodeProjectFile(project, project.updatedAt);
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'project.json', mimeType: 'application/json', buffer: Buffer.from(file) });
  await expect(page.getByText(project.organisation).first()).toBeVisible();
  return app;
}
