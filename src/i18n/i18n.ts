import i18next, { type BackendModule, type i18n, type PostProcessorModule, type TFunction } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { isLanguage, LANGUAGES, type Language } from '../domain/model/language.ts';
import { HTML_LANGUAGES } from './locale.ts';
import type { Namespace, Resources } from './resources.ts';
import { loadTexts } from './text-files.ts';
import { typeset } from './typeset.ts';

const backend: BackendModule = {
  type: 'backend',
  init() {},
  read(language, namespace, callback) {
    if (!isLanguage(language)) {
      callback(new Error(`no texts in ${language}`), null);
      return;
    }
    loadTexts(language, namespace).then(
      (texts) => callback(null, texts as never),
      (error: unknown) => callback(error as Error, null),
    );
  },
};

const typesetting: PostProcessorModule = {
  type: 'postProcessor',
  name: 'typeset',
  process(value: string, _key, options: { lng?: string }, translator: { language?: string }) {
    const language = options.lng ?? translator.language;
    return isLanguage(language) ? typeset(value, language) : value;
  },
};

export async function createI18n(language: Language): Promise<i18n> {
  const instance = i18next.createInstance();
  await instance
    .use(backend)
    .use(typesetting)
    .use(initReactI18next)
    .init({
      lng: language,
      supportedLngs: [...LANGUAGES],
      fallbackLng: false,
      // What the first screen says, in one file a language: React would hold back for 300 ms a screen that had to wait.
      ns: ['common', 'glossary', 'home', 'pillars'],
      defaultNS: 'common',
      postProcess: ['typeset'],
      // React escapes; exports write text, not markup.
      interpolation: { escapeValue: false },
      returnNull: false,
    });
  return instance;
}

/** Switches the interface; texts of the screens in use are loaded before the switch shows. */
export async function switchLanguage(instance: i18n, language: Language): Promise<void> {
  await instance.changeLanguage(language);
  document.documentElement.lang = HTML_LANGUAGES[language];
}

/** The one part of i18next that loads a language without switching to it. */
interface BackendConnector {
  load(languages: string[], namespaces: string[], done: (error?: unknown) => void): void;
}

/** Texts in a language of their own (a report may differ from the interface). */
export async function textsIn<Names extends readonly Namespace[]>(
  instance: i18n,
  language: Language,
  namespaces: Names,
): Promise<TFunction<Names>> {
  const connector: BackendConnector = instance.services.backendConnector;
  await new Promise<void>((resolve, reject) => {
    connector.load([language], [...namespaces], (error) =>
      error ? reject(new Error(`texts of ${language} did not load`, { cause: error })) : resolve(),
    );
  });
  return instance.getFixedT(language, namespaces) as TFunction<Names>;
}

/**
 * A second voice beside the interface: what stands below its provider speaks this language. Everything it says is loaded
 * before it is handed out.
 */
export async function voiceIn(
  instance: i18n,
  language: Language,
  namespaces: readonly Namespace[],
): Promise<i18n> {
  return new Promise((resolve, reject) => {
    const voice = instance.cloneInstance({ lng: language, ns: [...namespaces] }, (error) => {
      if (error) reject(new Error(`texts of ${language} did not load`, { cause: error }));
      else resolve(voice);
    });
  });
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: Resources;
    returnNull: false;
  }
}
