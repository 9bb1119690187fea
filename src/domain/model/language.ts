/** The languages of interface, content and exports. */
export const LANGUAGES = ['en', 'pl', 'ru', 'zh-Hant'] as const;

export type Language = (typeof LANGUAGES)[number];

export function isLanguage(value: unknown): value is Language {
  return typeof value === 'string' && (LANGUAGES as readonly string[]).includes(value);
}
