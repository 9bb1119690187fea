import { expect, test } from 'vitest';
import { chooseLanguage } from '#src/i18n/locale.ts';

test.each([
  [['pl-PL', 'en'], 'pl'],
  [['de-DE', 'ru', 'en'], 'ru'],
  [['zh-TW'], 'zh-Hant'],
  [['zh-Hans-CN', 'en-US'], 'zh-Hant'],
  [['EN-us'], 'en'],
  [['de-DE', 'fr'], 'en'],
  [['plx', 'english'], 'en'],
  [[], 'en'],
] as const)('a browser that wants %j gets %s', (wanted, language) => {
  expect(chooseLanguage(wanted)).toBe(language);
});
