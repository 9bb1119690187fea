import { useTranslation } from 'react-i18next';
import { LANGUAGES, type Language } from '../domain/model/language.ts';
import { LANGUAGE_NAMES } from '../i18n/locale.ts';
import { useFormat, useLanguage } from '../i18n/use-language.ts';
import { useActions, useApp } from '../store/store-context.tsx';
import { IconButton } from '../ui/button.tsx';
import { ThemeIcon } from '../ui/icons.tsx';
import { NEXT_THEME } from './theme.ts';
import styles from './tools.module.css';

/** What is saved, the language and the colours: in reach on every screen of the shell. */
export function Tools() {
  const { t } = useTranslation();
  const language = useLanguage();
  const theme = useApp((state) => state.settings.theme);
  const { changeSettings } = useActions();
  return (
    <div className={styles['tools']}>
      <SaveStatus />
      <div className={styles['choices']}>
        <select
          className={styles['language']}
          aria-label={t('language')}
          value={language}
          onChange={(event) => changeSettings({ language: event.target.value as Language })}
        >
          {LANGUAGES.map((option) => (
            <option key={option} value={option} lang={option}>
              {LANGUAGE_NAMES[option]}
            </option>
          ))}
        </select>
        <IconButton
          label={t('theme.label', { theme: t(`theme.${theme}`) })}
          onClick={() => changeSettings({ theme: NEXT_THEME[theme] })}
        >
          <ThemeIcon />
        </IconButton>
      </div>
    </div>
  );
}

function SaveStatus() {
  const { t } = useTranslation();
  const format = useFormat();
  const saving = useApp((state) => state.saving);
  return (
    <span className={styles['saving']} data-kind={saving.kind}>
      {saving.kind === 'failed' ? t('saving.failed') : null}
      {saving.kind === 'saving' ? t('saving.saving') : null}
      {saving.kind === 'saved' && saving.at ? t('saving.savedAt', { time: format.time(saving.at) }) : null}
    </span>
  );
}
