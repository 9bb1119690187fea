import type { Language } from '#src/domain/model/language.ts';
import type { Words } from '#src/features/customers/words.ts';
import { formatFor } from '#src/i18n/format.ts';
import { createI18n } from '#src/i18n/i18n.ts';

export async function wordsIn(language: Language): Promise<Words> {
  const i18n = await createI18n(language);
  const namespaces = ['customers', 'pillars', 'glossary', 'common'] as const;
  await i18n.loadNamespaces([...namespaces]);
  return { t: i18n.getFixedT(language, namespaces), format: formatFor(language) };
}
