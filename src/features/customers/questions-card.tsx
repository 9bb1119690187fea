import { useId, type Ref } from 'react';
import type { Question } from '../../domain/survey/proposal.ts';
import { Card } from '../../ui/card.tsx';
import { Chip } from '../../ui/chip.tsx';
import type { MappingPhase } from './import-phase.ts';
import { isNeeded, openQuestions } from './open-questions.ts';
import { QuestionControl } from './question-control.tsx';
import { questionWords } from './question-words.ts';
import styles from './questions-card.module.css';
import type { SurveyImportFlow } from './use-survey-import.ts';
import { columnTitle, useWords } from './words.ts';

interface QuestionsCardProps {
  readonly flow: SurveyImportFlow;
  readonly phase: MappingPhase;
  /** The user was sent to what is still open. */
  readonly isPointedOut: boolean;
}

/** What only the user can say about the file; the needed answers first. */
export function QuestionsCard({
  list,
  flow,
  phase,
  isPointedOut,
}: QuestionsCardProps & { readonly list: Ref<HTMLOListElement> }) {
  const { t } = useWords();
  const questions = phase.proposal.questions.toSorted((a, b) => Number(isNeeded(b)) - Number(isNeeded(a)));
  const open = openQuestions(phase);
  return (
    <Card title={t('questions.title')}>
      <ol ref={list} className={styles['list']}>
        {questions.map((question, index) => (
          <QuestionItem
            key={`${question.code}-${String(index)}`}
            question={question}
            isOpen={open.includes(question)}
            flow={flow}
            phase={phase}
            isPointedOut={isPointedOut}
          />
        ))}
      </ol>
    </Card>
  );
}

interface QuestionItemProps extends QuestionsCardProps {
  readonly question: Question;
  readonly isOpen: boolean;
}

function QuestionItem({ question, isOpen, flow, phase, isPointedOut }: QuestionItemProps) {
  const words = useWords();
  const { t, format } = words;
  const id = useId();
  const { title, help } = questionWords(question, words);
  const line = format.number(question.line);
  return (
    <li className={styles['question']} data-open={isOpen ? '' : undefined}>
      <div role="group" aria-labelledby={id} className={styles['body']}>
        <div className={styles['head']}>
          <h3 id={id}>{title}</h3>
          {isOpen ? <Chip tone="customers">{t('questions.needed')}</Chip> : null}
        </div>
        <p className={styles['help']}>{help}</p>
        <QuestionControl
          question={question}
          title={title}
          flow={flow}
          phase={phase}
          isMissed={isOpen && isPointedOut}
        />
        {/* This one names the line of its example itself. */}
        {question.code === 'UNRANKED_MEANING' ? null : (
          <p className={styles['place']}>
            {question.column
              ? t('questions.placeColumn', { line, column: columnTitle(question.column, words) })
              : t('questions.place', { line })}
          </p>
        )}
      </div>
    </li>
  );
}
