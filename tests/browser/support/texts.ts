import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import i18next, { type TFunction } from 'i18next';
import type { Language } from '../../../src/domain/model/language.ts';
import { formatFor, type Format } from '../../../src/i18n/format.ts';
import type { Namespace } from '../../../src/i18n/resources.ts';
import { typeset } from '../../../src/i18n/typeset.ts';

/** The app's texts, so that one journey is walked in every language: `t('home:start')`. */
export type Text = TFunction<readonly ['common', ...Exclude<Namespace, 'common'>[]]>;

export interface Words {
  readonly language: Language;
  readonly t: Text;
  readonly format: Format;
}

const folder = fileURLToPath(new URL('../../../locales/', import.meta.url));

export async function wordsIn(language: Language): Promise<Words> {
  const files = readdirSync(`${folder}${language}`).filter((name) => name.endsWith('.json'));
  const texts = Object.fromEntries(
    files.map((name): [string, object] => {
      const content = JSON.parse(readFileSync(`${folder}${language}/${name}`, 'utf8')) as object;
      return [name.replace('.json', ''), content];
    }),
  );
  const instance = i18next.createInstance();
  await instance
    .use({
      type: 'postProcessor',
      name: 'typeset',
      process: (value: string) => typeset(value, language),
    })
    .init({
      lng: language,
      fallbackLng: false,
      resources: { [language]: texts },
      defaultNS: 'common',
      postProcess: ['typeset'],
      interpolation: { escapeValue: false },
      parseMissingKeyHandler: (key) => {
        throw new Error(`no text ${key} in ${language}`);
      },
    });
  return { language, t: instance.getFixedT(language) as unknown as Text, format: formatFor(language) };
}
