import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../domain/model/language.ts';
import { HTML_LANGUAGES, LANGUAGE_NAMES } from '../../i18n/locale.ts';
import { Button } from '../../ui/button.tsx';
import type { CustomerTexts } from './customer-texts.ts';
import { enterFullScreen } from '../../shared/full-screen.ts';
import styles from './kiosk-run.module.css';
import { OpenPage } from './open-page.tsx';
import { StepHeading } from './step-heading.tsx';

interface WelcomeProps {
  readonly organisation: string;
  readonly texts: CustomerTexts;
  readonly languages: readonly Language[];
  readonly language: Language;
  readonly takesFocus: boolean;
  readonly staff: ReactNode;
  readonly onLanguage: (language: Language) => void;
  readonly onBegin: () => void;
}

export function Welcome(props: WelcomeProps) {
  const { organisation, texts, languages, language, takesFocus, staff, onLanguage, onBegin } = props;
  const { t } = useTranslation('kiosk');
  return (
    <OpenPage where={organisation} staff={staff}>
      <StepHeading title={texts.title} takesFocus={takesFocus}>
        <p className={styles['introduction']}>{texts.introduction}</p>
      </StepHeading>
      {languages.length > 1 ? (
        <LanguageChoice languages={languages} language={language} onChange={onLanguage} />
      ) : null}
      <div className={styles['begin']}>
        <Button
          variant="primary"
          onClick={() => {
            // A reload ends the full screen, and only a tap may begin it again.
            enterFullScreen();
            onBegin();
          }}
        >
          {t('run.begin')}
        </Button>
      </div>
      <p className={styles['promise']}>{t('run.promise')}</p>
    </OpenPage>
  );
}

interface LanguageChoiceProps {
  readonly languages: readonly Language[];
  readonly language: Language;
  readonly onChange: (language: Language) => void;
}

/** Each language in its own words, to be found by those who read no other. */
function LanguageChoice({ languages, language, onChange }: LanguageChoiceProps) {
  const { t } = useTranslation('kiosk');
  const group = useId();
  return (
    <fieldset className={styles['languages']}>
      <legend className="visually-hidden">{t('run.language')}</legend>
      {languages.map((option) => (
        <label key={option} className={styles['language']} lang={HTML_LANGUAGES[option]}>
          <input
            type="radio"
            autoComplete="off"
            name={group}
            checked={option === language}
            onChange={() => onChange(option)}
          />
          <span>{LANGUAGE_NAMES[option]}</span>
        </label>
      ))}
    </fieldset>
  );
}
