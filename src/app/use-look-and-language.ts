import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { switchLanguage } from '../i18n/i18n.ts';
import { useApp } from '../store/store-context.tsx';
import { applyTheme } from './theme.ts';

/** Language and colours follow the settings, also when another tab changes them. */
export function useLookAndLanguage(): void {
  const { i18n } = useTranslation();
  const language = useApp((state) => state.settings.language);
  const theme = useApp((state) => state.settings.theme);
  const shown = i18n.language;
  useEffect(() => {
    // Looked at again after each switch: texts that took their time must not undo a later choice.
    if (language !== null && language !== shown) void switchLanguage(i18n, language);
  }, [i18n, language, shown]);
  useEffect(() => {
    applyTheme(theme);
  }, [theme]);
}
