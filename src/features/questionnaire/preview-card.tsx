import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../domain/model/language.ts';
import { mainTexts, type QuestionnaireSpec } from '../../domain/questionnaire/questionnaire-spec.ts';
import { HTML_LANGUAGES } from '../../i18n/locale.ts';
import { CustomerView } from './customer-view.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import styles from './preview-card.module.css';

interface PreviewCardProps {
  readonly spec: QuestionnaireSpec;
  readonly languages: readonly Language[];
  readonly onLanguage: (language: Language) => void;
}

/** The questionnaire on a phone, as it is worded right now. */
export const PreviewCard = memo(function PreviewCard({ spec, languages, onLanguage }: PreviewCardProps) {
  const { language } = spec;
  const { t } = useTranslation('questionnaire');
  return (
    <section className={styles['preview']} aria-labelledby="questionnaire-preview">
      <h2 id="questionnaire-preview">{t('preview.title')}</h2>
      <LanguageSwitch
        label={t('preview.language')}
        languages={languages}
        language={language}
        onChange={onLanguage}
      />
      {/* What scrolls must be reachable by keyboard and have a name. */}
      <div
        className={styles['phone']}
        role="group"
        aria-label={t('preview.screen')}
        lang={HTML_LANGUAGES[language]}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- WCAG 2.1.1: arrows scroll it
        tabIndex={0}
      >
        <CustomerView questionnaire={spec.questionnaire} texts={mainTexts(spec)} language={language} />
      </div>
      <p className={styles['note']}>{t('preview.order')}</p>
    </section>
  );
});
