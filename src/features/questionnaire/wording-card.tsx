import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../domain/model/language.ts';
import type {
  Questionnaire,
  QuestionnaireTextId,
  QuestionnaireTexts,
} from '../../domain/model/questionnaire.ts';
import { LANGUAGE_NAMES } from '../../i18n/locale.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Chip } from '../../ui/chip.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import type { UpdateQuestionnaire } from './use-questionnaire.ts';
import styles from './wording-card.module.css';
import { withoutWording, wordingIn } from './wording-edits.ts';
import { WordingField } from './wording-field.tsx';
import { wordingSections, type WordingSection } from './wording-sections.ts';
import { warningOf } from './wording-warnings.ts';

interface WordingCardProps {
  readonly questionnaire: Questionnaire;
  readonly update: UpdateQuestionnaire;
  readonly languages: readonly Language[];
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  /** What customers read if nothing is worded otherwise. */
  readonly defaults: QuestionnaireTexts;
  /** What they read now. */
  readonly texts: QuestionnaireTexts;
}

/** Every text that customers read, one language at a time, each beside its default. */
export function WordingCard(props: WordingCardProps) {
  const { questionnaire, languages, language, onLanguage } = props;
  const { t } = useTranslation('questionnaire');
  return (
    <Card title={t('wording.title')} actions={<ResetAll {...props} />}>
      <p className={styles['lead']}>{t('wording.lead')}</p>
      <LanguageSwitch
        label={t('wording.language')}
        languages={languages}
        language={language}
        onChange={onLanguage}
      />
      <div className={styles['sections']}>
        {wordingSections(questionnaire).map((section) => (
          <Section key={section.id} section={section} {...props} />
        ))}
      </div>
    </Card>
  );
}

function Section({ section, ...props }: WordingCardProps & { readonly section: WordingSection }) {
  const { questionnaire, update, language, defaults, texts } = props;
  const { t } = useTranslation('questionnaire');
  const warningIn = useWarnings(texts);
  const own = wordingIn(questionnaire, language);
  const changed = section.texts.filter((id) => Object.hasOwn(own, id)).length;
  return (
    <Disclosure
      summary={
        <>
          {t(`wording.sections.${section.id}`)}{' '}
          {changed > 0 ? <Chip tone="team">{t('wording.changed', { count: changed })}</Chip> : null}
        </>
      }
    >
      {section.id === 'pillars' ? <p className={styles['note']}>{t('wording.pillarsNote')}</p> : null}
      <div className={styles['fields']}>
        {section.texts.map((id) => (
          <WordingField
            key={`${language} ${id}`}
            id={id}
            language={language}
            own={own[id]}
            fallback={defaults[id]}
            warning={warningIn(id)}
            update={update}
          />
        ))}
      </div>
    </Disclosure>
  );
}

function useWarnings(texts: QuestionnaireTexts): (id: QuestionnaireTextId) => string | undefined {
  const { t } = useTranslation(['questionnaire', 'pillars']);
  return (id) => {
    const warning = warningOf(id, texts);
    if (warning === null) return undefined;
    return warning.code === 'other-pillar'
      ? t('warnings.other-pillar', { pillar: t(`pillars:${warning.pillar}.name`) })
      : t(`warnings.${warning.code}`);
  };
}

function ResetAll({ questionnaire, update, language }: WordingCardProps) {
  const { t } = useTranslation(['questionnaire', 'common']);
  const [asking, setAsking] = useState(false);
  const changed = Object.keys(wordingIn(questionnaire, language)).length;
  if (changed === 0) return null;
  return (
    <>
      <Button small onClick={() => setAsking(true)}>
        {t('wording.resetAll')}
      </Button>
      {asking ? (
        <ConfirmDialog
          title={t('wording.resetTitle', { language: LANGUAGE_NAMES[language] })}
          labels={{ confirm: t('wording.resetAll'), cancel: t('common:cancel'), close: t('common:close') }}
          onConfirm={() => {
            update((before) => withoutWording(before, language));
            setAsking(false);
            announce(t('wording.resetDone'));
          }}
          onCancel={() => setAsking(false)}
        >
          <p>{t('wording.resetText', { count: changed })}</p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}
