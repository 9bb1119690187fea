import { useTranslation } from 'react-i18next';
import { isLanguage, type Language } from '../domain/model/language.ts';
import { formatFor, type Format } from './format.ts';

/** The language that the screen shows right now. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  const language = i18n.resolvedLanguage ?? i18n.language;
  return isLanguage(language) ? language : 'en';
}

export function useFormat(): Format {
  return formatFor(useLanguage());
}
