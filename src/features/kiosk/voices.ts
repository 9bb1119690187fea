import type { i18n } from 'i18next';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../domain/model/language.ts';
import { voiceIn } from '../../i18n/i18n.ts';

export type Voices = ReadonlyMap<Language, i18n>;

/** Every offered language is loaded before the first customer: switching then takes no time, and no network. */
export function useVoices(languages: readonly Language[]): Voices | null {
  const { i18n } = useTranslation();
  const [voices, setVoices] = useState<Voices | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  if (failure !== null) throw failure;
  useEffect(() => {
    let isCurrent = true;
    const load = async (): Promise<void> => {
      const loaded = await Promise.all(
        languages.map(
          async (language) => [language, await voiceIn(i18n, language, ['kiosk', 'common'])] as const,
        ),
      );
      if (isCurrent) setVoices(new Map(loaded));
    };
    load().catch(setFailure);
    return () => {
      isCurrent = false;
    };
  }, [i18n, languages]);
  return voices;
}
