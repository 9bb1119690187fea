import type { Page } from '@playwright/test';
import type { Language } from '../../../src/domain/model/language.ts';
import { wordsIn, type Words } from './texts.ts';

/** A page with the app, and the words to find things by. */
export interface AppPage extends Words {
  readonly page: Page;
}

/** What a browser of somebody with this language asks for. */
export const BROWSER_LOCALES: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  pl: 'pl-PL',
  ru: 'ru-RU',
  'zh-Hant': 'zh-TW',
};

export async function openApp(
  page: Page,
  language: Language = 'en',
  address: string | undefined = '',
): Promise<AppPage> {
  await page.goto(address);
  return { page, ...(await wordsIn(language)) };
}
