import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { GENERATION_IDS } from '../../domain/stats/sums/customer-statistics.ts';
import { LIMITS } from '../../persistence/limits.ts';
import type { CustomerTexts } from './customer-texts.ts';
import styles from './last-step.module.css';
import { StepHeading } from './step-heading.tsx';
import type { Turn } from './use-turn.ts';

interface LastStepProps {
  readonly turn: Turn;
  readonly texts: CustomerTexts;
}

/** What is asked of the person stands last: it must not colour the answers before it. */
export function LastStep({ turn, texts }: LastStepProps) {
  const { questionnaire, draft, change } = turn;
  const { t } = useTranslation('kiosk');
  return (
    <>
      <StepHeading title={t('run.last.title')} />
      {questionnaire.asksComment ? (
        <Comment
          question={texts.commentQuestion}
          comment={draft.comment}
          onChange={(comment) => change({ comment })}
        />
      ) : null}
      {questionnaire.asksGeneration ? (
        <Generation
          texts={texts}
          chosen={draft.generation}
          onChoose={(generation) => change({ generation })}
        />
      ) : null}
      <p className={styles['note']}>{t('run.last.note')}</p>
    </>
  );
}

interface CommentProps {
  readonly question: string;
  readonly comment: string;
  readonly onChange: (comment: string) => void;
}

function Comment({ question, comment, onChange }: CommentProps) {
  const id = useId();
  return (
    <div className={styles['question']}>
      <label htmlFor={id} className={styles['label']}>
        {question}
      </label>
      <textarea
        id={id}
        // A name that no browser knows from another form.
        name={id}
        className={styles['comment']}
        rows={4}
        maxLength={LIMITS.questionText}
        autoComplete="off"
        value={comment}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

interface GenerationProps {
  readonly texts: CustomerTexts;
  readonly chosen: Turn['draft']['generation'];
  readonly onChoose: (generation: Turn['draft']['generation']) => void;
}

function Generation({ texts, chosen, onChoose }: GenerationProps) {
  const { t } = useTranslation('kiosk');
  const group = useId();
  const options = [
    ...GENERATION_IDS.map((id) => ({ id, label: texts[`generation.${id}`] })),
    { id: 'unsaid' as const, label: t('run.last.unsaid') },
  ];
  return (
    <fieldset className={styles['question']}>
      <legend className={styles['label']}>{texts.generationQuestion}</legend>
      <div className={styles['choices']}>
        {options.map(({ id, label }) => (
          <label key={id} className={styles['choice']}>
            <input
              type="radio"
              autoComplete="off"
              name={group}
              checked={chosen === id}
              onChange={() => onChoose(id)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
