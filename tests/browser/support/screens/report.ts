import { expect } from '@playwright/test';
import type { Language } from '../../../../src/domain/model/language.ts';
import { LANGUAGE_NAMES } from '../../../../src/i18n/locale.ts';
import type { AppPage } from '../app.ts';
import { downloadBy, type DownloadedFile } from '../download.ts';

async function save({ page, t }: AppPage, button: string): Promise<DownloadedFile> {
  const file = await downloadBy(page, () => page.getByRole('button', { name: button, exact: true }).click());
  await expect(page.getByText(t('report:saved', { name: file.name }))).toBeVisible();
  return file;
}

export const savePdf = (app: AppPage): Promise<DownloadedFile> => save(app, app.t('report:make'));
export const savePoster = (app: AppPage): Promise<DownloadedFile> => save(app, app.t('report:poster'));

export async function chooseReportLanguage({ page, t }: AppPage, language: Language): Promise<void> {
  await page.getByLabel(t('report:options.language')).selectOption({ label: LANGUAGE_NAMES[language] });
}
