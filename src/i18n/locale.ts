import { LANGUAGES, type Language } from '../domain/model/language.ts';

/** Locales for Intl. */
export const INTL_LOCALES: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  pl: 'pl-PL',
  ru: 'ru-RU',
  'zh-Hant': 'zh-TW',
};

/** `lang` attributes: the region picks the glyph shapes used in Taiwan. */
export const HTML_LANGUAGES: Readonly<Record<Language, string>> = {
  en: 'en',
  pl: 'pl',
  ru: 'ru',
  'zh-Hant': 'zh-Hant-TW',
};

/** Each language in its own words, for the language menu. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  pl: 'Polski',
  ru: 'Русский',
  'zh-Hant': '繁體中文',
};

/** The first of the wanted BCP 47 tags that the app speaks; any Chinese is served in Traditional. */
export function chooseLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const primary = tag.toLowerCase().split('-')[0];
    const found = LANGUAGES.find((language) => language.toLowerCase().split('-')[0] === primary);
    if (found) return found;
  }
  return 'en';
}
