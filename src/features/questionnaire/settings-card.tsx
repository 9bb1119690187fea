import { useTranslation } from 'react-i18next';
import { LANGUAGES, type Language } from '../../domain/model/language.ts';
import { PILLAR_COUNT } from '../../domain/model/pillar.ts';
import { RANKED_CHOICES, type Questionnaire, type RankedChoice } from '../../domain/model/questionnaire.ts';
import { LANGUAGE_NAMES } from '../../i18n/locale.ts';
import { Card } from '../../ui/card.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { CheckField } from '../../ui/field.tsx';
import styles from './settings-card.module.css';
import type { UpdateQuestionnaire } from './use-questionnaire.ts';

interface SettingsCardProps {
  readonly questionnaire: Questionnaire;
  readonly update: UpdateQuestionnaire;
  readonly languages: readonly Language[];
  readonly onLanguages: (languages: readonly Language[]) => void;
}

/** What is asked, of whom in which language, and what each choice costs. */
export function SettingsCard({ questionnaire, update, languages, onLanguages }: SettingsCardProps) {
  const { t } = useTranslation('questionnaire');
  return (
    <Card title={t('settings.title')}>
      <div className={styles['fields']}>
        <LanguageFields languages={languages} onChange={onLanguages} />
        <ChoiceField
          label={t('settings.ranked.label')}
          hint={t(questionnaire.ranked === PILLAR_COUNT ? 'settings.advice.all' : 'settings.advice.some')}
          options={RANKED_CHOICES.map((ranked) => ({
            value: `${ranked}` as const,
            label: t(`settings.ranked.${ranked}`),
          }))}
          value={`${questionnaire.ranked}`}
          onChange={(value) => update((before) => ({ ...before, ranked: Number(value) as RankedChoice }))}
        />
        <div role="group" aria-label={t('settings.also')}>
          {(['asksRatings', 'asksComment', 'asksGeneration'] as const).map((question) => (
            <CheckField
              key={question}
              label={t(`settings.${question}.label`)}
              hint={t(`settings.${question}.hint`)}
              checked={questionnaire[question]}
              onChange={(asks) => update((before) => ({ ...before, [question]: asks }))}
            />
          ))}
        </div>
      </div>
    </Card>
  );
}

interface LanguageFieldsProps {
  readonly languages: readonly Language[];
  readonly onChange: (languages: readonly Language[]) => void;
}

function LanguageFields({ languages, onChange }: LanguageFieldsProps) {
  const { t } = useTranslation('questionnaire');
  const toggle = (language: Language, on: boolean) => {
    const chosen = LANGUAGES.filter((each) => (each === language ? on : languages.includes(each)));
    // Without a language there is no questionnaire.
    if (chosen.length > 0) onChange(chosen);
  };
  return (
    <fieldset className={styles['languages']}>
      <legend className={styles['legend']}>{t('settings.languages')}</legend>
      <div className={styles['names']}>
        {LANGUAGES.map((language) => (
          <CheckField
            key={language}
            label={LANGUAGE_NAMES[language]}
            checked={languages.includes(language)}
            onChange={(on) => toggle(language, on)}
          />
        ))}
      </div>
      <p className={styles['hint']}>{t('settings.languagesHint')}</p>
    </fieldset>
  );
}
