import type { Language } from '../domain/model/language.ts';

/** One chunk per language and namespace, fetched from the app's own origin when a screen needs it. */
const files = import.meta.glob<{ default: object }>('../../locales/*/*.json');

/** The texts of a namespace; rejects where there are none or where they cannot be fetched. */
export async function loadTexts(language: Language, namespace: string): Promise<object> {
  const load = files[`../../locales/${language}/${namespace}.json`];
  if (!load) throw new Error(`no texts ${language}/${namespace}`);
  return (await load()).default;
}
