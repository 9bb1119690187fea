import { useId } from 'react';
import type { Question } from '../../domain/survey/proposal.ts';
import { Card } from '../../ui/card.tsx';
import { Chip } from '../../ui/chip.tsx';
import type { MappingPhase } from './import-phase.ts';
import { openQuestions } from './open-questions.ts';
import { QuestionControl } from './question-control.tsx';
import { questionWords } from './question-words.ts';
import styles from './questions-card.module.css';
import type { SurveyImportFlow } from './use-survey-import.ts';
import { columnTitle, useWords } from './words.ts';

interface QuestionsCardProps {
  readonly flow: SurveyImportFlow;
  readonly phase: MappingPhase;
}

/** What only the user can say about the file; the needed answers first. */
export function QuestionsCard({ flow, phase }: QuestionsCardProps) {
  const { t } = useWords();
  const questions = phase.proposal.questions.toSorted((a, b) => Number(b.blocking) - Number(a.blocking));
  const open = openQuestions(phase);
  return (
    <Card title={t('questions.title')}>
      <ol className={styles['list']}>
        {questions.map((question, index) => (
          <QuestionItem
            key={`${question.code}-${String(index)}`}
            question={question}
            isOpen={open.includes(question)}
            flow={flow}
            phase={phase}
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

function QuestionItem({ question, isOpen, flow, phase }: QuestionItemProps) {
  const words = useWords();
  const { t, format } = words;
  const id = useId();
  const { title, help } = questionWords(question, words);
  const line = format.number(question.line);
  return (
    <li className={styles['question']}>
      <div role="group" aria-labelledby={id} className={styles['body']}>
        <div className={styles['head']}>
          <h3 id={id}>{title}</h3>
          {isOpen ? <Chip tone="customers">{t('questions.needed')}</Chip> : null}
        </div>
        <p className={styles['help']}>{help}</p>
        <QuestionControl question={question} title={title} flow={flow} phase={phase} />
        <p className={styles['place']}>
          {question.column
            ? t('questions.placeColumn', { line, column: columnTitle(question.column, words) })
            : t('questions.place', { line })}
        </p>
      </div>
    </li>
  );
}
