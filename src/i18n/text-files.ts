import type { Language } from '../domain/model/language.ts';

type TextFiles = Readonly<Record<string, () => Promise<{ readonly default: object }>>>;

/** What the start page says: one file a language, see the build's configuration. */
const first: TextFiles = import.meta.glob<{ default: object }>(
  '../../locales/*/{common,glossary,home,pillars}.json',
);

/** The texts of a namespace, from the app's own origin; rejects where there are none or where they cannot be fetched. */
export async function loadTexts(language: Language, namespace: string): Promise<object> {
  const path = `../../locales/${language}/${namespace}.json`;
  // The list of all other files weighs a kilobyte that the start page does without.
  const load = first[path] ?? (await import('./later-text-files.ts')).laterTextFiles[path];
  if (!load) throw new Error(`no texts ${language}/${namespace}`);
  return (await load()).default;
}
