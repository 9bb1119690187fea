import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../domain/model/language.ts';
import type { QuestionnaireTextId } from '../../domain/model/questionnaire.ts';
import { HTML_LANGUAGES } from '../../i18n/locale.ts';
import { LIMITS } from '../../persistence/limits.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { textName } from './text-name.ts';
import type { UpdateQuestionnaire } from './use-questionnaire.ts';
import { withoutText, withText } from './wording-edits.ts';
import styles from './wording-field.module.css';
import { isLong } from './wording-sections.ts';

interface WordingFieldProps {
  readonly id: QuestionnaireTextId;
  readonly language: Language;
  /** What the user wrote, if anything. */
  readonly own: string | undefined;
  /** What customers read otherwise. */
  readonly fallback: string;
  /** What is wrong with the text. */
  readonly warning: string | undefined;
  readonly update: UpdateQuestionnaire;
}

/**
 * One text: what customers read, how long it is, what is wrong with it, and the way back to the default. Remembered by React:
 * there are almost thirty, and a letter typed into one of them draws none of the others.
 */
export const WordingField = memo(function WordingField(props: WordingFieldProps) {
  const { id, language, own, fallback, warning, update } = props;
  const { t } = useTranslation(['questionnaire', 'pillars', 'glossary']);
  const value = own ?? fallback;
  const isEmpty = value.trim() === '';
  return (
    <div className={styles['text']}>
      <TextField
        label={textName(id, t)}
        multiline={isLong(id)}
        rows={rowsFor(value)}
        maxLength={LIMITS.questionText}
        value={value}
        hint={isEmpty ? t('wording.empty') : t('wording.characters', { count: Array.from(value).length })}
        error={warning}
        onChange={(text) => update((before) => withText(before, { language, id, text, fallback }))}
      />
      {own === undefined ? null : <Proposed {...props} />}
    </div>
  );
});

/** The default text beside the user's own, and the way back to it. */
function Proposed({ id, language, fallback, update }: WordingFieldProps) {
  const { t } = useTranslation(['questionnaire', 'pillars', 'glossary']);
  const name = textName(id, t);
  return (
    <div className={styles['proposed']}>
      {id === 'rankingHelp' ? <p className={styles['check']}>{t('wording.helpNote')}</p> : null}
      <p>
        <span className={styles['word']}>{t('wording.proposed')}</span>{' '}
        <span lang={HTML_LANGUAGES[language]}>{fallback}</span>
      </p>
      <Button
        small
        aria-label={t('wording.resetOne', { name })}
        onClick={() => {
          update((before) => withoutText(before, language, id));
          announce(t('wording.resetOneDone', { name }));
        }}
      >
        {t('wording.reset')}
      </Button>
    </div>
  );
}

const CHARACTERS_A_ROW = 60;
const FEWEST_ROWS = 2;
const MOST_ROWS = 8;

/** Tall enough to see the whole text in most cases. */
function rowsFor(text: string): number {
  return Math.min(MOST_ROWS, Math.max(FEWEST_ROWS, Math.ceil(text.length / CHARACTERS_A_ROW)));
}
